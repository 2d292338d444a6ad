// "Why this number", and what would have to be true.
#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "core/analysis/breakeven.h"
#include "core/analysis/quantity.h"
#include "core/analysis/why.h"
#include "core/full_story.h"
#include "core/layout/form.h"
#include "core/layout/layout_plan.h"
#include "core/model/market.h"
#include "core/sample_story.h"
#include "core/sampling/evaluate.h"
#include "core/wording/number_text.h"

using namespace channelmap;

namespace {

std::vector<std::string> ids_on_the_map(const Story& story, const Scenario& scenario,
                                        const Flow& flow) {
    std::vector<std::string> ids;
    for (const auto& metric : flow.metrics) ids.push_back(metric.name);
    const auto plan = plan::make_plan(story, english_words(), scenario, flow);
    for (const auto& node : plan.nodes) ids.push_back(node.id);
    for (const auto& connection : plan.connections)
        ids.push_back(plan.nodes[connection.from].id + ">" + plan.nodes[connection.to].id);
    return ids;
}

double with_lever(const Story& story, Scenario scenario, const Support& support, double share,
                  std::string_view id) {
    const auto value = nearest_share(share);
    if (const auto input = find_id(story.inputs, support.id)) scenario.inputs[*input] = value;
    if (const auto right = find_id(story.rights, support.id)) scenario.rights[*right] = value;
    if (support.id == "rollout") scenario.rollout = value;
    const Flow flow = evaluate(story, scenario, 0);
    const auto number = read_quantity(story, market_of(story, scenario.era), id);
    REQUIRE(number);
    return estimate_of(flow, *number).central;
}

}  // namespace

TEST_CASE("every number on the map has a why, in every era, and its parts add up to it") {
    const Story& story = sample::full_story();
    for (Index era = 0; era < story.eras.size(); ++era) {
        const Scenario scenario = with_era(start_scenario(story), era);
        const Flow flow = evaluate(story, scenario, 0);
        for (const auto& id : ids_on_the_map(story, scenario, flow)) {
            CAPTURE(id);
            CAPTURE(era);
            const auto answer = why(story, english_words(), scenario, flow, id);
            REQUIRE(answer);
            REQUIRE(answer->value);
            REQUIRE_FALSE(answer->formula.empty());
            CHECK(std::abs(answer->formula.front().value - answer->value->central) < 1e-9);
            CHECK(answer->sentence.find("«") == std::string::npos);
            CHECK(answer->sentence.find('{') == std::string::npos);
            for (const auto& step : answer->formula) {
                CHECK(step.terms.empty() != step.in_words.empty());
                double sum = 0;
                for (const auto& term : step.terms) sum += term.value;
                if (!step.terms.empty()) CHECK(std::abs(sum - step.value) < 1e-9);
                for (const auto& term : step.terms)
                    if (!term.id.empty())
                        CHECK(read_quantity(story, market_of(story, era), term.id));
            }
        }
    }
}

TEST_CASE("what a number rests on moves it by just so much, largest first") {
    const Story& story = sample::full_story();
    const Scenario scenario = with_era(start_scenario(story), 3);
    const Flow flow = evaluate(story, scenario, 0);
    for (const char* id :
         {"channel.aws", "unmet", "buyer.aws>unmet", "channel.azure>product.api"}) {
        const auto answer = why(story, english_words(), scenario, flow, id);
        REQUIRE(answer);
        REQUIRE(answer->supports.size() > 3);
        const double now = answer->value->central;
        double last = infinite;
        for (const auto& support : answer->supports) {
            CHECK(support.effect(now) <= last + 1e-9);
            last = support.effect(now);
            if (support.kind == SupportKind::offer) continue;
            const auto input = find_id(story.inputs, support.id);
            const double low = input ? story.inputs[*input].low : 0;
            const double high = input ? story.inputs[*input].high : 1;
            CHECK(std::abs(with_lever(story, scenario, support, low, id) - support.at_low) < 1e-9);
            CHECK(std::abs(with_lever(story, scenario, support, high, id) - support.at_high) <
                  1e-9);
        }
    }
}

TEST_CASE("an offer that nobody disclosed is among what a seller's number rests on") {
    const Story& story = sample::full_story();
    const Scenario scenario = with_era(start_scenario(story), story.eras.size() - 1);
    const auto answer =
        why(story, english_words(), scenario, evaluate(story, scenario, 0), "channel.aws");
    REQUIRE(answer);
    const auto chatgpt = find_id(answer->supports, "channel.aws>product.chatgpt");
    REQUIRE(chatgpt);
    CHECK(answer->supports[*chatgpt].basis == Basis::assumption);
    CHECK(answer->supports[*chatgpt].at_high > answer->value->central);
}

TEST_CASE("a label says so where the central value lies outside its range") {
    const Story& story = sample::full_story();
    const Estimate inside{.central = 31, .range = {22, 30, 41}, .has_range = true};
    const Estimate outside{.central = 21, .range = {22, 30, 41}, .has_range = true};
    CHECK(range_text(story, inside, 31) == "22–41");
    CHECK(range_text(story, outside, 21) == "22–41*");
    CHECK(bracketed_range(story, outside, 21) == "(22–41*)");
    CHECK(range_text(story, {.central = .2, .range = {.1, .2, .3}, .has_range = true}, 0) == "");
    CHECK(range_text(story, {.central = 5}, 5) == "");
}

TEST_CASE("a lever and an era's step can be asked about, nonsense can't") {
    const Story& story = sample::full_story();
    const Scenario start = start_scenario(story);
    const Flow flow = evaluate(story, start, 64);
    const auto lever = why(story, english_words(), start, flow, "buy_anyway");
    REQUIRE(lever);
    CHECK_FALSE(lever->value);
    CHECK_FALSE(lever->supports.front().facts.empty());
    const auto era = why(story, english_words(), start, flow, "era.e0");
    REQUIRE(era);
    CHECK(era->value->has_range);
    for (const char* id :
         {"", ">", "channel.", "channel.aws>", "buyer.aws>buyer.aws", "unmet>unmet",
          "product.api>channel.aws", "era.", "channel.aws>product.api>product.api"})
        CHECK_FALSE(why(story, english_words(), start, flow, id));
}

TEST_CASE("a break-even point put back makes both equal, and there is none where they never meet") {
    sample::Chance chance{.state = 77};
    int found = 0;
    for (int round = 0; round < 60; ++round) {
        const Story story = sample::random_story(chance);
        const Scenario scenario = sample::random_scenario(story, chance);
        if (story.rights.empty()) continue;
        const auto names = metric_names(story, scenario.era);
        const BreakEvenQuestion question{names[chance.below(names.size())],
                                         names[chance.below(names.size())], story.rights[0].id};
        const auto answer = break_evens(story, scenario, question, 40);
        REQUIRE(answer);
        const auto difference_at = [&](double strength) {
            Scenario changed = scenario;
            changed.rights[0] = nearest_share(strength);
            const Flow flow = evaluate(story, changed, 0);
            return find_metric(flow, question.metric)->value.central -
                   find_metric(flow, question.equals)->value.central;
        };
        for (const auto& point : answer->at) {
            ++found;
            // A link writes steps of 0.01 %, so equality holds as closely as the slope allows.
            CHECK(std::abs(difference_at(point.strength)) < 1e-3 * story.demand);
        }
        if (answer->at.empty())
            for (int i = 0; i < 100; ++i)
                CHECK((difference_at(i / 100.0) < 0) == (difference_at(0) < 0));
        CHECK(answer->draws_with_one <= answer->draws);
        if (answer->draws_with_one > 0) {
            CHECK(answer->strength.p5 >= 0);
            CHECK(answer->strength.p5 <= answer->strength.p50);
            CHECK(answer->strength.p50 <= answer->strength.p95);
            CHECK(answer->strength.p95 <= 1);
        }
    }
    CHECK(found > 5);
}

TEST_CASE("an input can be the lever too, and is then not drawn") {
    const Story& story = sample::full_story();
    const Scenario start = with_era(start_scenario(story), 3);
    const auto answer = break_evens(story, start, {"channel.direct", "unmet", "buy_anyway"}, 64);
    REQUIRE(answer);
    CHECK(answer->draws == 64);
    CHECK_FALSE(break_evens(story, start, {"channel.direct", "unmet", "no.such"}, 0));
    CHECK_FALSE(break_evens(story, start, {"channel.direct", "nothing", "buy_anyway"}, 0));
    const auto same = break_evens(story, start, {"unmet", "unmet", "buy_anyway"}, 0);
    REQUIRE(same);
    CHECK(same->always);
}
