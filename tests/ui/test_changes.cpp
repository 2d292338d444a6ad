// A scenario against its baseline on the canvas: ghosts, the key's last entry, what is compared
// with.
#include <cmath>

#include <doctest/doctest.h>

#include "core/sampling/evaluate.h"
#include "imgui.h"
#include "ui/canvas/map_size.h"
#include "ui/headless.h"

using namespace channelmap;
using namespace channelmap::test;

namespace {

// Vertices that the last frame drew strictly inside a box of the canvas.
int drawn_in(Headless& page, const Box& box) {
    ImGui::SetCurrentContext(page.screen().context());
    int count = 0;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        for (const ImDrawVert& vertex : list->VtxBuffer)
            count += contains(box, {vertex.pos.x, vertex.pos.y});
    return count;
}

bool act(Headless& page, const char* words) {
    const auto action = read_action(words);
    REQUIRE(action);
    const bool understood = page.app().act(*action);
    page.run();
    return understood;
}

Layout layout_of(const App& app, float width) {
    return place(app.story(), english_words(), app.scenario(),
                 evaluate(app.story(), app.scenario(), 0), map_size(width), 0, &app.comparison());
}

}  // namespace

TEST_CASE("the key names ghosts while there are some, and the canvas keeps its height") {
    for (const float width : {328.f, 680.f, 1032.f}) {
        Headless page(width);
        const float height = page.app().places().height;
        const Box entry = page.app().places().key.back(), map = page.app().places().map;
        CHECK(page.app().comparison().changes.empty());
        CHECK(drawn_in(page, entry) == 0);
        const int plain = drawn_in(page, map);
        CHECK(act(page, "set api-exclusivity 0"));
        CHECK_FALSE(page.app().comparison().changes.empty());
        CHECK_FALSE(layout_of(page.app(), width).ghosts.empty());
        CHECK(drawn_in(page, entry) > 4);  // more than words alone
        CHECK(drawn_in(page, map) > plain);
        CHECK(page.app().places().height == height);
        CHECK(act(page, "reset"));
        CHECK(drawn_in(page, entry) == 0);
        CHECK(page.app().places().height == height);
    }
}

TEST_CASE("the present scenario becomes the second one, and no longer is") {
    Headless page;
    App& app = page.app();
    const std::string facts = app.comparison().baseline;
    act(page, "set api-exclusivity 0");
    act(page, "versus here");
    CHECK(app.query() == "api-exclusivity=0&vs.api-exclusivity=0");
    CHECK(app.comparison().changes.empty());  // the same as itself
    CHECK(app.comparison().baseline != facts);
    act(page, "set buy_anyway 90");
    CHECK_FALSE(app.comparison().changes.empty());
    const std::string query = app.query();
    const auto changes = app.comparison().changes.size();
    act(page, "versus none");
    CHECK(app.query() == "api-exclusivity=0&buy_anyway=90");
    CHECK(app.comparison().baseline == facts);
    app.set_query(query);
    CHECK(app.query() == query);
    CHECK(app.comparison().second);
    CHECK(app.comparison().changes.size() == changes);
    app.set_query("api-exclusivity=0&buy_anyway=90&vs.era=e5");  // only what it is compared with
    CHECK(app.comparison().before.products.size() > 0);
    CHECK(app.query() == "api-exclusivity=0&buy_anyway=90&vs.era=e5");
    CHECK(app.outline_json().find("\"baseline\":\"the second scenario\"") != std::string::npos);
}

TEST_CASE("the comparison follows a thumb while it moves, and settles with it") {
    Headless page;
    App& app = page.app();
    const Box track = *app.track_of("api-exclusivity");
    page.press(on_track(track, 1));
    page.drag_to(on_track(track, .4));
    REQUIRE_FALSE(app.comparison().changes.empty());
    const auto moving = app.comparison().changes[0];
    CHECK(moving.difference.has_range);
    page.drag_to(on_track(track, 0));
    const auto further = app.comparison().changes[0];
    CHECK(std::abs(further.rounded) > std::abs(moving.rounded));
    page.lift(on_track(track, 0));
    const auto settled = app.comparison().changes[0];
    CHECK(settled.difference.central == further.difference.central);
    // The clock of the tests stands still, so all draws fit into a frame from the first on.
    CHECK(settled.difference.range.p5 == further.difference.range.p5);
}
