// Between two layouts: what moves keeps its name, and another era tells its story in order.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "core/full_story.h"
#include "core/interaction/blend.h"
#include "core/interaction/restack.h"
#include "core/layout/form.h"
#include "core/layout/layout_cases.h"
#include "core/sample_story.h"

namespace channelmap {

using namespace layouts;

namespace {

const Ribbon* find(const Layout& layout, const std::string& id) {
    const auto at = std::find_if(layout.ribbons.begin(), layout.ribbons.end(),
                                 [&](const Ribbon& ribbon) { return ribbon.id == id; });
    return at == layout.ribbons.end() ? nullptr : &*at;
}

Layout of_era(const Story& story, Index era, float width = 1032) {
    return laid_out(story, with_era(start_scenario(story), era), width, 64).layout;
}

// Ribbons side by side fill exactly the bar that they dock at.
void check_bars_filled(const Layout& layout) {
    const bool down = layout.form == Form::narrow;
    std::map<std::string, float> arriving, leaving;
    for (const auto& ribbon : layout.ribbons) {
        if (!has_volume(ribbon.mark)) continue;
        leaving[layout.nodes[ribbon.from].id] += ribbon.width;
        arriving[layout.nodes[ribbon.to].id] += ribbon.width;
    }
    for (const auto& node : layout.nodes) {
        const auto length = [&](const Box& box) { return down ? box.w : box.h; };
        const float in = arriving[node.id];
        if (in > 2) CHECK_MESSAGE(std::abs(length(node.in_bar) - in) < 0.1f, node.id);
        // Marks without a volume may stand between flows that leave a seller.
        if (leaving[node.id] > 2) CHECK(length(node.out_bar) >= leaving[node.id] - 0.1f);
    }
}

}  // namespace

TEST_CASE("between two eras every ribbon has a name of its own, at any moment") {
    const Story& story = sample::full_story();
    for (const float width : {328.f, 680.f, 1032.f})
        for (Index a = 0; a < story.eras.size(); ++a)
            for (Index b = 0; b < story.eras.size(); ++b) {
                const auto before = of_era(story, a, width), after = of_era(story, b, width);
                for (const float t : {0.f, .2f, .5f, .9f}) {
                    const auto middle = blend(before, after, era_stages(t));
                    // Interrupted there, it goes on to a third era.
                    const auto next = blend(middle, of_era(story, 0, width), era_stages(.5f));
                    for (const auto* layout : {&middle, &next}) {
                        std::set<std::string> ids;
                        for (const auto& ribbon : layout->ribbons) {
                            CHECK_MESSAGE(ids.insert(ribbon.id).second, ribbon.id);
                            CHECK(ribbon.from < layout->nodes.size());
                            CHECK(ribbon.to < layout->nodes.size());
                            CHECK((ribbon.shown >= 0 && ribbon.shown <= 1));
                        }
                    }
                }
            }
}

TEST_CASE("a bar is lifted before its shop opens, and the shop opens before money moves") {
    float marks = 0, shops = 0, flows = 0;
    for (int i = 0; i <= 100; ++i) {
        const auto now = era_stages(static_cast<float>(i) / 100);
        CHECK((now.marks >= now.shops && now.shops >= now.flows));
        CHECK((now.marks >= marks && now.shops >= shops && now.flows >= flows));
        marks = now.marks, shops = now.shops, flows = now.flows;
    }
    CHECK((marks == 1 && shops == 1 && flows == 1));

    // On 27 April 2026 the bar on selling the API through AWS goes; a month later it is on sale.
    const Story& story = sample::full_story();
    const auto before = of_era(story, 3), after = of_era(story, 5);
    const std::string id = "channel.aws>product.api";
    REQUIRE(find(before, id)->mark == Mark::barred);
    REQUIRE(find(after, id)->mark == Mark::on_sale);
    const auto early = blend(before, after, era_stages(.2f));
    CHECK(find(early, id + "~")->shown < .5f);
    CHECK(find(early, id)->width == 0);
    const auto late = blend(before, after, era_stages(.8f));
    CHECK(find(late, id + "~")->shown == 0);
    CHECK(find(late, id)->width > 1);
}

TEST_CASE("what wasn't there isn't there before its flows come") {
    const Story& story = sample::full_story();
    auto none = of_era(story, 3);
    none.unmet_bar.reset();
    none.strands.clear();
    const auto start = blend(none, of_era(story, 3), era_stages(.2f));
    CHECK_FALSE(start.unmet_bar);
    CHECK(start.strands.empty());
    CHECK(blend(none, of_era(story, 3), era_stages(1)).unmet_bar);
}

TEST_CASE("on the way flows stay docked at their bars, side by side") {
    const Story& story = sample::full_story();
    for (const float width : {328.f, 1032.f})
        for (Index b = 0; b < story.eras.size(); ++b) {
            const auto before = of_era(story, 0, width), after = of_era(story, b, width);
            for (const float t : {.3f, .5f, .7f}) {
                const auto middle = blend(before, after, era_stages(t));
                check_bars_filled(middle);
            }
        }
}

TEST_CASE("stacking anew a layout that is at rest moves nothing") {
    const Story& story = sample::full_story();
    sample::Chance chance{5};
    for (const float width : {328.f, 680.f, 1032.f})
        for (int i = 0; i < 30; ++i) {
            const auto rest =
                laid_out(story, sample::random_scenario(story, chance), width, 32).layout;
            auto again = rest;
            restack(again);
            for (std::size_t k = 0; k < rest.ribbons.size(); ++k) {
                const auto &a = rest.ribbons[k].curve, &b = again.ribbons[k].curve;
                CHECK(std::abs(a.start.y - b.start.y) < .5f);
                CHECK(std::abs(a.start.x - b.start.x) < .5f);
                CHECK(std::abs(a.end.y - b.end.y) < .5f);
                CHECK(std::abs(a.end.x - b.end.x) < .5f);
            }
        }
}

TEST_CASE("a layout blended with itself is itself, and ends are exact") {
    const Story& story = sample::full_story();
    const auto before = laid_out(story, start_scenario(story), 1032, 64);
    const auto after = laid_out(story, with_era(start_scenario(story), 5), 1032, 64);
    const auto middle = blend(before.layout, after.layout, 0.5f);
    CHECK(middle.height == before.layout.height);
    const auto start = blend(before.layout, after.layout, 0);
    for (const auto& ribbon : before.layout.ribbons) {
        const auto named = [&](const std::string& id) {
            return std::find_if(start.ribbons.begin(), start.ribbons.end(),
                                [&](const Ribbon& r) { return r.id == id; });
        };
        // What goes while another state of the same offer comes has the name with a tilde.
        auto found = named(ribbon.id + "~");
        if (found == start.ribbons.end()) found = named(ribbon.id);
        REQUIRE(found != start.ribbons.end());
        CHECK(found->width == doctest::Approx(ribbon.width));
        CHECK(found->curve.start == ribbon.curve.start);
    }
}

}  // namespace channelmap
