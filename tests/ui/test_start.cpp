// A page starts from what an app holds that has packed what it evaluated.
#include <doctest/doctest.h>

#include "headless.h"

using namespace channelmap;
using namespace channelmap::test;

namespace {

double stopped_clock() { return 0; }

std::string told(App& app) {
    app.resize(1032, 16384);
    return app.outline_json() + app.svg(680) + app.figure(1032, "https://example.org/");
}

}  // namespace

TEST_CASE("a packed app starts as one that evaluates its start then") {
    const char* const starts[][2] = {{"", ""},
                                     {"", "era=e2"},
                                     {"era=e5&buy_anyway=40", ""},
                                     {"buy_anyway=20", "vs=era:e3&seed=7"}};
    for (const auto& [query, hash] : starts) {
        CAPTURE(query);
        CAPTURE(hash);
        App packed(our_story(), stopped_clock), plain(our_story(), stopped_clock, query, hash);
        packed.pack();
        packed.start(query, hash);
        CHECK(packed.query() == plain.query());
        CHECK(told(packed) == told(plain));
    }
}

TEST_CASE("what a packed app is asked next is what any is asked") {
    App packed(our_story(), stopped_clock), plain(our_story(), stopped_clock);
    packed.pack();
    packed.start("", "");
    CHECK(packed.seed_shift() == plain.seed_shift());
    CHECK(packed.answer_json("why unmet") == plain.answer_json("why unmet"));
    for (App* app : {&packed, &plain}) {
        REQUIRE(app->act({.kind = Action::Kind::set, .id = "buy_anyway", .value = {4000}}));
        REQUIRE(app->act({.kind = Action::Kind::era, .id = "e3"}));
    }
    CHECK(told(packed) == told(plain));
}

TEST_CASE("the first step of a drag has few draws, since nobody knows yet how long they take") {
    Headless page;
    page.app().pack();
    page.app().start("", "");
    page.app().resize(1000, 16384);
    page.run();
    const auto track = page.app().track_of("buy_anyway");
    REQUIRE(track);
    page.press(on_track(*track, .5));
    page.send(Pointing::move, on_track(*track, .6), true);
    page.frame();
    CHECK(page.app().outline_json().find("\"draws\":256,") != std::string::npos);
    page.lift(on_track(*track, .6));
    CHECK(page.app().outline_json().find("\"draws\":4096,") != std::string::npos);
}
