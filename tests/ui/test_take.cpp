// What the page asks for when a reader takes the scenario away.
#include "ui/headless.h"
#include <doctest/doctest.h>

using namespace channelmap;
using namespace channelmap::test;

namespace {

double still() { return 0; }

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a page that starts with the whole query of another is where that one was") {
    const std::pair<const char*, const char*> addresses[] = {
        {"", ""},
        {"", "era=e5&buy_anyway=20"},
        {"era=e3&api-exclusivity=0", "era=e5"},
        {"era=e5&multi=40&seed=7", "multi=range&vs.era=e3&vs.multi=20"},
        {"api-exclusivity=40&vs.era=e0", "vs=none&api-exclusivity=fact"},
    };
    for (const auto& [query, hash] : addresses) {
        const App app(our_story(), still, query, hash);
        const App copy(our_story(), still, app.whole_query());
        CHECK(copy.scenario() == app.scenario());
        CHECK(copy.comparison().second == app.comparison().second);
        CHECK(copy.query() == "");
        CHECK(copy.whole_query() == app.whole_query());
        CHECK(copy.figure(1032, "") == app.figure(1032, ""));
    }
}

TEST_CASE("the picture to take away is what the canvas shows, and hides what that hides") {
    App app(our_story(), still, "", "era=e5&buy_anyway=20");
    const std::string sentence = plain_text(app.outline().result);
    for (const float width : {328.f, 680.f, 1032.f}) {
        CHECK(holds(app.figure(width, "https://example.org/"), "https://example.org/"));
        CHECK(holds(app.figure(width, ""), sentence));
    }
    CHECK(app.act(*read_action("documented 1")));
    CHECK_FALSE(holds(app.figure(680, ""), sentence));
    CHECK(holds(app.figure(680, ""), "Hatched is what rests on an assumption"));
}
