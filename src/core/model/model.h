// The equations of the model page, for every kind of number; model_flows.h says what a number must
// be able to do. Here: what is read off the flows, and evaluate(), which is the whole.
#pragma once

#include "core/model/model_flows.h"

namespace channelmap::model {

// What stays unmet with every right at 0 and rollout at 1. Each step is the same as in
// find_flows(), so that both are equal to the bit where no right binds.
template <class N>
N not_on_sale(const Market& m, const Values<N>& x, Workspace<N>& work) {
    const auto& o = work.o_free;
    N unmet(0);
    for (Index b = 0; b < m.buyers(); ++b) {
        const N demand = N(m.demand) * group_size(m, x, work, b);
        const bool is_multi = b == m.platforms();
        for (Index p = 0; p < m.product_count(); ++p) {
            const N displaced =
                N(1) - (is_multi ? anywhere_openness(m, work, o, p) : home_openness(m, o, b, p));
            const N moving =
                is_multi ? work.phi[p] * direct_openness(m, o, b, p)
                         : moving_part(acceptance(m, work, b, p), elsewhere(m, x, work, o, b, p));
            unmet = unmet + demand * work.q[p] * (displaced * (N(1) - moving));
        }
    }
    return unmet;
}

// Σ size·q·o_h, with o_H for the multi group.
template <class N>
N on_platform(const Market& m, const Values<N>& x, const Workspace<N>& work) {
    N sum(0);
    for (Index b = 0; b < m.buyers(); ++b) {
        N of_group(0);
        for (Index p = 0; p < m.product_count(); ++p) {
            const N open = b == m.platforms() ? anywhere_openness(m, work, work.o, p)
                                              : home_openness(m, work.o, b, p);
            of_group = of_group + work.q[p] * open;
        }
        of_group = work.names(Symbol::open_to_a_group, b, 0, of_group);
        sum = sum + group_size(m, x, work, b) * of_group;
    }
    return N(m.demand) * sum;
}

// Adds what is sold in a cell to where it runs.
template <class N>
void host(const CellHosting& hosting, const Values<N>& x, const N& sold, N* hosts) {
    const N bound = hosting.bound_right ? x.strengths[*hosting.bound_right] : N(0);
    if (hosting.bound_right) hosts[hosting.bound_host] = hosts[hosting.bound_host] + sold * bound;
    for (const auto& share : hosting.otherwise)
        hosts[share.host] = hosts[share.host] + sold * (N(1) - bound) * N(share.share);
}

template <class N>
void find_metrics(const Market& m, const Values<N>& x, Workspace<N>& work) {
    const MetricPlaces at = metric_places(m);
    auto& metrics = work.metrics;
    for (N& metric : metrics) metric = N(0);
    for (const N& unmet : work.unmet) metrics[at.unmet] = metrics[at.unmet] + unmet;
    metrics[at.unmet] = work.names(Symbol::all_unmet, 0, 0, metrics[at.unmet]);
    metrics[at.on_platform] = on_platform(m, x, work);
    for (Index c = 0; c < m.channels; ++c) {
        for (Index p = 0; p < m.product_count(); ++p) {
            if (!m.is_offered(c, p)) continue;
            N sold(0);
            for (Index b = 0; b < m.buyers(); ++b) sold = sold + work.flows[m.flow(b, c, p)];
            sold = work.names(Symbol::sold, c, p, sold);
            metrics[at.channels + c] = metrics[at.channels + c] + sold;
            metrics[at.products + p] = metrics[at.products + p] + sold;
            host(m.hosting[m.cell(c, p)], x, sold, &metrics[at.hosts]);
        }
    }
    metrics[at.not_on_sale] = work.names(Symbol::not_on_sale, 0, 0, not_on_sale(m, x, work));
    const N barred = metrics[at.unmet] - metrics[at.not_on_sale];
    metrics[at.barred] = if_positive(barred, barred, N(0));
}

// The flows that a story gives, in the place of find_shares() to find_metrics(). Why some demand
// goes unmet it doesn't say. Other numbers than doubles don't meet such a story: nothing is drawn
// or asked.
template <class N>
void take_given(const Market& m, const Values<N>& x, Workspace<N>& work) {
    for (Index b = 0; b < m.buyers(); ++b)
        for (Index p = 0; p < m.product_count(); ++p) {
            for (Index c = 0; c < m.channels; ++c)
                set_flow(m, work, b, c, p, N(m.given_flows[m.flow(b, c, p)]));
            set_unmet(m, work, b, p, N(m.given_unmet[b * m.product_count() + p]));
        }
    find_metrics(m, x, work);
    const MetricPlaces at = metric_places(m);
    for (const Index unknown : {at.on_platform, at.not_on_sale, at.barred})
        work.metrics[unknown] = N(0);
}

// Fills `work`: every flow, what stays unmet, and the metrics.
template <class N>
void evaluate(const Market& m, const Values<N>& x, Workspace<N>& work) {
    find_shares(m, x, work);
    find_openness(m, x, work);
    find_flows(m, x, work);
    find_metrics(m, x, work);
}

}  // namespace channelmap::model
