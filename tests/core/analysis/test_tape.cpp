// The other kinds of number that run the model: recordings, intervals, and what they are good for.
#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "core/analysis/bounds.h"
#include "core/analysis/evidence.h"
#include "core/analysis/interval.h"
#include "core/analysis/slopes.h"
#include "core/analysis/tape.h"
#include "core/full_story.h"
#include "core/model/experiment.h"
#include "core/model/market.h"
#include "core/sample_story.h"
#include "core/sampling/evaluate.h"

using namespace channelmap;

namespace {

// Sets the free inputs to the values of one draw.
void draw(Experiment& experiment, std::uint64_t seed, std::uint64_t number, Index inputs) {
    for (const auto& free : experiment.free_inputs)
        experiment.values.inputs[free.input] =
            free.range.value_at(uniform(seed, number * inputs + free.input + 1));
    experiment.run();
}

template <class Check>
void for_random_experiments(std::uint64_t seed, int rounds, Check check) {
    sample::Chance chance{.state = seed};
    for (int round = 0; round < rounds; ++round) {
        const Story story = sample::random_story(chance);
        const Scenario scenario = sample::random_scenario(story, chance);
        CAPTURE(round);
        check(story, scenario, experiment_of(story, scenario));
    }
}

std::vector<Interval> ranges_of(const Experiment& experiment) {
    std::vector<Interval> ranges;
    for (const double value : experiment.values.inputs) ranges.emplace_back(value);
    for (const auto& free : experiment.free_inputs)
        ranges[free.input] = {free.range.low, free.range.high};
    return ranges;
}

Leaves leaves_of(const Experiment& experiment) {
    Leaves leaves{.inputs = ranges_of(experiment), .rollout = Interval(experiment.values.rollout)};
    for (const double strength : experiment.values.strengths)
        leaves.strengths.emplace_back(strength);
    return leaves;
}

}  // namespace

TEST_CASE("a recording replayed gives the model's numbers to the bit, at any values") {
    for_random_experiments(11, 60, [](const Story& story, const Scenario&, Experiment experiment) {
        Recording recording(experiment.market, story.inputs.size(), story.rights.size());
        const Index metrics = recording.results.metrics.size();
        std::vector<std::uint32_t> steps;
        for (const auto& metric : recording.results.metrics)
            steps.push_back(metric.step_in(recording.tape));
        for (const auto& flow : recording.results.flows)
            steps.push_back(flow.step_in(recording.tape));
        for (std::uint64_t number = 0; number < 20; ++number) {
            draw(experiment, 5, number, story.inputs.size());
            std::vector<double> values;
            replay(recording.tape, experiment.values, values);
            for (Index i = 0; i < steps.size(); ++i)
                CHECK(values[steps[i]] == (i < metrics ? experiment.results.metrics[i]
                                                       : experiment.results.flows[i - metrics]));
        }
    });
}

TEST_CASE("a part of a recording gives the same number, and is smaller") {
    Experiment experiment =
        experiment_of(sample::full_story(), start_scenario(sample::full_story()));
    experiment.run();
    Recording recording(experiment.market, experiment.values.inputs.size(),
                        experiment.values.strengths.size());
    for (Index i = 0; i < recording.results.metrics.size(); ++i) {
        const auto step = recording.results.metrics[i].step_in(recording.tape);
        const Tape part = part_of(recording.tape, step);
        std::vector<double> values;
        replay(part, experiment.values, values);
        CHECK(values.back() == experiment.results.metrics[i]);
        CHECK(part.steps.size() < recording.tape.steps.size());
    }
}

TEST_CASE("interval operations enclose the exact result, and no more than a step around it") {
    CHECK(rounded_sum(0.5, 0.25).down == 0.75);
    CHECK(rounded_sum(0.5, 0.25).up == 0.75);
    CHECK(rounded_sum(0.1, 0.2).down < rounded_sum(0.1, 0.2).up);
    CHECK(rounded_product(0.5, 0.3).down == rounded_product(0.5, 0.3).up);
    CHECK(rounded_quotient(1, 4).down == rounded_quotient(1, 4).up);
    // 1/3 is not a double: a third of it three times is 1 between the two neighbours.
    const Rounded third = rounded_quotient(1, 3);
    CHECK(std::nextafter(third.down, 1) == third.up);
    CHECK(rounded_product(third.down, 3).down < 1);
    CHECK(rounded_product(third.up, 3).up > 1);
    CHECK((Interval(-2, 3) * Interval(-5, 7)).low == -15);
    CHECK((Interval(-2, 3) * Interval(-5, 7)).high == 21);
    CHECK(ratio(Interval(1, 2), Interval(0, 4), Interval(7)).high == infinite);
    CHECK(ratio(Interval(1, 2), Interval(0, 0), Interval(7)).high == 7);
    CHECK(if_positive(Interval(-1, 1), Interval(5), Interval(2)).low == 2);
    CHECK(if_positive(Interval(-1, 1), Interval(5), Interval(2)).high == 5);
}

TEST_CASE("products and quotients round to the side where long double says the error is") {
    sample::Chance chance{.state = 3};
    for (int i = 0; i < 20000; ++i) {
        const double a = static_cast<double>(chance.next() >> 11) * 0x1p-53 + 1e-9;
        const double b = static_cast<double>(chance.next() >> 11) * 0x1p-53 + 1e-9;
        const Rounded product = rounded_product(a, b), quotient = rounded_quotient(a, b),
                      sum = rounded_sum(a, -b);
        CHECK(product.down <= a * b);
        CHECK(product.up >= a * b);
        // A product is exact in twice the digits: compare the halves' errors by fma.
        const double error = std::fma(a, b, -(a * b));
        CHECK((product.up > a * b) == (error > 0));
        CHECK((product.down < a * b) == (error < 0));
        const double rest = std::fma(-(a / b), b, a);
        CHECK((quotient.up > a / b) == (rest > 0));
        CHECK((quotient.down < a / b) == (rest < 0));
        CHECK(sum.down <= a - b);
        CHECK(sum.up >= a - b);
    }
}

TEST_CASE("the model on intervals contains every draw") {
    for_random_experiments(21, 60, [](const Story& story, const Scenario&, Experiment experiment) {
        auto work = model::workspace_for<Interval>(experiment.market);
        model::evaluate(experiment.market, leaves_of(experiment), work);
        for (std::uint64_t number = 0; number < 100; ++number) {
            draw(experiment, 9, number, story.inputs.size());
            for (Index i = 0; i < work.metrics.size(); ++i)
                CHECK(work.metrics[i].contains(experiment.results.metrics[i]));
            for (Index i = 0; i < work.flows.size(); ++i)
                CHECK(work.flows[i].contains(experiment.results.flows[i]));
        }
    });
}

TEST_CASE("slopes enclose the differences between draws") {
    for_random_experiments(31, 40, [](const Story& story, const Scenario&, Experiment experiment) {
        Recording recording(experiment.market, story.inputs.size(), story.rights.size());
        const auto step = recording.results.metrics[0].step_in(recording.tape);
        const Tape tape = part_of(recording.tape, step);
        const Remainders remainders(tape);
        SlopeWork work;
        const auto enclosure = enclose(tape, remainders, leaves_of(experiment),
                                       experiment.market.product_count(), work);
        for (const auto& free : experiment.free_inputs) {
            const auto metric_at = [&](double value) {
                experiment.values.inputs[free.input] = value;
                experiment.run();
                return experiment.results.metrics[0];
            };
            const double width = free.range.high - free.range.low;
            const double slope = (metric_at(free.range.high) - metric_at(free.range.low)) / width;
            experiment.values.inputs[free.input] = free.range.central;
            const Interval& bound = enclosure.slopes[free.input];
            const double rounding = 1e-9 * story.demand / width;
            CHECK(bound.low <= slope + rounding);
            CHECK(bound.high >= slope - rounding);
        }
    });
}

TEST_CASE("bounds: no draw lies outside, and what they say is reached is reached inside" *
          doctest::test_suite("long")) {
    for_random_experiments(
        41, 25, [](const Story& story, const Scenario& scenario, Experiment experiment) {
            const auto names = metric_names(story, scenario.era);
            std::vector<Bounds> all;
            for (const auto& name : names) all.push_back(*bounds(story, scenario, name));
            for (const auto& found : all) {
                CHECK(found.guaranteed.low <= found.reached.low);
                CHECK(found.guaranteed.high >= found.reached.high);
                CHECK(found.naive.low <= found.guaranteed.low);
                CHECK(found.naive.high >= found.guaranteed.high);
            }
            for (std::uint64_t number = 0; number < 300; ++number) {
                draw(experiment, 1, number, story.inputs.size());
                for (Index i = 0; i < all.size(); ++i)
                    CHECK(all[i].guaranteed.contains(experiment.results.metrics[i]));
            }
        });
}

TEST_CASE("bounds contain the corners of the ranges, where metrics are most extreme") {
    const Story& story = sample::full_story();
    sample::Chance chance{.state = 7};
    for (Index era = 0; era < story.eras.size(); ++era) {
        const Scenario scenario = with_era(start_scenario(story), era);
        Experiment experiment = experiment_of(story, scenario);
        const auto names = metric_names(story, era);
        for (const char* name : {"channel.aws", "unmet", "on_platform"}) {
            const auto found = bounds(story, scenario, name);
            REQUIRE(found);
            const auto at =
                static_cast<Index>(std::find(names.begin(), names.end(), name) - names.begin());
            CHECK(found->guaranteed.width() < 0.7 * found->naive.width() + 1e-6);
            for (int corner = 0; corner < 500; ++corner) {
                for (const auto& free : experiment.free_inputs)
                    experiment.values.inputs[free.input] =
                        chance.once_in(2) ? free.range.low : free.range.high;
                experiment.run();
                CHECK(found->guaranteed.contains(experiment.results.metrics[at]));
            }
        }
    }
}

TEST_CASE("what no right costs is bounded by nothing") {
    const Story& story = sample::full_story();
    const auto found =
        bounds(story, with_era(start_scenario(story), story.eras.size() - 1), "unmet.barred");
    REQUIRE(found);
    CHECK(found->guaranteed.high < 1e-6);
}

TEST_CASE("a documented number doesn't move whatever the assumptions are") {
    for_random_experiments(
        51, 80, [](const Story& story, const Scenario& scenario, Experiment experiment) {
            const EvidenceFlags supports = find_evidence(story, scenario);
            experiment.run();
            const auto before = experiment.results;
            sample::Chance chance{.state = 5};
            for (int round = 0; round < 20; ++round) {
                for (Index i = 0; i < story.inputs.size(); ++i)
                    if (scenario.inputs[i] || story.inputs[i].basis == Basis::assumption)
                        experiment.values.inputs[i] = 0.05 + 0.9 * chance.share();
                experiment.run();
                for (Index i = 0; i < supports.metrics.size(); ++i)
                    if (supports.metrics[i])
                        CHECK(std::abs(experiment.results.metrics[i] - before.metrics[i]) <
                              1e-12 * story.demand);
                for (Index i = 0; i < supports.flows.size(); ++i)
                    if (supports.flows[i])
                        CHECK(std::abs(experiment.results.flows[i] - before.flows[i]) <
                              1e-12 * story.demand);
            }
        });
}

TEST_CASE("in the story's first era AWS's sales of the API are documented, Azure's volume isn't") {
    const Story& story = sample::full_story();
    const Scenario scenario = with_era(start_scenario(story), 0);
    const Market market = market_of(story, 0);
    const EvidenceFlags supports = find_evidence(story, scenario);
    const Index aws = *find_id(story.channels, "aws"), azure = *find_id(story.channels, "azure");
    const auto product =
        std::find(market.products.begin(), market.products.end(), *find_id(story.products, "api"));
    const auto p = static_cast<Index>(product - market.products.begin());
    for (Index b = 0; b < market.buyers(); ++b) {
        CHECK(supports.flows[market.flow(b, aws, p)]);
        CHECK_FALSE(supports.flows[market.flow(multi_group(story), azure, p)]);
    }
    CHECK_FALSE(supports.metrics[metric_places(market).unmet]);
}

TEST_CASE("a nothing that rests on an offer nobody disclosed is not documented") {
    const Story& story = sample::full_story();
    int undisclosed = 0;
    for (Index era = 0; era < story.eras.size(); ++era) {
        const Market market = market_of(story, era);
        const EvidenceFlags supports = find_evidence(story, with_era(start_scenario(story), era));
        for (const Offer& offer : story.eras[era].offers) {
            const bool is_home = std::find(market.home.begin(), market.home.end(), offer.channel) !=
                                 market.home.end();
            if (offer.status != Status::unknown || !is_home) continue;
            ++undisclosed;
            const auto p = static_cast<Index>(
                std::find(market.products.begin(), market.products.end(), offer.product) -
                market.products.begin());
            // Some group's nothing may be known otherwise: it is served at home.
            bool all_known = true;
            for (Index b = 0; b < market.buyers(); ++b)
                all_known = all_known && supports.flows[market.flow(b, offer.channel, p)];
            CHECK_FALSE(all_known);
        }
    }
    CHECK(undisclosed > 0);
}
