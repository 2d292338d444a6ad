// The picture of the processor's own drawing: of it only what changed is drawn anew.
#include <algorithm>

#include "imgui.h"
#include "ui/headless.h"
#include "ui/raster/raster.h"
#include <doctest/doctest.h>

using namespace channelmap;
using namespace channelmap::test;

namespace {

constexpr std::uint32_t paper = 0xfff0f8ffu;

std::vector<std::uint32_t> kept;  // the picture, as a page keeps it
int kept_width = 0, kept_height = 0;
PixelBox touched;

void put(const PixelBox& box, const std::uint32_t* pixels) {
    const int width = box.right - box.left;
    for (int row = box.top; row < box.bottom; ++row, pixels += width)
        std::copy_n(pixels, width, kept.begin() + row * kept_width + box.left);
    const bool first = touched.right == 0;
    touched = {first ? box.left : std::min(touched.left, box.left),
               first ? box.top : std::min(touched.top, box.top), std::max(touched.right, box.right),
               std::max(touched.bottom, box.bottom)};
}

struct Drawn {
    Headless page;
    Raster raster;
    explicit Drawn(float width, float ratio) : page(width) {
        page.set_ratio(ratio);
        page.on_drawn = [this] { draw(); };
        page.app().wake();
        page.run();
    }
    void draw() {
        ImDrawData& data = *ImGui::GetDrawData();
        const int width = static_cast<int>(data.DisplaySize.x * data.FramebufferScale.x),
                  height = static_cast<int>(data.DisplaySize.y * data.FramebufferScale.y);
        if (width != kept_width || height != kept_height) {
            kept_width = width;
            kept_height = height;
            kept.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
        }
        touched = {};
        raster.draw(data, width, height, paper, put);
    }
    // Whether the picture is as one that is drawn whole.
    bool is_whole() {
        const auto before = kept;
        // After another size it is drawn whole.
        raster.draw(*ImGui::GetDrawData(), 1, 1, paper,
                    [](const PixelBox&, const std::uint32_t*) {});
        draw();
        int different = 0, most = 0;
        for (std::size_t i = 0; i < kept.size(); ++i)
            if (before[i] != kept[i]) {
                ++different;
                for (int c = 0; c < 32; c += 8)
                    most = std::max(most,
                                    std::abs(int(before[i] >> c & 255) - int(kept[i] >> c & 255)));
            }
        if (different) MESSAGE(different << " " << most);
        return before == kept;
    }
};

}  // namespace

TEST_CASE(
    "the picture that is kept is the one that would be drawn whole, after each step of a drag" *
    doctest::test_suite("long")) {
    for (const float ratio : {1.f, 1.5f}) {
        for (const float width : {360.f, 720.f, 1232.f}) {
            Drawn drawn(width, ratio);
            CHECK(drawn.is_whole());
            const Lever* dragged = nullptr;
            for (const Lever& one : drawn.page.app().outline().levers)
                if (drawn.page.app().track_of(one.id)) dragged = &one;
            REQUIRE(dragged);
            const std::string id = dragged->id;
            drawn.page.press(on_track(*drawn.page.app().track_of(id), .8));
            for (const double value : {.7, .2, .45, .46, .9}) {
                drawn.page.drag_to(on_track(*drawn.page.app().track_of(id), value));
                CHECK(drawn.is_whole());
            }
            drawn.page.lift(on_track(*drawn.page.app().track_of(id), .9));
            for (int i = 0; i < 30; ++i) {
                drawn.page.frame();
                CHECK(drawn.is_whole());
            }
        }
    }
}

TEST_CASE("a frame like the one before hands out nothing; another colour beneath, everything") {
    Drawn drawn(720, 1);
    for (int i = 0; i < 5; ++i) {  // what stays becomes simpler
        drawn.page.app().wake(1);
        drawn.page.frame();
    }
    drawn.draw();
    CHECK(touched.right == 0);
    drawn.raster.draw(*ImGui::GetDrawData(), kept_width, kept_height, 0xff000000u, put);
    CHECK(touched.right == kept_width);
    CHECK(touched.bottom == kept_height);
}
