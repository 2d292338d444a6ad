#include "core/outline/outline.h"

#include <algorithm>

#include "core/analysis/evidence.h"
#include "core/layout/form.h"
#include "core/layout/layout_plan.h"
#include "core/sampling/evaluate.h"
#include "core/scenario/link.h"
#include "core/wording/date_text.h"
#include "core/wording/levers.h"
#include "core/wording/number_text.h"
#include "core/wording/offer_state.h"
#include "core/wording/result_sentence.h"

namespace channelmap {
namespace {

Estimate in_demand(const Story& story, const Estimate& estimate) {
    return scaled(estimate, story.demand / 100);
}

Column column_of(NodeKind kind) {
    switch (kind) {
    case NodeKind::buyer: return Column::buyer;
    case NodeKind::seller: return Column::seller;
    case NodeKind::unmet: return Column::unmet;
    case NodeKind::product: break;
    }
    return Column::product;
}

void add_nodes_and_flows(const Story& story, const Words& words, const Scenario& scenario,
                         const plan::Plan& plan, Outline& outline) {
    const Era& era = story.eras[scenario.era];
    for (const auto& node : plan.nodes) {
        const bool is_unmet = node.kind == NodeKind::unmet;
        if (is_unmet && !story.has_unmet()) continue;
        outline.nodes.push_back(
            {.id = node.id,
             .label = is_unmet ? say(words, "map.unmet.name") : node.words.label,
             .column = column_of(node.kind),
             .value = in_demand(story, node.value),
             .note = is_unmet ? std::string{} : node.words.status});
    }
    for (const auto& connection : plan.connections) {
        const Offer* offer = connection.offer ? &era.offers[*connection.offer] : nullptr;
        if (!offer && !(connection.value.central > 0)) continue;
        outline.flows.push_back(
            {.from = plan.nodes[connection.from].id,
             .to = plan.nodes[connection.to].id,
             .value = in_demand(story, connection.value),
             .status = offer ? offer_status(story, words, scenario, *offer) : "",
             .note = offer ? offer->note : std::string{}});
    }
}

void add_hosting(const Story& story, const Words& words, const Flow& flow, Outline& outline) {
    constexpr std::string_view prefix = "host.";
    for (const auto& metric : flow.metrics) {
        if (!metric.name.starts_with(prefix)) continue;
        if (metric.value.central <= 0 && metric.value.range.p95 <= 0) continue;  // as on the map
        const auto id = std::string_view(metric.name).substr(prefix.size());
        const auto host = find_id(story.hosts, id);
        const std::string label = host                  ? story.hosts[*host].label
                                  : id == "undisclosed" ? say(words, "map.hosting.undisclosed")
                                                        : std::string(id);
        outline.hosting.push_back({.id = metric.name,
                                   .label = label,
                                   .column = Column::seller,
                                   .value = metric.value,
                                   .note = {}});
    }
}

void add_table(const Story& story, const Words& words, Outline& outline) {
    auto& table = outline.table;
    table.rounding = say(words, "map.rounding");
    table.caption =
        say(words, "table.caption", {{"era", outline.era_label}, {"dates", outline.era_dates}}) +
        " " + table.rounding;
    for (const char* key : {"table.from", "table.to", "table.value", "table.range", "table.status"})
        table.columns.push_back(say(words, key));
    const auto label = [&](const std::string& id) {
        const auto node = std::find_if(outline.nodes.begin(), outline.nodes.end(),
                                       [&](auto& n) { return n.id == id; });
        return node->label;
    };
    for (const auto& flow : outline.flows) {
        const double parts = per_hundred(story, flow.value.central);
        const int whole = whole_of(parts);
        table.rows.push_back({label(flow.from), label(flow.to), whole_text(whole, parts),
                              range_text(story, flow.value, whole), flow.status});
    }
    for (const auto& host : outline.hosting) {
        const double parts = per_hundred(story, host.value.central);
        const int whole = whole_of(parts);
        table.rows.push_back({say(words, "table.runs_on"),
                              host.label,
                              whole_text(whole, parts),
                              range_text(story, host.value, whole),
                              {}});
    }
}

void add_choices(const Story& story, const Words& words, const Scenario& scenario,
                 const std::vector<EraRecord>& records, Outline& outline) {
    for (Index i = 0; i < story.eras.size(); ++i) {
        const auto& era = story.eras[i];
        const Estimate unmet = i < records.size() ? records[i].unmet : Estimate{};
        const double parts = per_hundred(story, unmet.central);
        outline.eras.push_back({.id = era.id,
                                .label = era.label,
                                .dates = era_dates(words, era),
                                .chosen = i == scenario.era,
                                .unmet = unmet,
                                .unmet_text = whole_text(parts),
                                .documented = i < records.size() && records[i].unmet_documented});
    }
    const Link start{.scenario = start_scenario(story), .versus = {}};
    for (const auto& preset : story.presets) {
        Problems ignored;
        const auto link = read_link(story, start, preset.query, LinkPart::query, ignored);
        outline.presets.push_back({.id = preset.id,
                                   .label = preset.label,
                                   .note = preset.note,
                                   .query = preset.query,
                                   .chosen = link.scenario == scenario});
    }
}

}  // namespace

EraRecord evaluate_era(const Story& story, Index era, int draws) {
    const Scenario scenario = with_era(start_scenario(story), era);
    const auto flow = evaluate(story, scenario, draws);
    EraRecord record;
    const auto places = metric_places(market_of(story, era));
    record.unmet_documented = find_evidence(story, scenario).metrics[places.unmet];
    if (const auto* unmet = find_metric(flow, "unmet")) record.unmet = unmet->value;
    if (story.focus)
        if (const auto* focus = find_metric(flow, "channel." + story.channels[*story.focus].id))
            record.focus = focus->value;
    return record;
}

Outline describe(const Story& story, const Words& words, const Scenario& scenario, const Flow& flow,
                 const std::vector<EraRecord>& records, std::optional<bool> differs) {
    return describe(story, words, scenario, flow, plan::make_plan(story, words, scenario, flow),
                    records, differs);
}

Outline describe(const Story& story, const Words& words, const Scenario& scenario, const Flow& flow,
                 const plan::Plan& plan, const std::vector<EraRecord>& records,
                 std::optional<bool> differs) {
    const auto& era = story.eras[scenario.era];
    Outline outline;
    outline.title = story.title;
    outline.era_id = era.id;
    outline.era_label = era.label;
    outline.era_dates = era_dates(words, era);
    outline.era_note = era.note;
    outline.historical = is_historical(story, scenario) &&
                         std::none_of(scenario.inputs.begin(), scenario.inputs.end(),
                                      [](auto& i) { return i.has_value(); });
    outline.result = result_sentence(story, words, scenario, flow, records[scenario.era],
                                     outline.historical, differs);
    add_choices(story, words, scenario, records, outline);
    outline.levers = levers_of(story, words, scenario);
    add_nodes_and_flows(story, words, scenario, plan, outline);
    if (story.has_hosting()) add_hosting(story, words, flow, outline);
    outline.metrics = flow.metrics;
    add_table(story, words, outline);
    return outline;
}

std::string plain_text(const std::vector<Phrase>& phrases) {
    std::string out;
    for (const auto& phrase : phrases) out += phrase.text;
    return out;
}

}  // namespace channelmap
