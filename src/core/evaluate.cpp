#include <algorithm>

#include "core/experiment.h"
#include "core/sampler.h"

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

Flow central_flow(const Story& story, const Scenario& scenario) {
    Experiment experiment = experiment_of(story, scenario);
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

const Flow::Metric* find_metric(const Flow& flow, std::string_view name) {
    const auto at = std::find_if(flow.metrics.begin(), flow.metrics.end(),
                                 [&](const Flow::Metric& metric) { return metric.name == name; });
    return at == flow.metrics.end() ? nullptr : &*at;
}

std::vector<std::string> metric_names(const Story& story, Index era) {
    return metric_names(story, market_of(story, era));
}

Flow evaluate(const Story& story, const Scenario& scenario, Sampler& sampler) {
    Flow flow = central_flow(story, scenario);
    sampler.estimate_into(flow);
    return flow;
}

Flow evaluate(const Story& story, const Scenario& scenario, int draws) {
    if (draws <= 0) return central_flow(story, scenario);
    Sampler sampler(story, scenario, draws);
    sampler.add_draws(draws);
    return evaluate(story, scenario, sampler);
}

}  // namespace channelmap
