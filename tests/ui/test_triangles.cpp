// How much a frame gives the graphics to do. Where no graphics chip draws, and on phones, this is
// what makes a drag smooth or not.
#include <cstdlib>
#include <random>

#include "ui/headless.h"
#include <doctest/doctest.h>

using namespace channelmap;
using namespace channelmap::test;

namespace {

constexpr int most_at_start = 6000, most_compared = 10000;
constexpr float widths[] = {288, 328, 680, 1032, 1232};
constexpr float ratios[] = {1, 1.25f, 2, 3};

// As the proof's corners: an era, and each slider at one of its ends.
std::string corner(const App& app, std::mt19937& random) {
    std::string link = "era=" + app.outline().eras[random() % app.outline().eras.size()].id;
    for (const Lever& lever : app.outline().levers)
        if (const auto at = random() % 3; at < 2)
            link += "&" + lever.id + "=" + (at == 0 ? "0" : "100");
    return link;
}

std::string compared(const std::string& link, const std::string& with) {
    std::string all = link + "&vs." + with;
    for (std::size_t at = all.find("&vs.") + 4; (at = all.find('&', at)) != std::string::npos;)
        all.insert(at + 1, "vs."), at += 4;
    return all;
}

}  // namespace

TEST_CASE("the start takes at most 6,000 triangles, at any width and pixel ratio" *
          doctest::test_suite("long")) {
    for (const float width : widths)
        for (const float ratio : ratios) {
            Headless page(width);
            page.set_ratio(ratio);
            const int count = page.triangles();
            INFO(width << " px at " << ratio << ": " << count);
            CHECK(count <= most_at_start);
            CHECK(count > 500);
        }
}

TEST_CASE("no scenario with a comparison takes more than 10,000 triangles" *
          doctest::test_suite("long")) {
    std::mt19937 random(1);
    const char* many = std::getenv("CHANNELMAP_SCENARIOS");
    const int count = many ? std::atoi(many) : 60;
    int worst = 0;
    std::string worst_link;
    for (const float width : {328.f, 680.f, 1232.f}) {
        Headless page(width);
        for (int i = 0; i < count; ++i) {
            page.set_ratio(ratios[i % 4]);
            const std::string link =
                compared(corner(page.app(), random), corner(page.app(), random));
            page.app().set_query(link);
            page.run();
            const int triangles = page.triangles();
            if (triangles > worst) worst_link = link + " at " + std::to_string(width);
            worst = std::max(worst, triangles);
        }
    }
    MESSAGE("most: " << worst << " for " << worst_link);
    CHECK(worst <= most_compared);
}
