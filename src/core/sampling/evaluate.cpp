#include "core/sampling/evaluate.h"

#include <algorithm>

#include "core/model/experiment.h"
#include "core/model/market.h"
#include "core/sampling/sampler.h"

namespace channelmap {
namespace {

std::vector<Estimate> estimates_of(const std::vector<double>& values) {
    std::vector<Estimate> estimates(values.size());
    for (Index i = 0; i < values.size(); ++i) estimates[i].central = values[i];
    return estimates;
}

void sum_flows(const Market& m, Flow& flow) {
    flow.buyer_totals.resize(m.buyers());
    flow.buyer_channel.resize(m.buyers() * m.channels);
    flow.channel_product.resize(m.cells.size());
    for (Index b = 0; b < m.buyers(); ++b)
        for (Index c = 0; c < m.channels; ++c)
            for (Index p = 0; p < m.product_count(); ++p) {
                const double value = flow.flow(b, c, p).central;
                flow.buyer_totals[b].central += value;
                flow.buyer_channel[b * m.channels + c].central += value;
                flow.channel_product[m.cell(c, p)].central += value;
            }
}

void sum_unmet(const Market& m, Flow& flow) {
    flow.buyer_unmet.resize(m.buyers());
    flow.product_unmet.resize(m.product_count());
    for (Index b = 0; b < m.buyers(); ++b)
        for (Index p = 0; p < m.product_count(); ++p) {
            const double value = flow.unmet[b * m.product_count() + p].central;
            flow.buyer_totals[b].central += value;
            flow.buyer_unmet[b].central += value;
            flow.product_unmet[p].central += value;
        }
}

Flow central_flow(const Story& story, Experiment& experiment) {
    experiment.run();
    const Market& market = experiment.market;
    Flow flow{.products = market.products, .buyers = market.buyers(), .channels = market.channels};
    flow.flows = estimates_of(experiment.results.flows);
    flow.unmet = estimates_of(experiment.results.unmet);
    sum_flows(market, flow);
    sum_unmet(market, flow);
    auto names = metric_names(story, market);
    for (Index i = 0; i < names.size(); ++i)
        flow.metrics.push_back({std::move(names[i]), {.central = experiment.results.metrics[i]}});
    return flow;
}

}  // namespace

void set_given_ranges(const Story& story, Index era, Flow& flow) {
    if (!story.given) return;
    for (auto* values : {&flow.flows, &flow.unmet, &flow.buyer_totals, &flow.buyer_channel,
                         &flow.buyer_unmet, &flow.channel_product, &flow.product_unmet})
        for (auto& value : *values) value.has_range = false;
    for (auto& metric : flow.metrics) metric.value.has_range = false;
    for (const auto& given : story.eras[era].flows) {
        if (!given.low || !given.high || !(given.value > 0)) continue;
        const auto at = std::find(flow.products.begin(), flow.products.end(),
                                  given.product.value_or(story.products.size()));
        const auto p = static_cast<Index>(at - flow.products.begin());
        if (given.product && p == flow.products.size()) continue;
        Estimate& value =
            !given.product
                ? (given.channel
                       ? flow.buyer_channel[*given.platform * flow.channels + *given.channel]
                       : flow.buyer_unmet[*given.platform])
                : (given.channel ? flow.channel_product[*given.channel * flow.products.size() + p]
                                 : flow.product_unmet[p]);
        const double scale = value.central / given.value;
        value.range = {*given.low * scale, value.central, *given.high * scale};
        value.has_range = true;
    }
}

Flow evaluate(const Story& story, const Scenario& scenario, Sampler& sampler) {
    Flow flow = central_flow(story, sampler.experiment());
    sampler.estimate_into(flow);
    set_given_ranges(story, scenario.era, flow);
    return flow;
}

Flow evaluate(const Story& story, const Scenario& scenario, int draws) {
    if (draws <= 0) {
        Experiment experiment = experiment_of(story, scenario);
        Flow flow = central_flow(story, experiment);
        set_given_ranges(story, scenario.era, flow);
        return flow;
    }
    Sampler sampler(story, scenario, draws);
    sampler.add_draws(draws);
    return evaluate(story, scenario, sampler);
}

}  // namespace channelmap
