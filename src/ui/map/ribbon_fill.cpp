#include "ui/map/ribbon_fill.h"

#include <algorithm>
#include <cmath>

#include "ui/canvas/lines.h"
#include "ui/canvas/stencils.h"
#include "ui/canvas/strip.h"

namespace channelmap {
namespace {

constexpr float gradient_end = .75f;  // of the length: where a left ribbon has its seller's colour

float along(int row, int rows) { return static_cast<float>(row) / static_cast<float>(rows - 1); }

// The unit vector from the band's left edge to its right one; the last one where they meet.
struct Across {
    Point last{0, 1};
    Point operator()(Point left, Point right) {
        const float x = right.x - left.x, y = right.y - left.y, length = std::hypot(x, y);
        if (length > .01f) last = {x / length, y / length};
        return last;
    }
};
Point moved(Point p, Point direction, float by) {
    return {p.x + direction.x * by, p.y + direction.y * by};
}

ImU32 paint_at(const Pen& pen, const Paint& paint, float t, float alpha) {
    return mixed_color(pen, paint.start, paint.end, std::min(t / gradient_end, 1.f), alpha);
}

float over(float below, float above) { return 1 - (1 - below) * (1 - above); }

// With those where what swells and changes its colour begins and ends to do so, unless there is one
// beside them.
std::vector<std::size_t> with_stops(const std::vector<std::size_t>& bends) {
    constexpr float stops[] = {.15f, .3f, .7f, .85f};
    std::vector<std::size_t> rows;
    const auto last = static_cast<float>(bends.back());
    const auto* stop = std::begin(stops);
    for (const std::size_t bend : bends) {
        for (; stop != std::end(stops); ++stop) {
            const auto at = static_cast<std::size_t>(*stop * last + .5f);
            if (at >= bend) break;
            if (at > rows.back() + 1 && at + 1 < bend) rows.push_back(at);
        }
        rows.push_back(bend);
    }
    return rows;
}

// Opacities across, in device px from the part's left edge: at the docks, and where it has swollen.
class Profile {
public:
    Profile(const Fill& fill, float width, float ratio)
        : fill_(fill), width_(width), edge_(std::max(ratio, 1.f) / 2 + .5f) {
        // Never inside the softened edge.
        inset_ = std::clamp(.5f * (1 - fill.core) * width, .5f, std::max(width / 2, .5f));
    }
    float reach() const { return fill_.edge_alpha > 0 ? edge_ : .5f; }  // beyond the edges
    float at(float s, float core_alpha) const {
        const float inside = std::min(s, width_ - s);
        const float slope = inset_ > .5f ? std::clamp((inside - .5f) / (inset_ - .5f), 0.f, 1.f)
                                         : (inside >= .5f ? 1.f : 0.f);
        const float dense = over(fill_.alpha, core_alpha);
        const float body = (fill_.alpha + (dense - fill_.alpha) * slope) *
                           std::clamp(s + .5f, 0.f, 1.f) * std::clamp(width_ - s + .5f, 0.f, 1.f);
        const float edges[] = {std::clamp(edge_ - std::abs(s), 0.f, 1.f) * fill_.edge_alpha,
                               std::clamp(edge_ - std::abs(width_ - s), 0.f, 1.f) *
                                   fill_.edge_alpha};
        return over(over(body, edges[0]), edges[1]);
    }
    float core_alpha() const { return fill_.core_alpha; }

private:
    Fill fill_;
    float width_, edge_, inset_ = 0;
};

// The strip of a band between `left` px from its part's left edge and `right` px from its right
// one.
void fill_strip(const Pen& pen, const Course& course, const Paint& paint, const Fill& part,
                const Profile& profile, float width, float left, float right, int texels) {
    std::vector<unsigned char> low, high;
    for (int i = 0; i < texels; ++i) {
        const float s =
            left + (right - left) * static_cast<float>(i) / static_cast<float>(texels - 1);
        for (const bool swollen : {false, true})
            (swollen ? high : low)
                .push_back(static_cast<unsigned char>(
                    profile.at(s, swollen ? profile.core_alpha() : 0) * 255 + .5f));
    }
    const Patch patch = pen.stencils->rows(low, high);
    if (patch.step.x == 0) return;
    Across across;
    Strip strip(pen);
    // Near an edge by distance from it, so that a line along it keeps its width.
    const auto corner = [&](Point from, Point to, Point side, float s) {
        return s <= width / 2 ? moved(from, side, s / pen.ratio)
                              : moved(to, side, (s - width) / pen.ratio);
    };
    std::size_t next = 0;
    for (std::size_t i = 0; i < course.band.left.size() && next < course.rows.size(); ++i) {
        const Point l = course.band.left[i], r = course.band.right[i], side = across(l, r);
        if (i != course.rows[next]) continue;
        ++next;
        const Point from = mix(l, r, part.from), to = mix(l, r, part.to);
        const float t = along(static_cast<int>(i), static_cast<int>(course.band.left.size()));
        const ImU32 tint = paint_at(pen, paint, t, 1);
        strip.row({corner(from, to, side, left), patch.uv(0, swell(t)), tint},
                  {corner(from, to, side, right), patch.uv(1, swell(t)), tint});
    }
}

}  // namespace

Course course_of(const Ribbon& ribbon) {
    Course course{band_along(ribbon.curve, ribbon.width, ribbon.width), {}, {}};
    const auto bends = [&](float tolerance) {
        return needed_points(course.band.left, course.band.right, tolerance);
    };
    const bool gradual = ribbon.start != ribbon.end || ribbon.core_width > 0;
    course.rows = bends(bend_tolerance);
    if (gradual) course.rows = with_stops(course.rows);
    if (ribbon.fringe_width > ribbon.width)
        course.soft_rows = with_stops(bends(3 * bend_tolerance));
    return course;
}

void fill_band(const Pen& pen, const Course& course, const Paint& paint, const Fill& part,
               float whole_width) {
    const float width = whole_width * (part.to - part.from) * pen.ratio;
    const Profile profile(part, width, pen.ratio);
    const float reach = profile.reach(), all = width + 2 * reach;
    constexpr float most = 120, rim = 4;
    if (all <= most) {
        const float density = all < 24 ? 4 : 2;
        const int texels = std::max(3, static_cast<int>(std::lround(all * density)) + 1);
        return fill_strip(pen, course, paint, part, profile, width, -reach, width + reach, texels);
    }
    const int rim_texels = static_cast<int>(std::lround((rim + reach) * 2)) + 1;
    fill_strip(pen, course, paint, part, profile, width, -reach, rim, rim_texels);
    fill_strip(pen, course, paint, part, profile, width, rim, width - rim, 101);
    fill_strip(pen, course, paint, part, profile, width, width - rim, width + reach, rim_texels);
}

void fill_fringe(const Pen& pen, const Course& course, const Paint& paint, float alpha, float extra,
                 bool right_side) {
    const Patch patch = pen.stencils->patch({Stencil::Kind::soft});
    const Band& band = course.band;
    Across across;
    Strip strip(pen);
    std::size_t next = 0;
    for (std::size_t i = 0; i < band.left.size() && next < course.soft_rows.size(); ++i) {
        const Point l = band.left[i], r = band.right[i], side = across(l, r);
        if (i != course.soft_rows[next]) continue;
        ++next;
        const float t = along(static_cast<int>(i), static_cast<int>(band.left.size())),
                    reach = extra * swell(t) * (right_side ? 1.f : -1.f);
        const Point edge = right_side ? r : l;
        const ImU32 tint = paint_at(pen, paint, t, alpha);
        strip.row({edge, patch.uv(.5f, 0), tint},
                  {moved(edge, side, reach), patch.uv(.5f, 1), tint});
    }
}

}  // namespace channelmap
