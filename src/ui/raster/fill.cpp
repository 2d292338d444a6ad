#include "ui/raster/fill.h"

#include <algorithm>
#include <cmath>

#include "ui/raster/blend.h"

namespace channelmap {
namespace {

constexpr float fixed_one = 65536;

// The first pixel whose middle doesn't lie before `edge`.
int first_from(float edge) { return static_cast<int>(std::ceil(edge - .5f)); }

// What changes evenly over a shape: its value at a place, and its steps to the right and down.
struct Slope {
    float from = 0, right = 0, down = 0;
    float at(float x, float y) const { return from + right * x + down * y; }
};

std::int32_t fixed(float value) {
    return static_cast<std::int32_t>(std::clamp(value, -30000.f, 30000.f) * fixed_one);
}

// The middle of a row's first pixel, and how many pixels of the row are left out: values are
// reckoned from the row's begin, so that a pixel is the same whatever part of the row is filled.
struct Place {
    float x = 0, y = 0;
    int skipped = 0;
};

// A value along a row of pixels.
struct Along {
    std::int32_t now = 0, step = 0;
    Along(const Slope& slope, const Place& place)
        : now(fixed(slope.at(place.x, place.y))), step(fixed(slope.right)) {
        now += step * place.skipped;
    }
    Along() = default;
    std::uint32_t channel() {
        const std::int32_t value = (now + 0x8000) >> 16;
        now += step;
        return static_cast<std::uint32_t>(std::clamp(value, 0, 255));
    }
};

// What a shape is filled with. Slopes are measured from the shape's first corner.
struct Paint {
    std::uint32_t color = 0;
    bool one_tint = true, one_alpha = true;  // red, green and blue; alpha
    Slope channels[4];                       // used where these aren't one
    const Texture* texture = nullptr;
    Slope u, v;
    float x = 0, y = 0;  // the first corner
};

void fill_plain(std::uint32_t* pixel, int count, std::uint32_t color) {
    const std::uint32_t alpha = color >> 24;
    if (alpha == 255) {
        std::fill_n(pixel, count, color);
        return;
    }
    constexpr Lanes half = 0x0080008000800080u, whole = 0x00ff00ff00ff00ffu;
    const std::uint32_t opacity = whole_opacity(alpha), rest = 256 - opacity;
    const Lanes over = to_lanes(color | 0xff000000u) * opacity + half;
    for (; count > 0; --count, ++pixel)
        *pixel = to_color((to_lanes(*pixel) * rest + over) >> 8 & whole);
}

enum class Shade { one, alpha, all };

template <bool textured, Shade shade>
void fill_row(std::uint32_t* pixel, int count, const Paint& paint, const Place& place) {
    Along channels[4], u, v;
    if constexpr (shade == Shade::all)
        for (int i = 0; i < 4; ++i) channels[i] = Along(paint.channels[i], place);
    if constexpr (shade == Shade::alpha) channels[3] = Along(paint.channels[3], place);
    if constexpr (textured) {
        u = Along(paint.u, place);
        v = Along(paint.v, place);
    }
    Lanes over = to_lanes(paint.color | 0xff000000u);
    std::uint32_t alpha = paint.color >> 24;
    for (; count > 0; --count, ++pixel) {
        if constexpr (shade != Shade::one) alpha = channels[3].channel();
        if constexpr (shade == Shade::all) {
            const std::uint32_t red = channels[0].channel(), green = channels[1].channel(),
                                blue = channels[2].channel();
            over = to_lanes(red | green << 8 | blue << 16 | 0xff000000u);
        }
        std::uint32_t opacity = whole_opacity(alpha);
        if constexpr (textured) {
            opacity = (opacity * whole_opacity(paint.texture->at(u.now, v.now)) + 128) >> 8;
            u.now += u.step;
            v.now += v.step;
        }
        if (opacity > 0) *pixel = mix(*pixel, over, opacity);
    }
}

// Fills from `begin` to `end` what lies within the clip.
void fill_between(const Target& target, const PixelBox& clip, const Paint& paint, int row,
                  int begin, int end) {
    const int left = std::max(begin, clip.left), count = std::min(end, clip.right) - left;
    if (count <= 0) return;
    std::uint32_t* pixel = target.pixels +
                           static_cast<std::ptrdiff_t>(row - target.box.top) * target.row +
                           (left - target.box.left);
    const Place place{.x = static_cast<float>(begin) + .5f - paint.x,
                      .y = static_cast<float>(row) + .5f - paint.y,
                      .skipped = left - begin};
    if (paint.texture) {
        if (!paint.one_tint)
            fill_row<true, Shade::all>(pixel, count, paint, place);
        else if (!paint.one_alpha)
            fill_row<true, Shade::alpha>(pixel, count, paint, place);
        else
            fill_row<true, Shade::one>(pixel, count, paint, place);
    } else {
        if (!paint.one_tint)
            fill_row<false, Shade::all>(pixel, count, paint, place);
        else if (!paint.one_alpha)
            fill_row<false, Shade::alpha>(pixel, count, paint, place);
        else
            fill_plain(pixel, count, paint.color);
    }
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
    const int begin = std::max(first_from(top->y), clip.top),
              end = std::min(first_from(bottom->y), clip.bottom);
    if (begin >= end) return;

    const float bx = b.x - a.x, by = b.y - a.y, cx = c.x - a.x, cy = c.y - a.y,
                area = bx * cy - cx * by;
    if (area == 0) return;
    const auto slope = [&](float at_a, float at_b, float at_c) {
        const float to_b = at_b - at_a, to_c = at_c - at_a;
        return Slope{at_a, (to_b * cy - to_c * by) / area, (to_c * bx - to_b * cx) / area};
    };
    Paint paint;
    paint.color = a.color;
    paint.x = a.x;
    paint.y = a.y;
    const std::uint32_t different = (a.color ^ b.color) | (a.color ^ c.color);
    paint.one_tint = (different & 0x00ffffffu) == 0;
    paint.one_alpha = different >> 24 == 0;
    if (different != 0)
        for (int i = 0; i < 4; ++i)
            paint.channels[i] =
                slope(channel_of(a.color, i), channel_of(b.color, i), channel_of(c.color, i));
    if (texture) {
        paint.texture = texture;
        paint.u = slope(a.u, b.u, c.u);
        paint.v = slope(a.v, b.v, c.v);
    }

    const Side whole(*top, *bottom);
    const bool has_upper = top->y < middle->y, has_lower = middle->y < bottom->y;
    const Side upper = has_upper ? Side(*top, *middle) : whole,
               lower = has_lower ? Side(*middle, *bottom) : whole;
    const bool bulges_right =
        middle->x > whole.at(middle->y) || (!has_upper && !has_lower && middle->x > top->x);
    const int turn = first_from(middle->y);
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
    Paint paint;
    paint.color = first.color;
    paint.x = first.x;
    paint.y = first.y;
    if (texture) {
        paint.texture = texture;
        paint.u = {first.u, (last.u - first.u) / (last.x - first.x), 0};
        paint.v = {first.v, 0, (last.v - first.v) / (last.y - first.y)};
    }
    const int left = first_from(first.x), right = first_from(last.x),
              bottom = std::min(first_from(last.y), clip.bottom);
    for (int row = std::max(first_from(first.y), clip.top); row < bottom; ++row)
        fill_between(target, clip, paint, row, left, right);
}

}  // namespace channelmap
