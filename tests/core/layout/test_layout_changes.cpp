// What a comparison adds to the map: ghosts of what was, signed chips, and nothing in their way.
#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "core/full_story.h"
#include "core/interaction/blend.h"
#include "core/layout/layout_cases.h"
#include "core/layout/layout_plan.h"
#include "core/picture/svg_map.h"
#include "core/sample_story.h"
#include "core/scenario/link.h"

namespace channelmap {

using namespace layouts;
using sample::Chance;

TEST_CASE("ghosts and chips leave every label its room, whatever is compared with what" *
          doctest::test_suite("long")) {
    const Story& story = sample::full_story();
    Chance chance{13};
    Index chips = 0, wanted = 0;
    for (const float width : {288.f, 304.f, 328.f, 380.f, 480.f, 600.f, 680.f, 720.f, 1032.f}) {
        for (int i = 0; i < 40; ++i) {
            Link link{.scenario = sample::random_scenario(story, chance), .versus = {}};
            if (i % 2) link.versus = sample::random_scenario(story, chance);
            const Case made = compared(story, link, width, 32);
            check_all(made);
            for (const auto& change : made.against.changes) {
                const auto named = find_id(made.layout.nodes, change.id);
                wanted += named && change.rounded != 0;
                const auto chip = std::find_if(
                    made.layout.labels.begin(), made.layout.labels.end(), [&](const Label& label) {
                        return label.kind == LabelKind::chip && label.id == change.id;
                    });
                if (chip == made.layout.labels.end()) continue;
                ++chips;
                CHECK(chip->runs[0].text == signed_text(change.rounded));
                CHECK(change.rounded != 0);
                CHECK(chip->solid == change.claimed);
            }
        }
    }
    CHECK(chips > wanted * 9 / 10);  // few are left to the list alone
}

TEST_CASE("a ghost is as wide as its tie was, at the scale and on the line of what is shown") {
    const Story& story = sample::full_story();
    Chance chance{14};
    for (const float width : {328.f, 680.f, 1032.f})
        for (int i = 0; i < 60; ++i) {
            Link link{.scenario = sample::random_scenario(story, chance), .versus = {}};
            if (i % 2) link.versus = sample::random_scenario(story, chance);
            const Case made = compared(story, link, width, 0);
            const auto baseline = baseline_of(story, link).scenario;
            const auto before =
                plan::make_plan(story, english_words(), baseline, made.against.before);
            const auto after = plan::make_plan(story, english_words(), made.scenario, made.flow);
            const auto value_in = [](const plan::Plan& plan, const std::string& id) {
                for (const auto& connection : plan.connections)
                    if (plan.nodes[connection.from].id + ">" + plan.nodes[connection.to].id == id)
                        return connection.value.central;
                return 0.0;
            };
            for (const auto& connection : after.connections) {
                const auto id =
                    after.nodes[connection.from].id + ">" + after.nodes[connection.to].id;
                const double old = value_in(before, id), now = connection.value.central;
                const auto ghost = find_id(made.layout.ghosts, id);
                CAPTURE(id);
                if (std::abs(std::abs(old - now) - 2) > 1e-9)
                    CHECK(ghost.has_value() == (std::abs(old - now) > 2));
                if (!ghost) continue;
                const auto& drawn = made.layout.ghosts[*ghost];
                CHECK(drawn.old_width ==
                      doctest::Approx(plan::drawn_width(old, made.layout.scale)));
                const auto ribbon = find_id(made.layout.ribbons, id);
                if (!ribbon || !has_volume(made.layout.ribbons[*ribbon].mark)) continue;
                CHECK(drawn.width == doctest::Approx(made.layout.ribbons[*ribbon].width));
                CHECK(drawn.curve.start == made.layout.ribbons[*ribbon].curve.start);
                CHECK(drawn.curve.end == made.layout.ribbons[*ribbon].curve.end);
            }
            for (const auto& ghost : made.layout.ghosts)
                for (const auto& label : made.layout.labels) {
                    if (label.kind != LabelKind::number) continue;
                    const auto edges = band_along(ghost.curve, ghost.old_width, ghost.old_width);
                    for (const auto* edge : {&edges.left, &edges.right})
                        for (const auto& point : *edge) CHECK_FALSE(contains(label.box, point));
                }
        }
}

TEST_CASE("nothing to compare adds nothing to the map, and a picture shows what there is") {
    const Story& story = sample::full_story();
    const Link record{.scenario = start_scenario(story), .versus = {}};
    const Case plain = compared(story, record, 1032, 32);
    CHECK(plain.layout.ghosts.empty());
    CHECK(plain.layout.labels.size() ==
          laid_out(story, record.scenario, 1032, 32).layout.labels.size());
    const auto drawn = [&](const Case& made) {
        return svg_of(made.layout, light_theme(), "t", "d");
    };
    CHECK(drawn(plain).find("\"0 3.7\"") == std::string::npos);
    const Link today{.scenario = with_era(record.scenario, 5), .versus = record.scenario};
    const Case made = compared(story, today, 1032, 32);
    CHECK_FALSE(made.layout.ghosts.empty());
    CHECK(drawn(made).find("\"0 3.7\"") != std::string::npos);
    CHECK(drawn(made).find(">+1") != std::string::npos);
    const auto middle = blend(plain.layout, made.layout, .5f);
    REQUIRE(middle.ghosts.size() == made.layout.ghosts.size());
    for (const auto& ghost : middle.ghosts) {
        const auto ribbon = find_id(middle.ribbons, ghost.id);
        if (ribbon && has_volume(middle.ribbons[*ribbon].mark))
            CHECK(ghost.curve.start == middle.ribbons[*ribbon].curve.start);
    }
}

}  // namespace channelmap
