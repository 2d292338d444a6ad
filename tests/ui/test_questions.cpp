// What a reader asks beside the map.
#include <algorithm>

#include <doctest/doctest.h>

#include "core/sampling/evaluate.h"
#include "headless.h"
#include "ui/canvas/map_size.h"

using namespace channelmap;
using namespace channelmap::test;

namespace {

bool says(const std::string& json, std::string_view text) {
    return json.find(text) != std::string::npos;
}

const LayoutNode& node_of(const Layout& layout, std::string_view id) {
    const auto at = std::find_if(layout.nodes.begin(), layout.nodes.end(),
                                 [&](const LayoutNode& node) { return node.id == id; });
    REQUIRE(at != layout.nodes.end());
    return *at;
}

// The middle of a seller's storefront on the canvas.
Point seller_at(const App& app, std::string_view id) {
    const Layout layout = place(app.story(), english_words(), app.scenario(),
                                evaluate(app.story(), app.scenario(), 0), map_size(1032));
    const Box shop = *node_of(layout, id).shop;
    return {app.places().map.x + shop.x + shop.w / 2, app.places().map.y + shop.y + shop.h / 2};
}

}  // namespace

TEST_CASE("a click on a seller asks why, a drag across it doesn't") {
    Headless page;
    page.run();
    const Point at = seller_at(page.app(), "channel.azure");
    page.press(at);
    page.lift(at);
    CHECK(page.app().take_clicked_number() == "channel.azure");
    CHECK(page.app().take_clicked_number().empty());
    page.press(at);
    page.drag_to({at.x + 30, at.y});
    page.lift({at.x + 30, at.y});
    CHECK(page.app().take_clicked_number().empty());
}

TEST_CASE("a tap asks too") {
    Headless page;
    page.run();
    const Point at = seller_at(page.app(), "channel.direct");
    page.press(at, true);
    page.lift(at, true);
    CHECK(page.app().take_clicked_number() == "channel.direct");
}

TEST_CASE("a click while the map still moves asks about what was seen there") {
    Headless page;
    page.run();
    REQUIRE(page.app().act(*read_action("era e1")));
    page.frame();
    page.frame();
    const Point at = seller_at(page.app(), "channel.direct");
    page.send(Pointing::down, at, true);
    page.send(Pointing::up, at, false);
    CHECK(page.app().take_clicked_number() == "channel.direct");
}

TEST_CASE("why and bounds are answered in JSON, nonsense with null") {
    Headless page;
    App& app = page.app();
    CHECK(says(app.answer_json("why channel.azure"), "\"sentence\":\"Microsoft Azure"));
    CHECK(says(app.answer_json("why buy_anyway"), "\"facts\":[{"));
    CHECK(says(app.answer_json("bounds unmet"), "can’t exceed"));
    for (const char* question :
         {"", "why", "why ", "why no.such", "bounds", "bounds x", "who unmet"})
        CHECK(app.answer_json(question) == "null");
}

TEST_CASE("what matters most keeps its order while a thumb moves and is sorted when it is let go") {
    Headless page;
    App& app = page.app();
    REQUIRE(app.act(*read_action("matter channel.aws")));
    const auto before = app.questions().sensitivity;
    CHECK(before.metric == "channel.aws");
    REQUIRE(before.rows.size() > 3);
    const auto swing = [](const SensitivityRow& row) { return std::abs(row.at_high - row.at_low); };
    const Box track = *app.track_of("api-exclusivity");
    page.press(on_track(track, 1));
    page.drag_to(on_track(track, 0));
    const auto moving = app.questions().sensitivity;
    for (Index i = 0; i < 3; ++i) CHECK(moving.rows[i].input == before.rows[i].input);
    page.lift(on_track(track, 0));
    const auto after = app.questions().sensitivity;
    for (Index i = 1; i < after.rows.size(); ++i)
        CHECK(swing(after.rows[i]) <= swing(after.rows[i - 1]) + 1e-9);
    for (const auto& row : after.rows) {
        CHECK(after.axis_low <= std::min(row.at_low, row.at_high));
        CHECK(after.axis_high >= std::max(row.at_low, row.at_high));
    }
    CHECK_FALSE(app.act(*read_action("matter no.such")));
}

TEST_CASE("what would have to be true is answered in words and marked on the track") {
    Headless page;
    App& app = page.app();
    app.set_query("era=e3");
    CHECK(break_even_marks(app.questions()).lever.empty());
    REQUIRE(app.act(*read_action("ask channel.aws channel.azure api-exclusivity")));
    const auto marks = break_even_marks(app.questions());
    CHECK(marks.lever == "api-exclusivity");
    REQUIRE(marks.at.size() == 1);
    CHECK(marks.at[0] == doctest::Approx(0.263).epsilon(0.01));
    REQUIRE(marks.over_draws);
    CHECK(marks.over_draws->p5 < marks.at[0]);
    CHECK(marks.over_draws->p95 > marks.at[0]);
    CHECK(says(app.questions().answer_sentence, "26%"));
    CHECK(says(app.outline_json(), "would sell as much as"));
    page.run();
    REQUIRE(app.act(*read_action("ask none")));
    CHECK(break_even_marks(app.questions()).at.empty());
    CHECK_FALSE(app.act(*read_action("ask channel.aws channel.azure no-such")));
    CHECK_FALSE(read_action("ask channel.aws"));
}

TEST_CASE("only what is documented: other figures are hatched, and the rest is told") {
    Headless page;
    App& app = page.app();
    const auto shown = app.svg(1032);
    REQUIRE(app.act(*read_action("documented 1")));
    const auto hatched = app.svg(1032);
    const auto count = [](const std::string& text, std::string_view part) {
        std::size_t found = 0;
        for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
            ++found;
        return found;
    };
    CHECK(count(hatched, "stroke-width=\"1\"") > count(shown, "stroke-width=\"1\"") + 20);
    CHECK(count(hatched, "<text") < count(shown, "<text"));
    CHECK(says(app.outline_json(), "\"only\":true"));
    page.run();
    REQUIRE(app.act(*read_action("documented 0")));
    CHECK(app.svg(1032) == shown);
}
