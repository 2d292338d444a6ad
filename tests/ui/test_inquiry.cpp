// What a reader asks beside the map.
#include <algorithm>

#include <doctest/doctest.h>

#include "headless.h"

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
                                evaluate(app.story(), app.scenario(), 0), 1032);
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
    CHECK(page.app().take_asked() == "channel.azure");
    CHECK(page.app().take_asked().empty());
    page.press(at);
    page.drag_to({at.x + 30, at.y});
    page.lift({at.x + 30, at.y});
    CHECK(page.app().take_asked().empty());
}

TEST_CASE("a tap asks too") {
    Headless page;
    page.run();
    const Point at = seller_at(page.app(), "channel.direct");
    page.press(at, true);
    page.lift(at, true);
    CHECK(page.app().take_asked() == "channel.direct");
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
    const auto before = app.inquiry().sensitivity;
    CHECK(before.metric == "channel.aws");
    REQUIRE(before.rows.size() > 3);
    const auto swing = [](const SensitivityRow& row) { return std::abs(row.at_high - row.at_low); };
    const Box track = *app.track_of("api-exclusivity");
    page.press(on_track(track, 1));
    page.drag_to(on_track(track, 0));
    const auto moving = app.inquiry().sensitivity;
    for (Index i = 0; i < 3; ++i) CHECK(moving.rows[i].input == before.rows[i].input);
    page.lift(on_track(track, 0));
    const auto after = app.inquiry().sensitivity;
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
    CHECK(app.inquiry().marks().lever.empty());
    REQUIRE(app.act(*read_action("ask channel.aws channel.azure api-exclusivity")));
    const auto marks = app.inquiry().marks();
    CHECK(marks.lever == "api-exclusivity");
    REQUIRE(marks.at.size() == 1);
    CHECK(marks.at[0] == doctest::Approx(0.269).epsilon(0.01));
    REQUIRE(marks.over_draws);
    CHECK(marks.over_draws->p5 < marks.at[0]);
    CHECK(marks.over_draws->p95 > marks.at[0]);
    CHECK(says(app.inquiry().answer_sentence, "27%"));
    CHECK(says(app.outline_json(), "would sell as much as"));
    page.run();
    REQUIRE(app.act(*read_action("ask none")));
    CHECK(app.inquiry().marks().at.empty());
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
