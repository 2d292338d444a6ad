// Triangles and rectangles filled by the processor.
#include <cmath>
#include <random>
#include <vector>

#include "ui/raster/blend.h"
#include "ui/raster/fill.h"
#include <doctest/doctest.h>

using namespace channelmap;

namespace {

constexpr int side = 96;

struct Picture {
    std::vector<std::uint32_t> pixels;
    Target target;
    explicit Picture(std::uint32_t ground)
        : pixels(side * side, ground),
          target{.pixels = pixels.data(), .row = side, .box = {0, 0, side, side}} {}
    std::uint32_t at(int x, int y) const { return pixels[static_cast<std::size_t>(y * side + x)]; }
};

constexpr std::uint32_t black = 0xff000000u, half_white = 0x80ffffffu;

double beside(const Corner& from, const Corner& to, double x, double y) {
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
}

double channel(std::uint32_t color, int which) { return color >> (8 * which) & 255; }

}  // namespace

TEST_CASE("a colour mixed in is the rounded mean of both") {
    for (std::uint32_t under = 0; under < 256; under += 5)
        for (std::uint32_t over = 0; over < 256; over += 5)
            for (std::uint32_t alpha = 0; alpha < 256; alpha += 3) {
                const std::uint32_t mixed =
                    mix(under * 0x01010101u, to_lanes(over * 0x01010101u), whole_opacity(alpha));
                const double expected = under + (double(over) - under) * alpha / 255;
                for (int i = 0; i < 4; ++i) CHECK(std::abs(channel(mixed, i) - expected) <= 1.5);
            }
    CHECK(mix(0x12345678u, to_lanes(0xffabcdefu), 256) == 0xffabcdefu);
    CHECK(mix(0x12345678u, to_lanes(0xffabcdefu), 0) == 0x12345678u);
}

TEST_CASE("triangles that share sides fill each pixel once, wherever their corners lie") {
    std::mt19937 random(7);
    std::uniform_real_distribution<float> shift(-3.9f, 3.9f);
    for (int round = 0; round < 60; ++round) {
        Picture picture(black);
        constexpr int cells = 6;
        Corner grid[cells + 1][cells + 1];
        for (int row = 0; row <= cells; ++row)
            for (int column = 0; column <= cells; ++column) {
                const bool rim = row == 0 || column == 0 || row == cells || column == cells;
                const float snap = round % 2 ? 1 : 2;  // also corners on the middles of pixels
                const auto moved = [&](int at) {
                    const float place = 16.f * static_cast<float>(at) + (rim ? 0 : shift(random));
                    return round % 3 ? place : std::round(place * snap) / snap;
                };
                grid[row][column] = {.x = moved(column), .y = moved(row), .color = half_white};
            }
        for (int row = 0; row < cells; ++row)
            for (int column = 0; column < cells; ++column) {
                const Corner &a = grid[row][column], &b = grid[row][column + 1],
                             &c = grid[row + 1][column + 1], &d = grid[row + 1][column];
                fill_triangle(picture.target, picture.target.box, a, b, c, nullptr);
                fill_triangle(picture.target, picture.target.box, c, a, d, nullptr);
            }
        const std::uint32_t once = mix(black, to_lanes(half_white | black), whole_opacity(128));
        for (const std::uint32_t pixel : picture.pixels) REQUIRE(pixel == once);
    }
}

TEST_CASE(
    "a triangle fills the pixels whose middles lie inside, with the colours between its corners'") {
    std::mt19937 random(11);
    std::uniform_real_distribution<float> place(-20, side + 20);
    for (int round = 0; round < 300; ++round) {
        Corner corners[3];
        for (Corner& corner : corners)
            corner = {.x = place(random),
                      .y = place(random),
                      .color = static_cast<std::uint32_t>(random()) | black};
        const auto& [a, b, c] = corners;
        const double area = beside(a, b, c.x, c.y);
        Picture picture(0);
        fill_triangle(picture.target, picture.target.box, a, b, c, nullptr);
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x) {
                const double mx = x + .5, my = y + .5;
                const double to_c = beside(a, b, mx, my) / area, to_a = beside(b, c, mx, my) / area,
                             to_b = beside(c, a, mx, my) / area;
                const double nearest = std::min({to_a, to_b, to_c});
                if (std::abs(nearest) < 1e-4) continue;  // too near to a side to say
                REQUIRE((picture.at(x, y) != 0) == (nearest > 0));
                if (nearest < 0) continue;
                for (int i = 0; i < 3; ++i) {
                    const double expected = channel(a.color, i) * to_a +
                                            channel(b.color, i) * to_b + channel(c.color, i) * to_c;
                    REQUIRE(std::abs(channel(picture.at(x, y), i) - expected) <= 1.01);
                }
            }
    }
}

TEST_CASE("nothing outside the clip is touched") {
    Picture picture(black);
    const PixelBox clip{10, 20, 30, 25};
    fill_triangle(picture.target, clip, {.x = -50, .y = -50, .color = ~0u},
                  {.x = 300, .y = 0, .color = ~0u}, {.x = 0, .y = 300, .color = ~0u}, nullptr);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            CHECK((picture.at(x, y) != black) == (x >= 10 && x < 30 && y >= 20 && y < 25));
}

TEST_CASE(
    "a rectangle and its two triangles look the same, with a texture between its texels too") {
    std::vector<unsigned char> opacities(12 * 9);
    std::mt19937 random(3);
    for (auto& one : opacities) one = static_cast<unsigned char>(random());
    for (const int bytes : {1, 4}) {
        std::vector<unsigned char> texels(opacities.size() * static_cast<std::size_t>(bytes), 255);
        for (std::size_t i = 0; i < opacities.size(); ++i)
            texels[(i + 1) * static_cast<std::size_t>(bytes) - 1] = opacities[i];
        const Texture texture{
            .opacities = texels.data() + bytes - 1, .width = 12, .height = 9, .bytes_each = bytes};
        const std::uint32_t red = 0xff0000ffu;
        const Corner a{.x = 7.25f, .y = 9.5f, .u = -.5f, .v = -.5f, .color = red},
            c{.x = 60.75f, .y = 71.f, .u = 11.5f, .v = 8.5f, .color = red},
            b{.x = c.x, .y = a.y, .u = c.u, .v = a.v, .color = red},
            d{.x = a.x, .y = c.y, .u = a.u, .v = c.v, .color = red};
        Picture one(black), two(black);
        fill_rectangle(one.target, one.target.box, a, c, &texture);
        fill_triangle(two.target, two.target.box, a, b, c, &texture);
        fill_triangle(two.target, two.target.box, a, c, d, &texture);
        const auto texel = [&](double x, double y) {
            const int column = std::clamp(static_cast<int>(x), 0, 11),
                      row = std::clamp(static_cast<int>(y), 0, 8);
            return static_cast<double>(opacities[static_cast<std::size_t>(row * 12 + column)]);
        };
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x) {
                REQUIRE(std::abs(channel(one.at(x, y), 0) - channel(two.at(x, y), 0)) <= 3);
                if (x < 8 || x >= 60 || y < 10 || y >= 70) continue;
                const double u = std::clamp(a.u + (x + .5 - a.x) / (c.x - a.x) * 12, 0., 11.),
                             v = std::clamp(a.v + (y + .5 - a.y) / (c.y - a.y) * 9, 0., 8.);
                const double right = u - std::floor(u), below = v - std::floor(v);
                const double expected =
                    (texel(u, v) * (1 - right) + texel(u + 1, v) * right) * (1 - below) +
                    (texel(u, v + 1) * (1 - right) + texel(u + 1, v + 1) * right) * below;
                REQUIRE(std::abs(channel(one.at(x, y), 0) - expected) <= 3);
            }
    }
}
