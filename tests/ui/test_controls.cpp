#include <cmath>

#include "imgui.h"
#include "ui/canvas/action.h"
#include "ui/headless.h"
#include <doctest/doctest.h>

using namespace channelmap;
using namespace channelmap::test;

namespace {

Box track(App& app, std::string_view id) {
    const auto box = app.track_of(id);
    REQUIRE(box);
    return *box;
}

const LeverPlace& place_of(App& app, std::string_view id) {
    return app.places().levers[*find_id(app.outline().levers, id)];
}

}  // namespace

TEST_CASE("a press on a track moves its thumb there") {
    Headless page;
    for (const double value : {0.0, 0.25, 0.57, 1.0}) {
        page.click(on_track(track(page.app(), "buy_anyway"), value));
        CHECK(lever(page.app(), "buy_anyway").value == doctest::Approx(value));
        CHECK(lever(page.app(), "buy_anyway").fixed);
    }
    CHECK(page.app().query() == "buy_anyway=100");
}

TEST_CASE("a press close to the thumb moves it too") {
    Headless page;
    page.click(on_track(track(page.app(), "buy_anyway"), .52));
    CHECK(lever(page.app(), "buy_anyway").value == doctest::Approx(.52));
}

TEST_CASE("a drag that leaves the canvas keeps its slider") {
    Headless page;
    const Box box = track(page.app(), "buy_anyway");
    page.press(on_track(box, .3));
    CHECK(page.screen().cursor() == 2);
    page.drag_to({-200, box.y + 900});
    CHECK(lever(page.app(), "buy_anyway").value == doctest::Approx(0));
    page.drag_to({5000, -400});
    CHECK(lever(page.app(), "buy_anyway").value == doctest::Approx(1));
    page.drag_to({box.x + box.w * .4f, -400});
    CHECK(lever(page.app(), "buy_anyway").value == doctest::Approx(.4));
    page.lift({5000, -400});
    const double kept = lever(page.app(), "buy_anyway").value;
    page.send(Pointing::move, on_track(box, .1), false);
    page.run();
    CHECK(lever(page.app(), "buy_anyway").value == kept);
}

TEST_CASE("the last move counts when the release comes in the same frame") {
    Headless page;
    const Box box = track(page.app(), "buy_anyway");
    page.press(on_track(box, .5));
    page.send(Pointing::move, on_track(box, .3), true);
    page.send(Pointing::move, on_track(box, .1), true);
    page.send(Pointing::up, on_track(box, .1), false);
    page.run();
    CHECK(lever(page.app(), "buy_anyway").value == doctest::Approx(.1));

    page.send(Pointing::down, on_track(box, .1), true);
    page.send(Pointing::move, on_track(box, .6), true);
    page.send(Pointing::move, on_track(box, .8), true);
    page.send(Pointing::up, on_track(box, .8), false);
    page.run();
    CHECK(lever(page.app(), "buy_anyway").value == doctest::Approx(.8));
}

TEST_CASE("an edit from elsewhere while a thumb is held stays until the pointer moves") {
    Headless page;
    const Box box = track(page.app(), "buy_anyway");
    page.press(on_track(box, .8));
    page.app().act(*read_action("set buy_anyway 79"));
    page.run();
    CHECK(page.app().query() == "buy_anyway=79");
    page.send(Pointing::up, on_track(box, .8), false);
    page.run();
    CHECK(page.app().query() == "buy_anyway=79");

    page.press(on_track(box, .8));
    page.app().act(*read_action("set buy_anyway 20"));
    page.drag_to(on_track(box, .6));
    page.lift(on_track(box, .6));
    CHECK(page.app().query() == "buy_anyway=60");
}

TEST_CASE("the map's scale stays while a slider is dragged, and full draws follow its release") {
    Headless page;
    const Box box = track(page.app(), "buy_anyway");
    page.press(on_track(box, .2));
    page.drag_to(on_track(box, .9));
    page.lift(on_track(box, .9));
    for (const auto& metric : page.app().outline().metrics) CHECK(metric.value.has_range);
    Headless direct;
    direct.app().set_query("buy_anyway=90");
    CHECK(page.app().query() == direct.app().query());
    CHECK(page.app().outline_json() == direct.app().outline_json());
}

TEST_CASE("a swipe that the browser takes over puts the slider back") {
    Headless page;
    const Box box = track(page.app(), "buy_anyway");
    page.press(on_track(box, .9), true);
    page.send(Pointing::cancel, on_track(box, .9), false, true);
    page.run();
    CHECK(page.app().query().empty());
    page.press(on_track(box, .2), true);
    page.lift(on_track(box, .2), true);
    CHECK(page.app().query() == "buy_anyway=20");
}

TEST_CASE("plus and minus move by a step, and again while they are held") {
    Headless page;
    page.click(middle(place_of(page.app(), "buy_anyway").plus));
    CHECK(lever(page.app(), "buy_anyway").value == doctest::Approx(.51));
    page.click(middle(place_of(page.app(), "buy_anyway").minus));
    page.click(middle(place_of(page.app(), "buy_anyway").minus));
    CHECK(lever(page.app(), "buy_anyway").value == doctest::Approx(.49));

    const Point plus = middle(place_of(page.app(), "buy_anyway").plus);
    page.press(plus);
    for (int i = 0; i < 60; ++i) page.frame();
    page.lift(plus);
    const double held = lever(page.app(), "buy_anyway").value;
    CHECK(held > .53);
    CHECK(held < .60);
}

TEST_CASE("a step on the timeline chooses its era, a preset its scenario, and reset undoes all") {
    Headless page;
    page.click(middle(page.app().places().eras[0]));
    CHECK(page.app().outline().eras[0].chosen);
    page.click(on_track(track(page.app(), "multi"), .2));
    CHECK(!page.app().query().empty());
    page.click(middle(page.app().places().reset));
    CHECK(!lever(page.app(), "multi").fixed);
    CHECK(page.app().outline().eras[0].chosen);
    for (std::size_t i = 0; i < page.app().outline().presets.size(); ++i) {
        page.click(middle(page.app().places().presets[i]));
        CHECK(page.app().outline().presets[i].chosen);
    }
}

TEST_CASE("other random numbers change the ranges alone, and reset keeps them") {
    Headless page;
    App& app = page.app();
    const Estimate before = app.outline().metrics.front().value;
    CHECK(app.act(*read_action("reroll")));
    CHECK(app.query() == "seed=2");
    const Estimate after = app.outline().metrics.front().value;
    CHECK(after.central == before.central);
    CHECK(after.range.p5 != before.range.p5);
    CHECK(app.outline_json().find("\"seed\":2,\"draws\":4096,\"settled\":true") !=
          std::string::npos);
    CHECK(app.act(*read_action("set buy_anyway 40")));
    CHECK(app.act(*read_action("reset")));
    CHECK(app.query() == "seed=2");
    app.set_query("seed=9007199254740991");
    CHECK(app.act(*read_action("reroll")));
    CHECK(app.query().empty());
}

TEST_CASE("what the seed leaves open is small, and nothing where no input is open") {
    Headless page;
    CHECK(page.app().seed_shift() > 0);
    CHECK(page.app().seed_shift() < 2);
    std::string all;
    for (const Input& input : page.app().story().inputs) all += input.id + "=40&";
    page.app().set_query(all);
    CHECK(page.app().seed_shift() == 0);
}

TEST_CASE("the switch fixes an input at its value and sets it free again") {
    Headless page;
    const Box state = place_of(page.app(), "multi").state;
    const Point knob{state.right() - 20, state.y + 12};
    page.click(knob);
    CHECK(lever(page.app(), "multi").fixed);
    CHECK(lever(page.app(), "multi").value == doctest::Approx(lever(page.app(), "multi").reported));
    page.click(knob);
    CHECK(!lever(page.app(), "multi").fixed);
}

TEST_CASE("nothing runs at rest") {
    Headless page;
    CHECK(page.run() == 1);
    const Frame rest = page.frame();
    CHECK(!rest.drawn);
    CHECK(rest.next_wanted == never);
    const int revision = page.app().revision();
    page.send(Pointing::move, {5, page.app().places().height - 2}, false);
    CHECK(page.run() <= 6);
    CHECK(page.app().revision() == revision);
    page.app().act({.kind = Action::Kind::era, .id = page.app().outline().eras[0].id});
    CHECK(page.run() <= 40);  // 450 ms at 60 a second, and settling
    page.app().set_look({.still = true});
    page.app().act({.kind = Action::Kind::era, .id = page.app().outline().eras[1].id});
    CHECK(page.run() <= 4);
}

TEST_CASE("an idle frame draws the same picture again") {
    Headless page;
    const auto first = page.picture();
    CHECK(first.size() > 1000);
    CHECK(page.picture() == first);
}

TEST_CASE("every word on the canvas is there") {
    for (const auto& [key, text] : english_words().entries) CHECK(!text.empty());
    for (const char* key :
         {"timeline.title", "timeline.title.short", "levers.title", "levers.reset", "levers.rules",
          "levers.rules.note", "levers.buyers", "levers.buyers.note", "lever.range", "lever.fixed",
          "lever.reset", "presets.title", "key.title", "key.reported", "key.assumed", "key.range",
          "key.announced", "key.unknown", "key.barred"})
        CHECK(say(english_words(), key).find("‹") == std::string::npos);
}
