// A quick start shows the map before it knows the ranges of the timeline's other eras.
#include <doctest/doctest.h>

#include "headless.h"

using namespace channelmap;
using namespace channelmap::test;

namespace {

double stopped_clock() { return 0; }

int eras_without_range(const App& app) {
    int count = 0;
    for (const OutlineEra& era : app.outline().eras) count += !era.unmet.has_range;
    return count;
}

}  // namespace

TEST_CASE("after its first frames a quick start shows what a settled one does") {
    for (const char* hash : {"", "era=e2", "era=e5&buy_anyway=40", "vs=era:e3"}) {
        CAPTURE(hash);
        Headless page(1032, Start::quick, hash);
        App settled(our_story(), stopped_clock, "", hash);
        settled.resize(1032, 16384);
        CHECK(plain_text(page.app().outline().result) == plain_text(settled.outline().result));
        CHECK(eras_without_range(page.app()) ==
              static_cast<int>(settled.outline().eras.size()) - 1);
        const int revision = page.app().revision();
        page.frame();
        CHECK(page.app().revision() == revision);
        page.run();
        CHECK(page.app().revision() == revision + 1);
        CHECK(page.app().outline_json() == settled.outline_json());
        CHECK(!page.frame().drawn);
    }
}

TEST_CASE("where no frame is drawn, all of it is there at once") {
    App quick(our_story(), stopped_clock, "", "", Start::quick),
        settled(our_story(), stopped_clock);
    quick.settle();
    CHECK(quick.outline_json() == settled.outline_json());
}

TEST_CASE("a reader who is faster than the frames gets the same") {
    Headless page(1032, Start::quick), other;
    page.frame();
    for (Headless* one : {&page, &other}) {
        REQUIRE(one->app().act({.kind = Action::Kind::era, .id = "e3"}));
        REQUIRE(one->app().act({.kind = Action::Kind::set, .id = "buy_anyway", .value = {4000}}));
        one->run();
    }
    CHECK(page.app().outline_json() == other.app().outline_json());
}
