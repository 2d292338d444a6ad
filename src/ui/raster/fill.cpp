#include "ui/raster/fill.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/raster/blend.h"

namespace channelmap {
namespace {

constexpr float fixed_one = 65536;

// The first pixel of a row whose middle doesn't lie before `edge`.
int first_from(float edge) { return static_cast<int>(std::ceil(edge - .5f)); }

// The first row whose middle lies below `edge`. A middle on the edge counts as above: WebGL reckons
// from the canvas's foot.
int first_below(float edge) { return static_cast<int>(std::floor(edge - .5f)) + 1; }

std::int32_t fixed(float value) {
    return static_cast<std::int32_t>(std::clamp(value, -30000.f, 30000.f) * fixed_one);
}

// What changes evenly over a shape: its value in the middle of the shape's first pixel and its
// steps to the right and down, in parts of 65,536. Whole numbers, so that a pixel is the same
// whatever part of the shape is filled.
struct Slope {
    std::int32_t from = 0, right = 0, down = 0;
    std::int32_t at(int x, int y) const {
        const auto times = [](std::int32_t step, int count) {
            return static_cast<std::uint32_t>(step) * static_cast<std::uint32_t>(count);
        };
        return static_cast<std::int32_t>(static_cast<std::uint32_t>(from) + times(right, x) +
                                         times(down, y));
    }
};

struct Paint;
// Fills `count` pixels of a row, of which the first lies `x` and `y` from the shape's first pixel.
using FillRun = void (*)(std::uint32_t* pixel, int count, const Paint& paint, int x, int y);

struct Paint {
    std::uint32_t color = 0;
    Slope channels[4];  // used where the corners' colours differ
    const Texture* texture = nullptr;
    Slope u, v;
    int x = 0, y = 0;  // the shape's first pixel
    FillRun fill = nullptr;
};

void fill_plain(std::uint32_t* pixel, int count, const Paint& paint, int /*x*/, int /*y*/) {
    const std::uint32_t alpha = paint.color >> 24;
    if (alpha == 255) {
        std::fill_n(pixel, count, paint.color);
        return;
    }
    const std::uint32_t opacity = whole_opacity(alpha);
    const Lanes over = to_lanes(paint.color | 0xff000000u) * opacity;
    for (; count > 0; --count, ++pixel) *pixel = mix_weighed(*pixel, over, opacity);
}

std::uint32_t channel_at(std::int32_t value) {
    return static_cast<std::uint32_t>(std::clamp((value + 0x8000) >> 16, 0, 255));
}

enum class Shade { one, alpha, all };
enum class Texturing { none, inside, rim };

template <Texturing texturing, Shade shade>
void fill_run(std::uint32_t* pixel, int count, const Paint& paint, int x, int y) {
    constexpr bool is_textured = texturing != Texturing::none;
    Lanes over = to_lanes(paint.color | 0xff000000u);
    std::uint32_t alpha = paint.color >> 24;
    std::int32_t channels[4] = {}, u = 0, v = 0;
    if constexpr (shade == Shade::all)
        for (int i = 0; i < 3; ++i) channels[i] = paint.channels[i].at(x, y);
    if constexpr (shade != Shade::one) channels[3] = paint.channels[3].at(x, y);
    if constexpr (is_textured) {
        u = paint.u.at(x, y);
        v = paint.v.at(x, y);
    }
    for (; count > 0; --count, ++pixel) {
        if constexpr (shade == Shade::all) {
            over = to_lanes(channel_at(channels[0]) | channel_at(channels[1]) << 8 |
                            channel_at(channels[2]) << 16 | 0xff000000u);
            for (int i = 0; i < 3; ++i) channels[i] += paint.channels[i].right;
        }
        if constexpr (shade != Shade::one) {
            alpha = channel_at(channels[3]);
            channels[3] += paint.channels[3].right;
        }
        std::uint32_t opacity = whole_opacity(alpha);
        if constexpr (is_textured) {
            const std::uint32_t covered = texturing == Texturing::inside
                                              ? paint.texture->at_inside(u, v)
                                              : paint.texture->at(u, v);
            opacity = (opacity * whole_opacity(covered) + 128) >> 8;
            u += paint.u.right;
            v += paint.v.right;
        }
        if (opacity > 0) *pixel = mix(*pixel, over, opacity);
    }
}

template <Shade shade>
FillRun textured(const Texture* texture, bool inside) {
    if (!texture) return fill_run<Texturing::none, shade>;
    return inside ? fill_run<Texturing::inside, shade> : fill_run<Texturing::rim, shade>;
}

// `different` says in which bits the corners' colours differ, `inside` whether all places in the
// texture have texels around them.
FillRun fill_of(const Texture* texture, std::uint32_t different, bool inside) {
    if ((different & 0x00ffffffu) != 0) return textured<Shade::all>(texture, inside);
    if (different != 0) return textured<Shade::alpha>(texture, inside);
    return texture ? textured<Shade::one>(texture, inside) : fill_plain;
}

bool is_inside(const Texture* texture, const Corner& corner) {
    return texture && texture->is_inside(fixed(corner.u), fixed(corner.v));
}

// Fills from `begin` to `end` what lies within the clip.
void fill_between(const Target& target, const PixelBox& clip, const Paint& paint, int row,
                  int begin, int end) {
    const int left = std::max(begin, clip.left), count = std::min(end, clip.right) - left;
    if (count <= 0) return;
    std::uint32_t* pixel = target.pixels +
                           static_cast<std::ptrdiff_t>(row - target.box.top) * target.row +
                           (left - target.box.left);
    paint.fill(pixel, count, paint, left - paint.x, row - paint.y);
}

// A side of a triangle, from its upper end to its lower one, so that both triangles that share it
// reckon alike.
struct Side {
    float x = 0, y = 0, step = 0;
    Side(const Corner& upper, const Corner& lower)
        : x(upper.x), y(upper.y), step((lower.x - upper.x) / (lower.y - upper.y)) {}
    float at(float row) const { return x + (row - y) * step; }
};

float channel_of(std::uint32_t color, int channel) {
    return static_cast<float>(color >> (8 * channel) & 255);
}

}  // namespace

void fill_triangle(const Target& target, const PixelBox& clip, const Corner& a, const Corner& b,
                   const Corner& c, const Texture* texture) {
    const Corner *top = &a, *middle = &b, *bottom = &c;
    if (middle->y < top->y) std::swap(top, middle);
    if (bottom->y < middle->y) std::swap(middle, bottom);
    if (middle->y < top->y) std::swap(top, middle);
    const int begin = std::max(first_below(top->y), clip.top),
              end = std::min(first_below(bottom->y), clip.bottom);
    if (begin >= end) return;

    const float bx = b.x - a.x, by = b.y - a.y, cx = c.x - a.x, cy = c.y - a.y,
                area = bx * cy - cx * by;
    if (area == 0) return;
    Paint paint;
    paint.color = a.color;
    paint.x = first_from(a.x);
    paint.y = first_below(a.y);
    const float dx = static_cast<float>(paint.x) + .5f - a.x,
                dy = static_cast<float>(paint.y) + .5f - a.y;
    const auto slope = [&](float at_a, float at_b, float at_c) {
        const float to_b = at_b - at_a, to_c = at_c - at_a, right = (to_b * cy - to_c * by) / area,
                    down = (to_c * bx - to_b * cx) / area;
        return Slope{fixed(at_a + right * dx + down * dy), fixed(right), fixed(down)};
    };
    const std::uint32_t different = (a.color ^ b.color) | (a.color ^ c.color);
    if (different != 0)
        for (int i = 0; i < 4; ++i)
            paint.channels[i] =
                slope(channel_of(a.color, i), channel_of(b.color, i), channel_of(c.color, i));
    if (texture) {
        paint.texture = texture;
        paint.u = slope(a.u, b.u, c.u);
        paint.v = slope(a.v, b.v, c.v);
    }
    paint.fill = fill_of(texture, different,
                         is_inside(texture, a) && is_inside(texture, b) && is_inside(texture, c));

    const Side whole(*top, *bottom);
    const bool has_upper = top->y < middle->y, has_lower = middle->y < bottom->y;
    const Side upper = has_upper ? Side(*top, *middle) : whole,
               lower = has_lower ? Side(*middle, *bottom) : whole;
    const bool bulges_right =
        middle->x > whole.at(middle->y) || (!has_upper && !has_lower && middle->x > top->x);
    const int turn = first_below(middle->y);
    for (int row = begin; row < end; ++row) {
        const float y = static_cast<float>(row) + .5f;
        const int one = first_from(whole.at(y)),
                  other = first_from((row < turn ? upper : lower).at(y));
        fill_between(target, clip, paint, row, bulges_right ? one : other,
                     bulges_right ? other : one);
    }
}

void fill_rectangle(const Target& target, const PixelBox& clip, const Corner& first,
                    const Corner& last, const Texture* texture) {
    const int left = first_from(first.x), right = first_from(last.x), top = first_below(first.y),
              bottom = std::min(first_below(last.y), clip.bottom);
    Paint paint;
    paint.color = first.color;
    paint.x = left;
    paint.y = top;
    if (texture) {
        paint.texture = texture;
        const auto slope = [](float from, float to, float begin, float end, int pixel) {
            const float step = (to - from) / (end - begin);
            return std::pair(fixed(from + step * (static_cast<float>(pixel) + .5f - begin)),
                             fixed(step));
        };
        const auto u = slope(first.u, last.u, first.x, last.x, left),
                   v = slope(first.v, last.v, first.y, last.y, top);
        paint.u = {u.first, u.second, 0};
        paint.v = {v.first, 0, v.second};
    }
    paint.fill = fill_of(texture, 0, is_inside(texture, first) && is_inside(texture, last));
    for (int row = std::max(top, clip.top); row < bottom; ++row)
        fill_between(target, clip, paint, row, left, right);
}

}  // namespace channelmap
