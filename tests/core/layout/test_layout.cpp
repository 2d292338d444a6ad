// Properties of the map's geometry over random scenarios of the full story and over random stories.
#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "core/full_story.h"
#include "core/layout/layout.h"
#include "core/layout/layout_cases.h"
#include "core/layout/layout_height.h"
#include "core/layout/layout_plan.h"
#include "core/sample_story.h"
#include "ui/canvas/map_size.h"

namespace channelmap {

using namespace layouts;

namespace {

using sample::Chance;

constexpr float widths[] = {288, 304, 328, 360, 440, 480, 599, 600, 640, 720, 959, 960, 1032, 1232};

}  // namespace

TEST_CASE("no label of the full story overlaps or leaves the frame, whatever a reader sets") {
    const Story& story = sample::full_story();
    Chance chance{7};
    for (const float width : widths) {
        for (Index era = 0; era < story.eras.size(); ++era)
            check_all(laid_out(story, with_era(start_scenario(story), era), width, 256));
        for (int i = 0; i < 60; ++i)
            check_all(laid_out(story, sample::random_scenario(story, chance), width, 32));
    }
}

TEST_CASE("the corners of the full story's sliders are laid out as well") {
    const Story& story = sample::full_story();
    const char* ids[] = {"multi", "buy_anyway", "direct_preference", "direct_when_displaced",
                         "weight.aws"};
    for (const float width : {288.f, 328.f, 600.f, 1032.f})
        for (Index era = 0; era < story.eras.size(); ++era)
            for (unsigned corner = 0; corner < 64; ++corner) {
                auto scenario = with_era(start_scenario(story), era);
                for (unsigned i = 0; i < 5; ++i)
                    scenario.inputs[*find_id(story.inputs, ids[i])] =
                        Share{corner >> i & 1 ? 10000 : 0};
                for (auto& right : scenario.rights) right = Share{corner >> 5 & 1 ? 10000 : 0};
                check_all(laid_out(story, canonical(story, scenario), width, 0));
            }
}

TEST_CASE("a random story's flows are kept and its bars filled") {
    Chance chance{11};
    for (int i = 0; i < 40; ++i) {
        const auto story = sample::random_story(chance);
        const auto made =
            laid_out(story, sample::random_scenario(story, chance), widths[chance.below(14)], 0);
        check_flows_kept(made);
        check_order(made);
        CHECK(made.layout.height == map_height(story, map_size(made.canvas_width)));
    }
}

TEST_CASE(
    "on a phone no ribbon is too wide for its bends, unless all are as small as they may be") {
    Chance chance{5};
    const auto check = [](const Case& made) {
        for (const auto& ribbon : made.layout.ribbons)
            if (has_volume(ribbon.mark) && ribbon.width > 24 && made.layout.scale > .501)
                CHECK_MESSAGE(!bends_within(ribbon.curve, ribbon.width * .49f), ribbon.id);
    };
    const Story small = sample::small_story();
    for (const float width : {288.f, 328.f, 440.f})
        for (int i = 0; i < 60; ++i) {
            check(laid_out(small, sample::random_scenario(small, chance), width, 0));
            const auto story = sample::random_story(chance);
            check(laid_out(story, sample::random_scenario(story, chance), width, 0));
        }
}

TEST_CASE("a ribbon's width passes zero without a jump") {
    for (const double scale : {0.5, 2.0, 4.0})
        for (double value = 0; value < 0.1; value += 0.0001)
            CHECK(plan::drawn_width(value + 0.0001, scale) - plan::drawn_width(value, scale) <
                  0.01f);
    CHECK(plan::drawn_width(0, 4) == 0);
}

TEST_CASE("a flow that is drawn, if only as a hairline, never reads 0") {
    CHECK(whole_text(0, 0.0006) == "<1");
    CHECK(whole_text(0, 0.3) == "<1");
    CHECK(whole_text(0, 0.0004) == "0");
    CHECK(whole_text(0, 0) == "0");
}

}  // namespace channelmap
