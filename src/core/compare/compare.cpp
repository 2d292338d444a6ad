#include "core/compare/compare.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/sort_few.h"
#include "core/sampling/evaluate.h"
#include "core/sampling/percentile.h"
#include "core/sampling/sampler.h"
#include "core/scenario/link.h"
#include "core/wording/number_label.h"
#include "core/wording/number_text.h"

namespace channelmap {
namespace {

constexpr std::string_view seller = "channel.", product = "product.", host = "host.";

bool is_shown(std::string_view metric) {
    return metric == "unmet" || metric.starts_with(seller) || metric.starts_with(product) ||
           metric.starts_with(host);
}

// Changes without their ranges: every shown metric of either flow, the scenario's first.
std::vector<Change> central_changes(const Story& story, const Words& words, const Flow& flow,
                                    const Flow& before) {
    const auto central = [&](const Flow& of, const std::string& name) {
        const auto* metric = find_metric(of, name);
        return metric ? per_hundred(story, metric->value.central) : 0;
    };
    std::vector<Change> changes;
    for (const Flow* one : {&flow, &before})
        for (const auto& metric : one->metrics) {
            if (!is_shown(metric.name) || find_id(changes, metric.name)) continue;
            Change change{.id = metric.name, .label = number_label(story, words, metric.name)};
            change.before = central(before, metric.name);
            change.after = central(flow, metric.name);
            change.rounded = whole_of(change.after) - whole_of(change.before);
            change.difference.central = change.after - change.before;
            changes.push_back(std::move(change));
        }
    return changes;
}

// Adds `sign` times a scenario's draws of each metric to its differences, `draws` of them a change,
// in parts of 100. Nothing is added where the scenario's era doesn't know the metric.
void add_draws_of(const Story& story, const Sampler& sampler, const Flow& flow, int draws,
                  double sign, const std::vector<Change>& changes,
                  std::vector<double>& differences) {
    for (Index i = 0; i < flow.metrics.size(); ++i) {
        const auto at = find_id(changes, flow.metrics[i].name);
        if (!at) continue;
        double* difference = &differences[*at * static_cast<std::size_t>(draws)];
        for (const double value : sampler.metric_draws(i).first(static_cast<std::size_t>(draws)))
            *difference++ += sign * per_hundred(story, value);
    }
}

bool lies_on_its_side(const Change& change) {
    if (!change.difference.has_range) return true;
    const Range& range = change.difference.range;
    return change.rounded > 0 ? range.p5 > 0 : range.p95 < 0;
}

// At least `draws` draws of a scenario; a sampler that holds another's begins again.
const Sampler& drawn(const Story& story, const Scenario& scenario, int draws,
                     std::optional<Sampler>& sampler, Scenario& of) {
    if (!sampler) {
        sampler.emplace(story, scenario, std::max(draws, settled_draws));
    } else if (!(of == scenario)) {
        sampler->restart(story, scenario);
    }
    of = scenario;
    sampler->add_draws(draws - sampler->draws());
    return *sampler;
}

const Flow& flow_before(const Story& story, const Scenario& baseline, ComparisonCache& cache) {
    if (!cache.before || !(cache.before_scenario == baseline)) {
        cache.before = evaluate(story, baseline, 0);
        cache.before_scenario = baseline;
    }
    return *cache.before;
}

void add_ranges(const Story& story, const Scenario& scenario, const Flow& flow,
                const Scenario& baseline, const Flow& before, int draws, ComparisonCache& cache,
                std::vector<Change>& changes) {
    const auto count = static_cast<std::size_t>(draws);
    std::vector<double> differences(changes.size() * count), scratch;
    std::optional<Sampler> own;
    Scenario own_scenario;
    add_draws_of(
        story, cache.scenario ? *cache.scenario : drawn(story, scenario, draws, own, own_scenario),
        flow, draws, 1, changes, differences);
    add_draws_of(story, drawn(story, baseline, draws, cache.baseline, cache.baseline_scenario),
                 before, draws, -1, changes, differences);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        changes[i].difference.range = range_of({&differences[i * count], count}, scratch);
        changes[i].difference.has_range = !story.given;
    }
}

bool is_larger(const Change& a, const Change& b) {
    const int wholes = std::abs(a.rounded) - std::abs(b.rounded);
    return wholes != 0 ? wholes > 0
                       : std::abs(a.difference.central) > std::abs(b.difference.central);
}

// "12–21": both ends lie on one side of 0; without their sign, the nearer one first.
std::string sizes_text(const Range& range) {
    const double near = std::min(std::abs(range.p5), std::abs(range.p95)),
                 far = std::max(std::abs(range.p5), std::abs(range.p95));
    const auto low = whole_text(near), high = whole_text(far);
    return low == high ? low : low + "–" + high;
}

struct Sentence {
    const Story& story;
    const Words& words;
    std::vector<Phrase> phrases;

    void add(std::string text, Tone tone) {
        if (text.empty()) return;
        if (!phrases.empty() && phrases.back().tone == tone)
            phrases.back().text += text;
        else
            phrases.push_back({std::move(text), tone});
    }

    // A seller is named as it is in the result sentence; the makers' own shop needs its full name.
    std::string name_of(const Change& change) const {
        const std::string_view id = change.id;
        if (!id.starts_with(seller)) return change.label;
        const auto at = find_id(story.channels, id.substr(seller.size()));
        if (!at) return change.label;
        const auto& channel = story.channels[*at];
        return channel.kind == ChannelKind::cloud ? channel.short_label : channel.label;
    }

    // `again`: the change before it was a seller's too, so that "sells" needn't be said twice.
    void add_change(const Change& change, bool again) {
        const std::string_view id = change.id;
        std::string key = "compare.unmet";
        if (id.starts_with(seller)) key = again ? "compare.seller.again" : "compare.seller";
        if (id.starts_with(product)) key = "compare.product";
        key += change.rounded > 0 ? ".more" : ".fewer";
        const auto name = name_of(change), n = std::to_string(std::abs(change.rounded));
        add(say(words, key, {{"label", name}, {"n", n}}),
            id == "unmet" ? Tone::unmet : Tone::plain);
        if (!change.difference.has_range) return;
        const auto range = sizes_text(change.difference.range);
        if (range != n) add("\u00A0(" + range + ")", Tone::range);  // a space that never breaks
    }
};

std::vector<Phrase> sentence_of(const Story& story, const Words& words,
                                const Comparison& comparison) {
    constexpr std::size_t most = 3;
    std::vector<const Change*> named;
    for (const auto& change : comparison.changes)
        if (change.claimed && !change.id.starts_with(host) && named.size() < most)
            named.push_back(&change);
    Sentence sentence{story, words, {}};
    if (named.empty()) {
        sentence.add(say(words, "compare.none"), Tone::plain);
        return sentence.phrases;
    }
    sentence.add(say(words, "compare.open", {{"baseline", comparison.baseline}}), Tone::plain);
    for (std::size_t i = 0; i < named.size(); ++i) {
        const bool last = i + 1 == named.size();
        if (i > 0) sentence.add(say(words, last ? "compare.last" : "compare.next"), Tone::plain);
        sentence.add_change(*named[i], i > 0 && named[i - 1]->id.starts_with(seller));
    }
    sentence.add(say(words, "compare.close"), Tone::plain);
    return sentence.phrases;
}

}  // namespace

Baseline baseline_of(const Story& story, const Link& link) {
    Baseline baseline;
    baseline.second = link.versus.has_value();
    baseline.scenario =
        link.versus ? *link.versus : with_era(start_scenario(story), link.scenario.era);
    baseline.scenario.seed = link.scenario.seed;
    return baseline;
}

std::string range_text(const Words& words, const Change& change) {
    if (!change.difference.has_range) return {};
    const Range& range = change.difference.range;
    if (range.p5 > 0 || range.p95 < 0) return sizes_text(range);
    const auto low = whole_of(range.p5), high = whole_of(range.p95);
    if (low == high) return signed_text(low);  // 0
    return say(words, "compare.range", {{"low", signed_text(low)}, {"high", signed_text(high)}});
}

Comparison compare(const Story& story, const Words& words, const Scenario& scenario,
                   const Flow& flow, const Baseline& baseline, int draws, ComparisonCache* cache) {
    Comparison comparison;
    comparison.second = baseline.second;
    ComparisonCache fresh;
    if (!cache) cache = &fresh;
    comparison.before = flow_before(story, baseline.scenario, *cache);
    comparison.baseline = baseline.second ? say(words, "compare.baseline.second")
                                          : say(words, "compare.baseline.facts",
                                                {{"era", story.eras[baseline.scenario.era].label}});
    if (canonical(story, scenario) == canonical(story, baseline.scenario)) return comparison;
    auto& changes = comparison.changes;
    changes = central_changes(story, words, flow, comparison.before);
    if (draws > 0)
        add_ranges(story, scenario, flow, baseline.scenario, comparison.before, draws, *cache,
                   changes);
    for (auto& change : changes) change.claimed = change.rounded != 0 && lies_on_its_side(change);
    sort_few(changes, is_larger);
    comparison.sentence = sentence_of(story, words, comparison);
    return comparison;
}

std::optional<bool> focus_differs(const Story& story, const Comparison& comparison) {
    if (comparison.second || !story.focus) return std::nullopt;
    const auto at =
        find_id(comparison.changes, std::string(seller) + story.channels[*story.focus].id);
    if (!at || !comparison.changes[*at].difference.has_range) return std::nullopt;
    return comparison.changes[*at].claimed;
}

}  // namespace channelmap
