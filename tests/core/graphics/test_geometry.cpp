// Ribbons keep their width along the curve, on the screen and in pictures.
#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "core/full_story.h"
#include "core/layout/layout_cases.h"
#include "core/picture/svg_edges.h"
#include "core/sample_story.h"

namespace channelmap {

using sample::Chance;

namespace {

// The test's own view of a curve: doubles, and derivatives written out.
struct Exact {
    Curve c;
    static double bezier(double a, double b, double d, double e, double t) {
        const double u = 1 - t;
        return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * d + t * t * t * e;
    }
    static double slope(double a, double b, double d, double e, double t) {
        const double u = 1 - t;
        return 3 * (u * u * (b - a) + 2 * u * t * (d - b) + t * t * (e - d));
    }
    static double bend(double a, double b, double d, double e, double t) {
        return 6 * ((1 - t) * (d - 2 * b + a) + t * (e - 2 * d + b));
    }
    template <class F>
    double x(F f, double t) const {
        return f(c.start.x, c.start_handle.x, c.end_handle.x, c.end.x, t);
    }
    template <class F>
    double y(F f, double t) const {
        return f(c.start.y, c.start_handle.y, c.end_handle.y, c.end.y, t);
    }
    double radius(double t) const {
        const double dx = x(slope, t), dy = y(slope, t);
        const double turn = std::abs(dx * y(bend, t) - dy * x(bend, t));
        return turn > 0 ? std::pow(std::hypot(dx, dy), 3) / turn : 1e9;
    }
    // The point `off` pixels to the right of the curve along its normal.
    void beside(double t, double off, double& px, double& py) const {
        const double dx = x(slope, t), dy = y(slope, t), length = std::hypot(dx, dy);
        px = x(bezier, t) - dy / length * off;
        py = y(bezier, t) + dx / length * off;
    }
    double distance_from(double px, double py) const {
        double least = 1e9;
        for (int i = 0; i <= 400; ++i) {
            const double t = i / 400.;
            least = std::min(least, std::hypot(x(bezier, t) - px, y(bezier, t) - py));
        }
        return least;
    }
    double least_radius() const {
        double least = 1e9;
        for (int i = 0; i <= 100; ++i) least = std::min(least, radius(i / 100.));
        return least;
    }
};

// Ribbons as the map has them: flat at both docks, handles at half the distance. Half of them run
// down, as on a phone.
struct Case {
    Curve curve;
    float width;
    bool down;
    bool is_between_docks(double x, double y, double margin) const {
        const double along = down ? y : x, start = down ? curve.start.y : curve.start.x,
                     end = down ? curve.end.y : curve.end.x;
        return along >= start + margin && along <= end - margin;
    }
};

Case random_case(Chance& chance) {
    const float along = 90 + 250 * static_cast<float>(chance.share()), half = 50 + along / 2;
    const float from = 400 * static_cast<float>(chance.share()),
                to = 400 * static_cast<float>(chance.share());
    const bool down = chance.once_in(2);
    const auto at = [&](float a, float b) { return down ? Point{b, a} : Point{a, b}; };
    const double share = chance.share();
    return {{at(50, from), at(half, from), at(half, to), at(50 + along, to)},
            static_cast<float>(2 + 150 * share * share),
            down};
}

// Where the normal at t leaves the band by this edge, in pixels from the curve; none: far away.
double crossing(const Exact& exact, double t, const std::vector<Point>& edge, double wanted) {
    double x, y, nx, ny, found = 1e9;
    exact.beside(t, 0, x, y);
    exact.beside(t, 1, nx, ny);
    nx -= x, ny -= y;
    for (std::size_t i = 1; i < edge.size(); ++i) {
        const double dx = edge[i].x - edge[i - 1].x, dy = edge[i].y - edge[i - 1].y;
        const double area = nx * dy - ny * dx, rx = edge[i - 1].x - x, ry = edge[i - 1].y - y;
        if (std::abs(area) < 1e-9) continue;
        const double off = (rx * dy - ry * dx) / area, at = (rx * ny - ry * nx) / area;
        if (at < -1e-3 || at > 1.001) continue;
        if (std::abs(off - wanted) < std::abs(found - wanted)) found = off;
    }
    return found;
}

// Whether the band's true edge at t is there: not cut off by its dock, nor in the shade of a bend
// that is tighter than half the width, where one part of the ribbon covers another's edge.
bool has_edge(const Exact& exact, const Case& made, double t, double off, bool tight) {
    double x, y;
    exact.beside(t, off, x, y);
    return made.is_between_docks(x, y, 1) &&
           (!tight || exact.distance_from(x, y) > made.width / 2. * .9999);
}

double distance(const std::vector<Point>& line, Point point) {
    double least = 1e9;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double dx = line[i].x - line[i - 1].x, dy = line[i].y - line[i - 1].y;
        const double length2 = dx * dx + dy * dy, px = point.x - line[i - 1].x,
                     py = point.y - line[i - 1].y;
        const double at = length2 > 0 ? std::clamp((px * dx + py * dy) / length2, 0., 1.) : 0;
        least = std::min(least, std::hypot(px - at * dx, py - at * dy));
    }
    return least;
}

}  // namespace

TEST_CASE("a ribbon is as thick as its width along the whole way, measured across, to 1 %") {
    Chance chance{21};
    int measured = 0, shaded = 0;
    for (int i = 0; i < 1500; ++i) {
        const Case made = random_case(chance);
        const Exact exact{made.curve};
        const double half = made.width / 2.;
        const bool tight = exact.least_radius() < half;
        const auto band = band_along(made.curve, made.width, made.width);
        double worst = 0;
        for (int k = 1; k < 100; ++k) {
            const double t = k / 100.;
            if (exact.radius(t) < half || !has_edge(exact, made, t, half, tight) ||
                !has_edge(exact, made, t, -half, tight)) {
                ++shaded;
                continue;
            }
            const double across =
                crossing(exact, t, band.right, half) - crossing(exact, t, band.left, -half);
            worst = std::max(worst, std::abs(across - made.width) / made.width);
            ++measured;
        }
        CHECK_MESSAGE(worst < .01, "width ", made.width, ", ribbon ", i);
    }
    CHECK(measured > 4 * shaded);
}

// What geometry forces: where a ribbon bends tighter than half its width, its inner edge is where
// the two sides of the bend meet, half a width from both.
TEST_CASE(
    "in a tight bend a ribbon covers all that lies within half its width, and ends at its docks" *
    doctest::test_suite("long")) {
    Chance chance{22};
    int tight = 0;
    for (int i = 0; i < 1500; ++i) {
        const Case made = random_case(chance);
        const Exact exact{made.curve};
        const double half = made.width / 2.;
        const auto band = band_along(made.curve, made.width, made.width);
        for (const double side : {-1., 1.}) {
            const auto& edge = side < 0 ? band.left : band.right;
            double x, y;
            for (const double t : {0., 1.}) {
                exact.beside(t, side * half, x, y);
                const Point& end = t == 0 ? edge.front() : edge.back();
                CHECK_MESSAGE(std::hypot(end.x - x, end.y - y) < .01, "ribbon ", i);
            }
            double least = half;
            for (const auto& point : edge) {
                CHECK(made.is_between_docks(point.x, point.y, -.01));
                if (made.is_between_docks(point.x, point.y, .5))
                    least = std::min(least, exact.distance_from(point.x, point.y));
            }
            CHECK_MESSAGE(least > half * .99, "width ", made.width, ", ribbon ", i);
        }
        tight += exact.least_radius() < half;
    }
    CHECK(tight > 100);
}

TEST_CASE("a picture's edges lie within half a pixel of the ribbons' edges on the screen") {
    const Story& story = sample::full_story();
    Chance chance{23};
    int kinked = 0, smooth = 0;
    const auto look_at = [&](const Curve& curve, float width) {
        const auto band = band_along(curve, width, width);
        for (const float side : {-1.f, 1.f}) {
            const auto& edge = side < 0 ? band.left : band.right;
            const auto pieces = edge_pieces(curve, width, side);
            ++(pieces.empty() ? kinked : smooth);  // kinks are written as the band itself
            double worst = 0;
            std::vector<Point> drawn;
            for (const auto& piece : pieces)
                for (int k = 0; k <= 10; ++k)
                    drawn.push_back(point_at(piece, static_cast<float>(k) / 10));
            for (const auto& point : drawn) worst = std::max(worst, distance(edge, point));
            if (!drawn.empty())
                for (const auto& point : edge) worst = std::max(worst, distance(drawn, point));
            CHECK_MESSAGE(worst < .5, "width ", width);
        }
    };
    for (const float canvas : {288.f, 328.f, 680.f, 1032.f})
        for (int i = 0; i < 60; ++i) {
            const auto made =
                layouts::laid_out(story, sample::random_scenario(story, chance), canvas, 0);
            for (const auto& ribbon : made.layout.ribbons)
                if (has_volume(ribbon.mark) && ribbon.width >= 3)
                    look_at(ribbon.curve, ribbon.width);
        }
    CHECK(kinked < smooth / 10);
}

}  // namespace channelmap
