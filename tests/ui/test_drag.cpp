// What a step of a drag does, and what it leaves for later.
#include <doctest/doctest.h>

#include "ui/headless.h"

using namespace channelmap;
using namespace channelmap::test;

TEST_CASE("the frame that sees a press on a track shows its value already") {
    Headless page;
    const Box track = *page.app().track_of("api-exclusivity");
    const Point at = on_track(track, .4);
    page.send(Pointing::move, at, false);
    page.frame();
    page.send(Pointing::down, at, true);
    CHECK(page.frame().drawn);
    CHECK(lever(page.app(), "api-exclusivity").value == doctest::Approx(.4));
    page.send(Pointing::move, on_track(track, .6), true);
    page.frame();
    CHECK(lever(page.app(), "api-exclusivity").value == doctest::Approx(.6));
}

TEST_CASE("each step of a drag tells the link, the sentence and the slider; nothing else does") {
    Headless page;
    App& app = page.app();
    const Box track = *app.track_of("api-exclusivity");
    CHECK(app.step_json().empty());
    page.press(on_track(track, .5));
    const std::string step = app.step_json();
    CHECK(step.find("\"query\":\"api-exclusivity=50\"") != std::string::npos);
    CHECK(step.find("\"result\":[{") != std::string::npos);
    CHECK(step.find("\"lever\":{\"id\":\"api-exclusivity\"") != std::string::npos);
    CHECK(app.outline_json().find(step.substr(step.find("\"result\""), 40)) != std::string::npos);
    page.lift(on_track(track, .5));
    CHECK(app.step_json().empty());
}

TEST_CASE("what matters most is that of the moved thumb as soon as somebody asks") {
    Headless page, direct;
    App& app = page.app();
    const auto track = *app.track_of("api-exclusivity");
    page.press(on_track(track, .3));
    (void)app.outline_json();
    direct.app().set_query("api-exclusivity=30");
    CHECK(app.questions().sensitivity.central ==
          doctest::Approx(direct.app().questions().sensitivity.central));
}
