// Lanes have the digits of doubles, in every step and in every draw.
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include <doctest/doctest.h>

#include "core/full_story.h"
#include "core/sample_story.h"
#include "core/sampling/evaluate.h"
#include "core/sampling/sampler.h"
#include "core/sampling/simd_draws.h"
#include "core/sampling/simd_run.h"

using namespace channelmap;

namespace {

bool same_bits(double a, double b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

std::vector<double> doubles(const Lanes& lanes) {
    std::vector<double> values(lane_count);
    lanes.store(values.data());
    return values;
}

Lanes lanes_of(const std::vector<double>& values) {
    Lanes lanes;
    for (std::size_t i = 0; i < lane_parts; ++i) lanes.parts[i] = load_pair(&values[2 * i]);
    return lanes;
}

Lanes some_lanes(sample::Chance& chance) {
    std::vector<double> values;
    for (std::size_t i = 0; i < lane_count; ++i)
        values.push_back(chance.once_in(4) ? 0 : chance.share() - 0.3);
    return lanes_of(values);
}

void set_draw(Experiment& experiment, Index inputs, Index draw) {
    for (const auto& free : experiment.free_inputs)
        experiment.values.inputs[free.input] =
            free.range.value_at(uniform(experiment.seed, draw * inputs + free.input + 1));
}

// What one double after another gives, for comparison: a row a draw.
struct Naive {
    Experiment experiment;
    std::vector<std::vector<double>> flows, unmet, metrics;
};

Naive naive_draws(const Story& story, const Scenario& scenario, Index count) {
    Naive naive{.experiment = experiment_of(story, scenario)};
    for (Index d = 0; d < count; ++d) {
        set_draw(naive.experiment, story.inputs.size(), d);
        naive.experiment.run();
        naive.flows.push_back(naive.experiment.results.flows);
        naive.unmet.push_back(naive.experiment.results.unmet);
        naive.metrics.push_back(naive.experiment.results.metrics);
    }
    return naive;
}

bool same_column(const SimdDraws& run, Index column, const std::vector<std::vector<double>>& rows,
                 Index number) {
    for (Index d = 0; d < rows.size(); ++d)
        if (!same_bits(run.column(column)[d], rows[d][number])) return false;
    return true;
}

void check_rows(const Story& story, const Scenario& scenario, const std::vector<Index>& pieces) {
    Index count = 0;
    for (const Index piece : pieces) count += piece;
    const Naive naive = naive_draws(story, scenario, count);
    SimdDraws run = run_of(story, experiment_of(story, scenario));
    for (const auto* list : {&run.work.flows, &run.work.unmet, &run.work.metrics})
        for (const Lanes& value : *list) run.sources.push_back(&value);
    make_room(run, count);
    Index first = 0;
    for (const Index piece : pieces) {
        draw_rows(run, first, piece);
        first += piece;
    }
    const Index flows = run.work.flows.size(), unmet = run.work.unmet.size();
    for (Index i = 0; i < flows; ++i) CHECK(same_column(run, i, naive.flows, i));
    for (Index i = 0; i < unmet; ++i) CHECK(same_column(run, flows + i, naive.unmet, i));
    for (Index i = 0; i < run.work.metrics.size(); ++i)
        CHECK(same_column(run, flows + unmet + i, naive.metrics, i));
}

double percentile(std::vector<double> values, double q) {
    std::sort(values.begin(), values.end());
    const double position = q * static_cast<double>(values.size() - 1),
                 below = std::floor(position);
    const auto at = static_cast<std::size_t>(below);
    if (position == below) return values[at];
    return values[at] + (values[at + 1] - values[at]) * (position - below);
}

// `sum(d)` is the number of draw d.
template <class Sum>
void check_estimate(const Estimate& estimate, Index draws, Sum sum) {
    std::vector<double> values;
    for (Index d = 0; d < draws; ++d) values.push_back(sum(d));
    CHECK(estimate.has_range);
    CHECK(same_bits(estimate.range.p5, percentile(values, 0.05)));
    CHECK(same_bits(estimate.range.p50, percentile(values, 0.5)));
    CHECK(same_bits(estimate.range.p95, percentile(values, 0.95)));
}

void check_ranges(const Story& story, const Scenario& scenario, Index draws) {
    CAPTURE(draws);
    const Naive naive = naive_draws(story, scenario, draws);
    const Market& m = naive.experiment.market;
    const Index products = m.product_count();
    const Flow flow = evaluate(story, scenario, static_cast<int>(draws));
    for (Index i = 0; i < flow.flows.size(); ++i)
        check_estimate(flow.flows[i], draws, [&](Index d) { return naive.flows[d][i]; });
    for (Index i = 0; i < flow.unmet.size(); ++i)
        check_estimate(flow.unmet[i], draws, [&](Index d) { return naive.unmet[d][i]; });
    for (Index i = 0; i < flow.metrics.size(); ++i)
        check_estimate(flow.metrics[i].value, draws, [&](Index d) { return naive.metrics[d][i]; });
    for (Index c = 0; c < m.channels; ++c)
        for (Index p = 0; p < products; ++p)
            check_estimate(flow.channel_product[m.cell(c, p)], draws, [&](Index d) {
                double sum = 0;
                for (Index b = 0; b < m.buyers(); ++b) sum += naive.flows[d][m.flow(b, c, p)];
                return sum;
            });
    for (Index b = 0; b < m.buyers(); ++b) {
        for (Index c = 0; c < m.channels; ++c)
            check_estimate(flow.buyer_channel[b * m.channels + c], draws, [&](Index d) {
                double sum = 0;
                for (Index p = 0; p < products; ++p) sum += naive.flows[d][m.flow(b, c, p)];
                return sum;
            });
        const auto unmet = [&](Index d, double sum) {
            for (Index p = 0; p < products; ++p) sum += naive.unmet[d][b * products + p];
            return sum;
        };
        check_estimate(flow.buyer_unmet[b], draws, [&](Index d) { return unmet(d, 0); });
        check_estimate(flow.buyer_totals[b], draws, [&](Index d) {
            double sum = 0;
            for (Index i = 0; i < m.cells.size(); ++i) sum += naive.flows[d][m.flow(b, 0, 0) + i];
            return unmet(d, sum);
        });
    }
    for (Index p = 0; p < products; ++p)
        check_estimate(flow.product_unmet[p], draws, [&](Index d) {
            double sum = 0;
            for (Index b = 0; b < m.buyers(); ++b) sum += naive.unmet[d][b * products + p];
            return sum;
        });
}

}  // namespace

TEST_CASE("a step of lanes is the step of each double") {
    sample::Chance chance{.state = 11};
    for (int round = 0; round < 2000; ++round) {
        const Lanes a = some_lanes(chance), b = some_lanes(chance), c = some_lanes(chance);
        const auto x = doubles(a), y = doubles(b), z = doubles(c);
        const auto sum = doubles(a + b), difference = doubles(a - b), product = doubles(a * b),
                   share = doubles(ratio(a, b, c)), choice = doubles(if_positive(a, b, c)),
                   all = doubles(Lanes(x[0]));
        for (std::size_t i = 0; i < lane_count; ++i) {
            CHECK(same_bits(sum[i], x[i] + y[i]));
            CHECK(same_bits(difference[i], x[i] - y[i]));
            CHECK(same_bits(product[i], x[i] * y[i]));
            CHECK(same_bits(share[i], ratio(x[i], y[i], z[i])));
            CHECK(same_bits(choice[i], if_positive(x[i], y[i], z[i])));
            CHECK(same_bits(all[i], x[0]));
        }
    }
}

TEST_CASE("uniform numbers and triangles in lanes are those one by one") {
    sample::Chance chance{.state = 12};
    for (int round = 0; round < 5000; ++round) {
        const std::uint64_t seed = chance.next() >> 11, counter = chance.next() >> chance.below(60),
                            step = chance.below(100);
        const Lanes drawn = uniform_lanes(seed, counter, step);
        const auto u = doubles(drawn);
        const double low = chance.share() * 0.4, high = 1 - chance.share() * 0.4;
        const double central = chance.once_in(4)   ? low
                               : chance.once_in(4) ? high
                                                   : low + (high - low) * chance.share();
        const Triangle triangle{low, central, high};
        const auto values = doubles(value_at(triangle, bend_of(triangle), drawn));
        for (std::size_t i = 0; i < lane_count; ++i) {
            CHECK(same_bits(u[i], uniform(seed, counter + i * step)));
            CHECK(same_bits(values[i], triangle.value_at(u[i])));
        }
    }
    const Lanes ends = lanes_of(std::vector<double>(lane_count, 1 - 0x1p-53));
    const Triangle wide{0.2, 0.3, 0.8};
    CHECK(same_bits(doubles(value_at(wide, bend_of(wide), ends))[0], wide.value_at(1 - 0x1p-53)));
}

TEST_CASE("whole numbers of all 53 digits become doubles exactly") {
    for (unsigned digits = 0; digits <= 53; ++digits)
        for (const unsigned less : {0u, 1u, 12345u}) {
            const std::uint64_t whole = (std::uint64_t{1} << digits) - less % (digits + 1);
            if (whole >> 53) continue;
            CHECK(exact_double(pair_of(whole))[0] == static_cast<double>(whole));
        }
}

TEST_CASE("every draw of the story in lanes is the draw by itself, in every era") {
    const Story& story = sample::full_story();
    Scenario scenario = start_scenario(story);
    for (Index era = 0; era < story.eras.size(); ++era) {
        CAPTURE(era);
        check_rows(story, with_era(scenario, era), {257});
        check_ranges(story, with_era(scenario, era), 257);
    }
}

TEST_CASE("draws that don't fill the lanes, or come in pieces, are the same") {
    const Story& story = sample::full_story();
    for (const Index count : {1u, 2u, 3u, 4u, 5u, 7u, 9u, 127u, 128u, 129u})
        check_ranges(story, start_scenario(story), count);
    check_rows(story, start_scenario(story), {1, 2, 3, 5, 1, 1, 8, 13, 4, 1});
}

TEST_CASE("draws of random stories and scenarios in lanes are the draws by themselves") {
    sample::Chance chance{.state = 13};
    for (int round = 0; round < 60; ++round) {
        const Story story = sample::random_story(chance);
        const Scenario scenario = sample::random_scenario(story, chance);
        CAPTURE(round);
        check_rows(story, scenario, {1 + chance.below(9), 1 + chance.below(30)});
        check_ranges(story, scenario, round % 10 ? 1 + chance.below(40) : 257);
    }
    const Story small = sample::small_story();
    for (const Index count : {1u, 2u, 3u, 5u, 257u})
        check_ranges(small, start_scenario(small), count);
}
