// A scenario against its baseline: the changes, their paired ranges, and the sentence.
#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "core/compare/compare.h"
#include "core/full_story.h"
#include "core/model/experiment.h"
#include "core/model/market.h"
#include "core/outline/outline.h"
#include "core/sample_story.h"
#include "core/sampling/evaluate.h"
#include "core/sampling/percentile.h"
#include "core/scenario/link.h"
#include "core/wording/number_text.h"

namespace channelmap {
namespace {

using sample::Chance;

Comparison compared(const Story& story, const Scenario& scenario, const Baseline& baseline,
                    int draws) {
    return compare(story, english_words(), scenario, evaluate(story, scenario, 0), baseline, draws);
}

Link linked(const Story& story, const char* query) {
    Problems problems;
    const auto link =
        read_link(story, {.scenario = start_scenario(story)}, query, LinkPart::hash, problems);
    REQUIRE(problems.empty());
    return link;
}

Comparison compared(const Story& story, const char* query, int draws) {
    const Link link = linked(story, query);
    return compared(story, link.scenario, baseline_of(story, link), draws);
}

const Change& change_of(const Comparison& comparison, std::string_view id) {
    const auto at = find_id(comparison.changes, id);
    REQUIRE(at);
    return comparison.changes[*at];
}

// Each draw of a metric, by the plain equations and one draw at a time.
std::vector<double> draws_of(const Story& story, const Scenario& scenario, std::string_view metric,
                             int draws) {
    const auto names = metric_names(story, scenario.era);
    const auto at = std::find(names.begin(), names.end(), metric);
    std::vector<double> values(static_cast<std::size_t>(draws));
    if (at == names.end()) return values;
    for (std::size_t d = 0; d < values.size(); ++d) {
        Experiment experiment = experiment_of(story, scenario);
        for (const auto& free : experiment.free_inputs)
            experiment.values.inputs[free.input] = free.range.value_at(
                uniform(scenario.seed, d * story.inputs.size() + free.input + 1));
        experiment.run();
        values[d] = experiment.results.metrics[static_cast<Index>(at - names.begin())];
    }
    return values;
}

}  // namespace

TEST_CASE("a scenario compared with itself changes nothing and says nothing") {
    Chance chance{.state = 21};
    for (int i = 0; i < 40; ++i) {
        const Story story = sample::random_story(chance);
        const Scenario scenario = sample::random_scenario(story, chance);
        const auto link = Link{.scenario = scenario, .versus = scenario};
        for (const int draws : {0, 50}) {
            const auto same = compared(story, scenario, baseline_of(story, link), draws);
            CHECK(same.changes.empty());
            CHECK(same.sentence.empty());
        }
    }
    const Story& story = sample::full_story();
    for (Index era = 0; era < story.eras.size(); ++era) {
        const Link record{.scenario = with_era(start_scenario(story), era), .versus = {}};
        CHECK(compared(story, record.scenario, baseline_of(story, record), 50).changes.empty());
    }
    CHECK(compared(story, "era=e3&api-exclusivity=100", 50).changes.empty());
}

TEST_CASE("the baseline is the second scenario or the era's facts, with the scenario's own seed") {
    const Story& story = sample::full_story();
    const auto facts = baseline_of(story, linked(story, "era=e2&buy_anyway=10&rollout=5&seed=9"));
    auto record = with_era(start_scenario(story), *find_id(story.eras, "e2"));
    record.seed = 9;
    CHECK(facts == Baseline{.scenario = record, .second = false});
    const auto second = baseline_of(story, linked(story, "era=e2&seed=9&vs.era=e5&vs.seed=4"));
    record = with_era(record, *find_id(story.eras, "e5"));
    CHECK(second == Baseline{.scenario = record, .second = true});
}

TEST_CASE("changes are the differences of what the page shows, largest first") {
    const Story& story = sample::full_story();
    Chance chance{.state = 22};
    for (int i = 0; i < 60; ++i) {
        const Link link{.scenario = sample::random_scenario(story, chance),
                        .versus = sample::random_scenario(story, chance)};
        const auto baseline = baseline_of(story, link);
        const auto made = compared(story, link.scenario, baseline, 40);
        const auto now = evaluate(story, link.scenario, 0);
        int last = 1000;
        for (const auto& change : made.changes) {
            const auto parts = [&](const Flow& flow) {
                const auto* metric = find_metric(flow, change.id);
                return metric ? per_hundred(story, metric->value.central) : 0;
            };
            CHECK(change.before == parts(made.before));
            CHECK(change.after == parts(now));
            CHECK(change.rounded == std::lround(change.after) - std::lround(change.before));
            CHECK(change.difference.central == change.after - change.before);
            CHECK(std::abs(change.rounded) <= last);
            last = std::abs(change.rounded);
            const Range& range = change.difference.range;
            CHECK(change.claimed == (change.rounded > 0   ? range.p5 > 0
                                     : change.rounded < 0 ? range.p95 < 0
                                                          : false));
        }
        for (const Flow* flow : {&now, &made.before})
            for (const auto& metric : flow->metrics) {
                const bool shown = metric.name.starts_with("channel.") ||
                                   metric.name.starts_with("product.") ||
                                   metric.name.starts_with("host.") || metric.name == "unmet";
                CHECK(find_id(made.changes, metric.name).has_value() == shown);
            }
    }
}

TEST_CASE("a change's range is that of its differences draw by draw") {
    Chance chance{.state = 23};
    const int draws = 37;
    for (int i = 0; i < 30; ++i) {
        const Story story = sample::random_story(chance);
        const Link link{.scenario = sample::random_scenario(story, chance),
                        .versus = sample::random_scenario(story, chance)};
        const auto baseline = baseline_of(story, link);
        for (const auto& change : compared(story, link.scenario, baseline, draws).changes) {
            const auto after = draws_of(story, link.scenario, change.id, draws),
                       before = draws_of(story, baseline.scenario, change.id, draws);
            std::vector<double> differences, scratch;
            for (std::size_t d = 0; d < after.size(); ++d)
                differences.push_back(per_hundred(story, after[d] - before[d]));
            const Range range = range_of(differences, scratch);
            CAPTURE(change.id);
            CHECK(std::abs(change.difference.range.p5 - range.p5) < 1e-9);
            CHECK(std::abs(change.difference.range.p50 - range.p50) < 1e-9);
            CHECK(std::abs(change.difference.range.p95 - range.p95) < 1e-9);
        }
    }
}

TEST_CASE("the sentence names the largest three claimed changes, and no other") {
    const Story& story = sample::full_story();
    const auto open = compared(story, "era=e3&api-exclusivity=0", 512);
    const auto text = plain_text(open.sentence);
    CHECK(text.starts_with(
        "In the model, against the facts of “Amazon deal”, AWS sells 14 more\u00A0("));
    CHECK(text.find(" fewer go unmet\u00A0(") != std::string::npos);
    CHECK(text.find("Azure sells 9 fewer") != std::string::npos);
    CHECK(text.find("Codex") == std::string::npos);
    CHECK(text.back() == '.');
    CHECK(change_of(open, "host.azure").claimed);  // larger than all of them, and in the list alone

    const auto little = compared(story, "era=e3&buy_anyway=52", 512);
    CHECK_FALSE(little.changes.empty());
    CHECK(plain_text(little.sentence) == say(english_words(), "compare.none"));

    const auto second = compared(story, "era=e5&vs.era=e0", 512);
    CHECK(plain_text(second.sentence).starts_with("In the model, against the second scenario, "));
    const auto& codex = change_of(second, "product.codex");
    CHECK((codex.before == 0 && codex.after > 9));  // it wasn't there yet
    CHECK(change_of(second, "host.undisclosed").label == "Runs on: Not disclosed");
}

TEST_CASE("a change's range is told by its sizes, or with signs where it holds 0") {
    const auto told = [](double p5, double p95) {
        return range_text(
            english_words(),
            {.difference = {.central = 0, .range = {p5, (p5 + p95) / 2, p95}, .has_range = true}});
    };
    CHECK(told(12.4, 20.6) == "12–21");
    CHECK(told(-11.2, -4.4) == "4–11");
    CHECK(told(-0.7, -0.3) == "<1–1");
    CHECK(told(-2, 5) == "−2 to +5");
    CHECK(told(-0.2, 0.3) == "0");
    CHECK(range_text(english_words(), {}) == "");
}

}  // namespace channelmap
