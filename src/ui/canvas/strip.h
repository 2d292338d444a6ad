// Bands of quads on the draw list, one row of two corners after the other, and which rows a bent
// band needs.
#pragma once

#include <span>
#include <vector>

#include "ui/canvas/pen.h"

namespace channelmap {

class Strip {
public:
    explicit Strip(const Pen& pen) : pen_(pen) {}

    struct Corner {
        Point at;
        ImVec2 uv;
        ImU32 color = 0;
    };
    // A quad from the row before to this one; none where this row is not `joined` to it.
    void row(const Corner& left, const Corner& right, bool joined = true);

private:
    const Pen& pen_;
    bool begun_ = false;
};

// The few of the points without which the line through `points`, and that through `others`, would
// lie more than `tolerance` px beside itself: their places in `points`, the first and the last
// among them. `others` is empty or as long.
std::vector<std::size_t> needed_points(std::span<const Point> points, std::span<const Point> others,
                                       float tolerance);

// How far a line may lie beside itself without being seen, in CSS px.
inline constexpr float bend_tolerance = .12f;

}  // namespace channelmap
