// What holds for every story and scenario, whatever the numbers.
#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "core/example.h"
#include "core/model/flow.h"
#include "core/sample_story.h"
#include "core/sampling/evaluate.h"
#include "core/sampling/sampler.h"

using namespace channelmap;

namespace {

constexpr double rounding = 1e-12;

double sum_of(const std::vector<Estimate>& estimates) {
    double sum = 0;
    for (const auto& estimate : estimates) sum += estimate.central;
    return sum;
}

bool same(const Estimate& a, const Estimate& b) {
    return a.central == b.central && a.has_range == b.has_range && a.range.p5 == b.range.p5 &&
           a.range.p50 == b.range.p50 && a.range.p95 == b.range.p95;
}

bool same(const std::vector<Estimate>& a, const std::vector<Estimate>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Estimate& x, const Estimate& y) { return same(x, y); });
}

bool same(const Flow& a, const Flow& b) {
    for (Index i = 0; i < a.metrics.size(); ++i)
        if (!same(a.metrics[i].value, b.metrics[i].value)) return false;
    return same(a.flows, b.flows) && same(a.unmet, b.unmet) &&
           same(a.buyer_totals, b.buyer_totals) && same(a.buyer_channel, b.buyer_channel) &&
           same(a.buyer_unmet, b.buyer_unmet) && same(a.channel_product, b.channel_product) &&
           same(a.product_unmet, b.product_unmet);
}

template <class Check>
void for_random_scenarios(std::uint64_t seed, int rounds, Check check) {
    sample::Chance chance{.state = seed};
    for (int round = 0; round < rounds; ++round) {
        const Story story = sample::random_story(chance);
        const Scenario scenario = sample::random_scenario(story, chance);
        CAPTURE(round);
        check(story, scenario, chance);
    }
}

}  // namespace

TEST_CASE("demand is neither lost nor made, on any way through the map") {
    for_random_scenarios(1, 400, [](const Story& story, const Scenario& scenario, auto&) {
        const Flow flow = evaluate(story, scenario, 0);
        const double demand = story.demand, near = demand * rounding;
        CHECK(std::abs(sum_of(flow.flows) + sum_of(flow.unmet) - demand) < near);
        CHECK(std::abs(sum_of(flow.buyer_totals) - demand) < near);
        CHECK(std::abs(sum_of(flow.buyer_channel) + sum_of(flow.buyer_unmet) - demand) < near);
        CHECK(std::abs(sum_of(flow.channel_product) + sum_of(flow.product_unmet) - demand) < near);
        double channels = 0, products = 0, hosts = 0;
        for (const auto& item : flow.metrics) {
            if (item.name.starts_with("channel.")) channels += item.value.central;
            if (item.name.starts_with("product.")) products += item.value.central;
            if (item.name.starts_with("host.")) hosts += item.value.central;
        }
        CHECK(std::abs(channels + metric(flow, "unmet") - demand) < near);
        CHECK(std::abs(channels - products) < near);
        CHECK(std::abs(channels - hosts) < near);
        CHECK(std::abs(metric(flow, "unmet") - metric(flow, "unmet.not_on_sale") -
                       metric(flow, "unmet.barred")) < near);
    });
}

TEST_CASE("nothing is negative or more than the demand") {
    for_random_scenarios(2, 400, [](const Story& story, const Scenario& scenario, auto&) {
        const Flow flow = evaluate(story, scenario, 20);
        const auto check = [&](const Estimate& estimate) {
            for (const double value : {estimate.central, estimate.range.p5, estimate.range.p95}) {
                CHECK(value >= 0);
                CHECK(value <= story.demand * (1 + rounding));
            }
        };
        for (const auto& estimate : flow.flows) check(estimate);
        for (const auto& estimate : flow.unmet) check(estimate);
        for (const auto& item : flow.metrics) check(item.value);
    });
}

// D grows and φ·R < 1 falls with every right, so this is true of the equations and not of luck.
TEST_CASE("a stronger right never serves more demand, a wider rollout never less") {
    for_random_scenarios(3, 300, [](const Story& story, Scenario scenario, sample::Chance& chance) {
        const auto unmet_with = [&](std::optional<Share>& lever, int points) {
            lever = Share{points};
            return metric(evaluate(story, scenario, 0), "unmet");
        };
        const int low = static_cast<int>(chance.below(10001)),
                  high = static_cast<int>(chance.below(10001));
        for (auto& right : scenario.rights)
            CHECK(unmet_with(right, std::min(low, high)) <=
                  unmet_with(right, std::max(low, high)) + story.demand * rounding);
        CHECK(unmet_with(scenario.rollout, std::max(low, high)) <=
              unmet_with(scenario.rollout, std::min(low, high)) + story.demand * rounding);
    });
}

TEST_CASE("draws in pieces are the draws at once, to the bit") {
    for_random_scenarios(4, 40,
                         [](const Story& story, const Scenario& scenario, sample::Chance& chance) {
                             const Flow at_once = evaluate(story, scenario, 300);
                             Flow in_pieces = evaluate(story, scenario, 0);
                             Sampler sampler(story, scenario, 300);
                             while (sampler.draws() < 300) {
                                 sampler.add_draws(1 + static_cast<int>(chance.below(120)));
                                 if (chance.once_in(2)) sampler.estimate_into(in_pieces);
                             }
                             sampler.estimate_into(in_pieces);
                             CHECK(in_pieces.draws == 300);
                             CHECK(same(at_once, in_pieces));
                         });
}

TEST_CASE("ranges ascend and hold the median; a scenario without uncertainty has none to show") {
    for_random_scenarios(5, 60, [](const Story& story, Scenario scenario, auto&) {
        for (const auto& item : evaluate(story, scenario, 200).metrics) {
            CHECK(item.value.range.p5 <= item.value.range.p50);
            CHECK(item.value.range.p50 <= item.value.range.p95);
        }
        for (Index i = 0; i < story.inputs.size(); ++i)
            scenario.inputs[i] = nearest_share(story.inputs[i].central);
        for (const auto& item : evaluate(story, scenario, 50).metrics) {
            CHECK(item.value.range.p5 == item.value.central);
            CHECK(item.value.range.p95 == item.value.central);
        }
    });
}

TEST_CASE("sums carry ranges of their own") {
    const Story story = sample::small_story();
    const Flow flow = evaluate(story, start_scenario(story), 500);
    const auto* unmet = find_metric(flow, "unmet");
    CHECK(std::abs(unmet->value.range.p5 - flow.product_unmet[0].range.p5) < 1e-10);
    CHECK(std::abs(find_metric(flow, "channel.a")->value.range.p95 -
                   flow.channel_product[1].range.p95) < 1e-10);
    CHECK(flow.buyer_totals[2].range.p5 < flow.buyer_totals[2].central);
    CHECK(flow.buyer_totals[2].range.p95 > flow.buyer_totals[2].central);
}

TEST_CASE("another seed gives other draws, the same seed the same") {
    const Story story = sample::small_story();
    Scenario scenario = start_scenario(story);
    const Flow first = evaluate(story, scenario, 100), again = evaluate(story, scenario, 100);
    CHECK(same(first, again));
    scenario.seed = 2;
    CHECK_FALSE(same(first, evaluate(story, scenario, 100)));
}
