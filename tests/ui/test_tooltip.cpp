// Where the tooltip stands, and which path is lit.
#include <vector>

#include <doctest/doctest.h>

#include "core/interaction/hit.h"
#include "core/interaction/tip.h"
#include "core/layout/layout.h"
#include "core/sampling/evaluate.h"
#include "ui/canvas/map_size.h"
#include "ui/headless.h"
#include "ui/panels/tooltip.h"

using namespace channelmap;
using namespace channelmap::test;

namespace {

struct Scene {
    Story story = our_story();
    Scenario scenario = start_scenario(story);
    Flow flow;
    Layout layout;

    explicit Scene(float width, Index era) {
        scenario.era = era;
        flow = evaluate(story, scenario, 64);
        layout = place(story, english_words(), scenario, flow, map_size(width));
    }

    std::vector<Hit> hits() const {
        std::vector<Hit> all;
        for (Index i = 0; i < layout.nodes.size(); ++i) all.push_back({.node = i, .ribbon = {}});
        for (Index i = 0; i < layout.ribbons.size(); ++i) all.push_back({.node = {}, .ribbon = i});
        return all;
    }

    Point pointer_on(const Hit& hit) const {
        if (hit.ribbon) return point_at(layout.ribbons[*hit.ribbon].curve, .5f);
        const LayoutNode& node = layout.nodes[*hit.node];
        if (node.kind == NodeKind::unmet) return middle(layout.unmet_bar.value_or(node.slot));
        return middle(node.shop ? *node.shop : node.in_bar.w > 0 ? node.in_bar : node.out_bar);
    }
};

bool hides_its_labels(const Layout& layout, const Highlight& light, const Box& box) {
    for (const Label& label : layout.labels)
        for (Index i = 0; i < layout.nodes.size(); ++i)
            if (light.nodes[i] && layout.nodes[i].id == label.id && overlap(label.box, box))
                return true;
    return false;
}

}  // namespace

TEST_CASE("a tooltip covers no label of the path that it speaks of, and not the pointer") {
    for (const float width : {680.f, 1032.f, 1232.f})
        for (const Index era : {Index{0}, Index{3}, Index{5}}) {
            const Scene scene(width, era);
            for (const Hit& hit : scene.hits()) {
                const auto light = highlight_of(scene.story, scene.flow, scene.layout, hit);
                const auto lines = tip_of(scene.story, english_words(), scene.scenario, scene.flow,
                                          scene.layout, hit);
                const Point at = scene.pointer_on(hit);
                const Box bounds{0, -136, scene.layout.width, scene.layout.height + 136};
                const auto tip = set_tooltip(scene.layout, light, lines, at, bounds);
                CHECK(!contains(tip.box, at));
                CHECK((tip.box.x >= bounds.x && tip.box.right() <= bounds.right()));
                CHECK((tip.box.y >= bounds.y && tip.box.bottom() <= bounds.bottom()));
                CHECK_MESSAGE(!hides_its_labels(scene.layout, light, tip.box),
                              (hit.ribbon ? scene.layout.ribbons[*hit.ribbon].id
                                          : scene.layout.nodes[*hit.node].id)
                                  << " in era " << era << " at " << width);
            }
        }
}

TEST_CASE("a path that is held stays lit while the pointer is elsewhere") {
    Headless page(1032);
    const auto pixels = [&] { return page.picture(); };
    const auto plain = pixels();
    page.app().hold_path("channel.aws");
    page.run();
    const auto held = pixels();
    CHECK(held != plain);
    page.app().set_query("buy_anyway=60");
    page.run();
    CHECK(pixels() != plain);
    page.app().set_query("");
    page.run();
    CHECK(pixels() == held);
    page.app().hold_path("");
    page.run();
    CHECK(pixels() == plain);
    page.app().set_focus("channel.aws");
    page.run();
    CHECK(pixels() != plain);
}

TEST_CASE("pointing at the map lights a path, and a finger's tap keeps it") {
    Headless page;
    const auto plain = page.picture();
    const Box& map = page.app().places().map;
    const Point azure{map.x + map.w * .5f, map.y + 60};
    page.send(Pointing::move, azure, false);
    page.run();
    const auto lit = page.picture();
    CHECK(lit != plain);
    page.send(Pointing::move, {map.x + map.w * .5f, map.y - 8}, false);
    page.run();
    CHECK(page.picture() == plain);

    page.press(azure, true);
    page.lift(azure, true);
    page.send(Pointing::leave, azure, false, true);
    page.run();
    CHECK(page.picture() != plain);
}
