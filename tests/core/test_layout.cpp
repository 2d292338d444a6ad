// Properties of the map's geometry over random scenarios of the real story and over random stories.
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>

#include "core/layout.h"
#include "core/layout_cases.h"
#include "core/layout_plan.h"
#include "core/real_story.h"
#include "core/sample_story.h"

namespace channelmap {

using namespace layouts;

namespace {

using sample::Chance;

constexpr float widths[] = {288, 304, 328, 360, 440, 480, 599, 600, 640, 720, 959, 960, 1032, 1232};

}  // namespace

TEST_CASE("no label of the real story overlaps or leaves the frame, whatever a reader sets") {
    const Story& story = sample::real_story();
    Chance chance{7};
    for (const float width : widths) {
        for (Index era = 0; era < story.eras.size(); ++era)
            check_all(laid_out(story, with_era(start_scenario(story), era), width, 256));
        for (int i = 0; i < 60; ++i)
            check_all(laid_out(story, sample::random_scenario(story, chance), width, 32));
    }
}

TEST_CASE("the corners of the real story's sliders are laid out as well") {
    const Story& story = sample::real_story();
    const char* ids[] = {"multi", "buy_anyway", "direct_preference", "direct_when_displaced",
                         "weight.aws"};
    for (const float width : {288.f, 328.f, 600.f, 1032.f})
        for (Index era = 0; era < story.eras.size(); ++era)
            for (unsigned corner = 0; corner < 64; ++corner) {
                auto scenario = with_era(start_scenario(story), era);
                for (unsigned i = 0; i < 5; ++i)
                    scenario.inputs[*find_id(story.inputs, ids[i])] =
                        Share{corner >> i & 1 ? 10000 : 0};
                for (auto& right : scenario.rights) right = Share{corner >> 5 & 1 ? 10000 : 0};
                check_all(laid_out(story, canonical(story, scenario), width, 0));
            }
}

TEST_CASE("a random story's flows are kept and its bars filled") {
    Chance chance{11};
    for (int i = 0; i < 40; ++i) {
        const auto story = sample::random_story(chance);
        const auto made =
            laid_out(story, sample::random_scenario(story, chance), widths[chance.below(14)], 0);
        check_flows_kept(made);
        check_order(made);
        CHECK(made.layout.height == map_height(story, made.canvas_width));
    }
}

TEST_CASE("a ribbon's width passes zero without a jump") {
    for (const double scale : {0.5, 2.0, 4.0})
        for (double value = 0; value < 0.1; value += 0.0001)
            CHECK(plan::drawn_width(value + 0.0001, scale) - plan::drawn_width(value, scale) <
                  0.01f);
    CHECK(plan::drawn_width(0, 4) == 0);
}

TEST_CASE("a flow that is drawn, if only as a hairline, never reads 0") {
    CHECK(whole_text(0, 0.0006) == "<1");
    CHECK(whole_text(0, 0.3) == "<1");
    CHECK(whole_text(0, 0.0004) == "0");
    CHECK(whole_text(0, 0) == "0");
}

TEST_CASE("a layout blended with itself is itself, and ends are exact") {
    const Story& story = sample::real_story();
    const auto before = laid_out(story, start_scenario(story), 1032, 64);
    const auto after = laid_out(story, with_era(start_scenario(story), 5), 1032, 64);
    const auto middle = blend(before.layout, after.layout, 0.5f);
    CHECK(middle.height == before.layout.height);
    const auto start = blend(before.layout, after.layout, 0);
    for (const auto& ribbon : before.layout.ribbons) {
        const auto named = [&](const std::string& id) {
            return std::find_if(start.ribbons.begin(), start.ribbons.end(),
                                [&](const Ribbon& r) { return r.id == id; });
        };
        // What goes while another state of the same offer comes has the name with a tilde.
        auto found = named(ribbon.id + "~");
        if (found == start.ribbons.end()) found = named(ribbon.id);
        REQUIRE(found != start.ribbons.end());
        CHECK(found->width == doctest::Approx(ribbon.width));
        CHECK(found->curve.start == ribbon.curve.start);
    }
}

TEST_CASE("a hit's path carries at most what its ribbons carry, and the hit itself all of it") {
    const Story& story = sample::real_story();
    const auto made = laid_out(story, start_scenario(story), 1032, 64);
    for (Index i = 0; i < made.layout.ribbons.size(); ++i) {
        const auto shares = path_shares(story, made.flow, made.layout, {.node = {}, .ribbon = i});
        REQUIRE(shares.size() == made.layout.ribbons.size());
        CHECK(shares[i] == 1);
        for (const float share : shares) CHECK((share >= 0 && share <= 1.0001f));
        const auto tip = tip_of(story, english_words(), made.scenario, made.flow, made.layout,
                                {.node = {}, .ribbon = i});
        CHECK(tip.size() >= 2);
    }
}

TEST_CASE("a tooltip says how an offer stands in the scenario, not in the record") {
    const Story& story = sample::real_story();
    const auto words_at = [&](const char* query) {
        Problems problems;
        const Link start{.scenario = start_scenario(story), .versus = {}};
        const auto link = read_link(story, start, query, LinkPart::hash, problems);
        REQUIRE(problems.empty());
        const auto made = laid_out(story, link.scenario, 1032, 64);
        std::string all;
        for (Index i = 0; i < made.layout.ribbons.size(); ++i)
            if (made.layout.ribbons[i].id == "channel.aws>product.api")
                for (const auto& line : tip_of(story, english_words(), made.scenario, made.flow,
                                               made.layout, {.node = {}, .ribbon = i}))
                    all += line.text + "\n";
        return all;
    };
    const auto status = [](const char* key) {
        return say(english_words(), "tip.status", {{"status", say(english_words(), key)}});
    };
    const auto holds = [](const std::string& all, const std::string& part) {
        return all.find(part) != std::string::npos;
    };
    CHECK(holds(words_at("era=e3"), status("offer.barred")));
    CHECK(holds(words_at("era=e3&api-exclusivity=0"), status("offer.supposed")));
    CHECK(holds(words_at("era=e5"), status("offer.available")));
    CHECK(holds(words_at("era=e5&api-exclusivity=100"), status("offer.barred")));
}

TEST_CASE("the middle of every ribbon is hit, and empty paper is not") {
    const Story& story = sample::real_story();
    const auto made = laid_out(story, start_scenario(story), 1032, 64);
    for (const auto& ribbon : made.layout.ribbons)
        CHECK(hit_test(made.layout, point_at(ribbon.curve, 0.5f), 12));
    CHECK_FALSE(hit_test(made.layout, {3, made.layout.height - 2}, 12));
}

}  // namespace channelmap
