// Small pictures in the fonts' texture: the profile of a line, a row of dashes or dots, a disc, a
// ring, hatching. What is drawn through one has soft edges and takes two triangles a piece. All
// lengths are device pixels; a picture is made when it is first asked for.
#pragma once

#include <vector>

#include "imgui.h"

namespace channelmap {

struct Stencil {
    enum class Kind {
        line,         // across: `size` thick
        dashes,       // along: `on`, then `off`; across: `size` thick
        dots,         // along: discs of diameter `size`, the middle of one each `on`
        disc,         // of radius `size`
        ring,         // of radius `size`, `on` thick
        dashed_ring,  // the same in `off` dashes, 8 or 12, a little longer than their gaps
        box,    // `on` wide, `off` high, with corners of radius `size`; its rim alone, `thick`, or
                // all of it; a texel a px
        hatch,  // along: lines `size` thick, at 45°, the middle of one each `on`
        soft,   // across: full at one side, nothing at the other, most of it up to 45 %
    };
    Kind kind = Kind::line;
    float size = 1, on = 0, off = 0, thick = 0;
    bool operator==(const Stencil&) const = default;
};

// Where a stencil lies in the texture, as long as no other is made.
struct Patch {
    ImVec2 first;      // uv of the middle of its first texel
    ImVec2 step;       // uv from the first texel's middle to the last one's
    float length = 0;  // along: px from the first texel's middle to the last one's
    float reach = 0;   // across: px from the middle to the first or last texel's middle

    // 0..1 of the way along and across.
    ImVec2 uv(float along, float across) const {
        return {first.x + step.x * along, first.y + step.y * across};
    }
};

class Stencils {
public:
    // Forgets those of another pixel ratio, and the rows that earlier frames wrote.
    void begin(float ratio);

    Patch patch(const Stencil& stencil);

    // Two rows of `texels` opacities that this frame alone uses: `low` and `high`. Along is the
    // row, across is between them. An empty patch (no step) where there is no room.
    Patch rows(const std::vector<unsigned char>& low, const std::vector<unsigned char>& high);
    static constexpr int most_texels = 500;  // of one row

private:
    struct Made {
        Stencil stencil;
        int rect = 0;  // in ImGui's atlas
        float length = 0, reach = 0;
    };
    float ratio_ = 0;
    std::vector<Made> made_;
    int shelf_rect_ = -1, shelf_ = 0, used_ = 0;  // where rows() writes next
    std::vector<unsigned char> written_;          // what the shelves hold
};

}  // namespace channelmap
