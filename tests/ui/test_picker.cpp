// The narrow form's one slider, and the list to pick another from.
#include "ui/headless.h"
#include <doctest/doctest.h>

using namespace channelmap;
using namespace channelmap::test;

namespace {

// The lever that can be moved on the canvas now.
std::string shown(const App& app) {
    std::string ids;
    for (const Lever& one : app.outline().levers)
        if (app.track_of(one.id)) ids += one.id;
    return ids;
}

}  // namespace

TEST_CASE("on a phone one slider stands under the map, and its neighbours are a press away") {
    Headless page(380);
    const auto& levers = page.app().outline().levers;
    CHECK(shown(page.app()) == levers.front().id);
    for (std::size_t i = 1; i <= levers.size(); ++i) {
        page.click(middle(page.app().places().picker.later));
        CHECK(shown(page.app()) == levers[i % levers.size()].id);
    }
    page.click(middle(page.app().places().picker.earlier));
    CHECK(shown(page.app()) == levers.back().id);
}

TEST_CASE("its list opens over the map, picks, and closes") {
    Headless page(380);
    const auto& picker = page.app().places().picker;
    const auto& levers = page.app().outline().levers;
    page.click(middle(picker.name));
    page.click(middle(picker.choices[4]));
    CHECK(shown(page.app()) == levers[4].id);
    page.click(middle(picker.choices[2]));  // the list is closed: that is the map again
    CHECK(shown(page.app()) == levers[4].id);

    page.click(middle(picker.list));
    page.click({picker.menu.x + 4, page.app().places().height - 4});  // beside the list
    page.click(middle(picker.choices[2]));
    CHECK(shown(page.app()) == levers[4].id);
}

TEST_CASE("what lies under the open list is neither lit nor asked about") {
    Headless page(380);
    page.click(middle(page.app().places().picker.name));
    const Box& menu = page.app().places().picker.menu;
    page.app().take_clicked_number();
    page.click({menu.x + menu.w / 2, menu.y + 12});
    CHECK(page.app().take_clicked_number().empty());
}

TEST_CASE("the slider that is focused or that a link has set is the one that shows") {
    Headless page(380);
    page.app().set_focus("buy_anyway");
    CHECK(shown(page.app()) == "buy_anyway");
    page.app().set_focus("free multi");
    CHECK(shown(page.app()) == "multi");
    page.app().set_query("frontier-distribution=0");
    CHECK(shown(page.app()) == "frontier-distribution");
    page.app().set_query("frontier-distribution=0&buy_anyway=30");
    CHECK(shown(page.app()) == "buy_anyway");
    page.app().set_query("frontier-distribution=0");  // one step back
    CHECK(shown(page.app()) == "buy_anyway");
    CHECK(page.app().act(*read_action("pick rollout")));
    CHECK(shown(page.app()) == "rollout");
    CHECK(!page.app().act(*read_action("pick nothing")));
}

TEST_CASE("the slider of a phone moves the model, and resets") {
    Headless page(380);
    const std::string id = shown(page.app());
    page.click(on_track(*page.app().track_of(id), .3));
    CHECK(lever(page.app(), id).value == doctest::Approx(.3).epsilon(.02));
    CHECK(lever(page.app(), id).fixed);
    const Box& reset = page.app().places().picker.reset;
    page.click({reset.right() - 20, middle(reset).y});
    CHECK(!lever(page.app(), id).fixed);
}
