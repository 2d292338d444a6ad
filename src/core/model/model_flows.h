// The first half of the model page: who buys what from whom. It is written once for every kind of
// number: double, SIMD lanes, intervals, a tracing type. A number type N needs + − × between its
// kind, N(double), and two functions found by argument-dependent lookup, which stand where the page
// has a case distinction:
//   ratio(part, whole, otherwise)         part / whole where whole > 0, else otherwise
//   if_positive(test, then, otherwise)    then where test > 0, else otherwise
// Only workspace_for() allocates. A quantity that the page names passes through Workspace::names,
// so that a number type can learn what it stands for (symbol.h).
#pragma once

#include <vector>

#include "core/model/market.h"
#include "core/model/symbol.h"

namespace channelmap {

inline double ratio(double part, double whole, double otherwise) {
    return whole > 0 ? part / whole : otherwise;
}
inline double if_positive(double test, double then, double otherwise) {
    return test > 0 ? then : otherwise;
}

namespace model {

// All values that one evaluation reads.
template <class N>
struct Values {
    std::vector<N> inputs;     // x of each story input
    std::vector<N> strengths;  // x of each story right
    N rollout = N(1);
};

// The page's symbols: w(k), W(c), q(p), φ(p), o(c,p), and what they give. P products, C channels.
template <class N>
struct Workspace {
    std::vector<N> w;     // [k] a platform's share of the platform groups
    std::vector<N> W;     // [c] a cloud's share of the platform groups
    std::vector<N> pull;  // [k * C + c] W(c)/ΣW(others): how much another cloud attracts platform k
    std::vector<N> q;     // [p]
    std::vector<N> phi;   // [p]
    std::vector<N> o;     // [Market::seen()]: o(k,c,p), the same for all groups that see the same
    std::vector<N> a;     // [c] a_d and a_c of the group and product at hand
    std::vector<N> o_free;  // the same with every right at 0 and rollout at 1
    std::vector<N> flows;   // [(b * C + c) * P + p]
    std::vector<N> unmet;   // [b * P + p]
    std::vector<N> metrics;
    Names<N> names;
};

template <class N>
Workspace<N> workspace_for(const Market& m) {
    const Index C = m.channels, P = m.product_count(), K = m.platforms(), B = m.buyers();
    Workspace<N> work;
    const auto fill = [](std::vector<N>& values, Index count) { values.assign(count, N(0)); };
    fill(work.w, K), fill(work.W, C), fill(work.pull, K * C), fill(work.q, P), fill(work.phi, P);
    fill(work.o, m.seen_cells.size()), fill(work.o_free, m.seen_cells.size()), fill(work.a, C);
    fill(work.flows, B * C * P), fill(work.unmet, B * P),
        fill(work.metrics, metric_places(m).count);
    return work;
}

// Shares of a whole; equal ones where all are 0, so that demand is never lost.
template <class N>
void normalise(const std::vector<Index>& inputs, const std::vector<N>& values,
               std::vector<N>& shares) {
    N sum(0);
    for (const Index input : inputs) sum = sum + values[input];
    const N equal(1.0 / static_cast<double>(inputs.size()));
    for (Index i = 0; i < inputs.size(); ++i) shares[i] = ratio(values[inputs[i]], sum, equal);
}

template <class N>
void find_shares(const Market& m, const Values<N>& x, Workspace<N>& work) {
    normalise(m.weight, x.inputs, work.w);
    for (Index k = 0; k < m.platforms(); ++k)
        work.w[k] = work.names(Symbol::platform_share, k, 0, work.w[k]);
    normalise(m.mix, x.inputs, work.q);
    for (Index p = 0; p < m.product_count(); ++p)
        work.q[p] = work.names(Symbol::product_share, p, 0, work.q[p]);
    for (N& share : work.W) share = N(0);
    for (Index k = 0; k < m.platforms(); ++k)
        if (m.home[k] != nowhere) work.W[m.home[k]] = work.W[m.home[k]] + work.w[k];
    for (Index k = 0; k < m.platforms(); ++k) {
        N others(0);
        for (const Index c : m.clouds)
            if (c != m.home[k]) others = others + work.W[c];
        for (const Index c : m.clouds)
            work.pull[k * m.channels + c] =
                work.names(Symbol::pull, k, c, ratio(work.W[c], others, N(0)));
    }
    // φ(p) = φ + (1 − φ)(1 − γ), with each input once: intervals stay sharp.
    const N never = N(1) - x.inputs[m.named.buy_anyway];
    for (Index p = 0; p < m.product_count(); ++p)
        work.phi[p] = work.names(Symbol::acceptance, p, 0, N(1) - x.inputs[m.bound[p]] * never);
}

template <class N>
N base_openness(Base base, const N& preview, const N& rollout) {
    switch (base) {
    case Base::open: return N(1);
    case Base::preview: return preview;
    case Base::rollout: return rollout;
    case Base::closed: break;
    }
    return N(0);
}

// o(k,c,p) = base × Π over `by` of (1 − x), of the offers that are for group k and the rights that
// bar for it.
template <class N>
void find_openness(const Market& m, const Values<N>& x, Workspace<N>& work) {
    const N preview = x.inputs[m.named.preview];
    for (Index i = 0; i < m.seen_cells.size(); ++i) {
        const Cell& cell = m.seen_cells[i];
        const Index c = i % m.cells.size() / m.product_count(), p = i % m.product_count();
        N open = base_openness(cell.base, preview, x.rollout);
        for (const Index right : cell.by) open = open * (N(1) - x.strengths[right]);
        work.o[i] = work.names(Symbol::openness, c, p, open);
        work.o_free[i] = work.names(Symbol::openness_without_rights, c, p,
                                    base_openness(cell.base, preview, N(1)));
    }
}

template <class N>
N direct_openness(const Market& m, const std::vector<N>& o, Index b, Index p) {
    return m.direct ? o[m.seen(b, *m.direct, p)] : N(0);
}

// o_h: how open group k's home is; 0 where it has none.
template <class N>
N home_openness(const Market& m, const std::vector<N>& o, Index k, Index p) {
    return m.home[k] == nowhere ? N(0) : o[m.seen(k, m.home[k], p)];
}

// φ(p), and 1 for a group without a home: nothing binds it.
template <class N>
N acceptance(const Market& m, const Workspace<N>& work, Index k, Index p) {
    return m.home[k] == nowhere ? N(1) : work.phi[p];
}

inline bool is_home_direct(const Market& m, Index k) { return m.direct && m.home[k] == *m.direct; }

// What a platform group finds away from home: A and R.
template <class N>
struct Elsewhere {
    N attraction, reach;
};

// Leaves each seller's own attraction, a_d and a_c, in work.a. Who is at home at the direct seller
// has only the clouds elsewhere: then λ plays no part.
template <class N>
Elsewhere<N> elsewhere(const Market& m, const Values<N>& x, Workspace<N>& work,
                       const std::vector<N>& o, Index k, Index p) {
    const bool at_direct = is_home_direct(m, k);
    const N when_displaced = x.inputs[m.named.direct_when_displaced];
    const N otherwise = at_direct ? N(1) : N(1) - when_displaced;
    const N o_d = at_direct ? N(0) : direct_openness(m, o, k, p);
    const N a_d = when_displaced * o_d;
    N attraction = a_d, shut = N(1) - o_d;
    for (const Index c : m.clouds) {
        if (c == m.home[k] || !m.is_offered(c, p)) continue;
        const N& open = o[m.seen(k, c, p)];
        work.a[c] = otherwise * open * work.pull[k * m.channels + c];
        attraction = attraction + work.a[c];
        shut = shut * (N(1) - open);
    }
    if (m.direct) work.a[*m.direct] = a_d;
    return {attraction, N(1) - shut};
}

// M/D = φ(p)·R if A > 0, else 0: the part of the displaced that goes elsewhere.
template <class N>
N moving_part(const N& phi, const Elsewhere<N>& away) {
    return if_positive(away.attraction, phi * away.reach, N(0));
}

// o_H = 1 − Π over clouds with W(c) > 0 of (1 − o(c,p)).
template <class N>
N anywhere_openness(const Market& m, const Workspace<N>& work, const std::vector<N>& o, Index p) {
    N shut(1);
    for (const Index c : m.clouds)
        if (m.is_offered(c, p))
            shut = shut * if_positive(work.W[c], N(1) - o[m.seen(m.platforms(), c, p)], N(1));
    return N(1) - shut;
}

template <class N>
void set_flow(const Market& m, Workspace<N>& work, Index b, Index c, Index p, const N& value) {
    work.flows[m.flow(b, c, p)] = work.names(Symbol::flow, m.flow(b, c, p), 0, value);
}

template <class N>
void set_unmet(const Market& m, Workspace<N>& work, Index b, Index p, const N& value) {
    work.unmet[b * m.product_count() + p] = work.names(Symbol::unmet, b, p, value);
}

// The flows of platform group k for product p, and what stays unmet; `demand` is the group's own.
template <class N>
void serve_platform(const Market& m, const Values<N>& x, Workspace<N>& work, Index k, Index p,
                    const N& demand) {
    const N o_h = home_openness(m, work.o, k, p);
    const N prefers_direct = is_home_direct(m, k) ? N(1)
                                                  : x.inputs[m.named.direct_preference] *
                                                        direct_openness(m, work.o, k, p);
    const N displaced = work.names(Symbol::displaced, k, p, N(1) - o_h);
    Elsewhere<N> away = elsewhere(m, x, work, work.o, k, p);
    away.attraction = work.names(Symbol::attraction, k, p, away.attraction);
    away.reach = work.names(Symbol::reach, k, p, away.reach);
    const N moving = work.names(Symbol::moving, k, p, moving_part(acceptance(m, work, k, p), away));
    const N moved = demand * (displaced * moving);
    for (const Index c : m.clouds)
        if (m.is_offered(c, p))
            set_flow(m, work, k, c, p,
                     c == m.home[k] ? demand * (o_h * (N(1) - prefers_direct))
                                    : moved * ratio(work.a[c], away.attraction, N(0)));
    if (m.direct && m.is_offered(*m.direct, p))
        set_flow(m, work, k, *m.direct, p,
                 demand * (o_h * prefers_direct) +
                     moved * ratio(work.a[*m.direct], away.attraction, N(0)));
    set_unmet(m, work, k, p, demand * (displaced * (N(1) - moving)));
}

template <class N>
void serve_multi(const Market& m, const Values<N>& x, Workspace<N>& work, Index p,
                 const N& demand) {
    const Index multi = m.platforms();
    const N o_d = direct_openness(m, work.o, multi, p);
    const N o_H = work.names(Symbol::open_anywhere, p, 0, anywhere_openness(m, work, work.o, p));
    const N prefers_direct = x.inputs[m.named.direct_preference] * o_d;
    const N displaced = work.names(Symbol::displaced, multi, p, N(1) - o_H);
    const N moving = work.names(Symbol::moving, multi, p, work.phi[p] * o_d);
    N clouds(0);
    for (const Index c : m.clouds)
        if (m.is_offered(c, p)) clouds = clouds + work.W[c] * work.o[m.seen(multi, c, p)];
    const N per_cloud = demand * ratio(o_H * (N(1) - prefers_direct), clouds, N(0));
    for (const Index c : m.clouds)
        if (m.is_offered(c, p))
            set_flow(m, work, multi, c, p, per_cloud * work.W[c] * work.o[m.seen(multi, c, p)]);
    if (m.direct && m.is_offered(*m.direct, p))
        set_flow(m, work, multi, *m.direct, p,
                 demand * (o_H * prefers_direct + displaced * moving));
    set_unmet(m, work, multi, p, demand * (displaced * (N(1) - moving)));
}

// The size of buyer group b: (1 − μ)·w(k), and μ for the multi group.
template <class N>
N group_size(const Market& m, const Values<N>& x, const Workspace<N>& work, Index b) {
    const N multi = x.inputs[m.named.multi];
    return work.names(Symbol::group_size, b, 0,
                      b == m.platforms() ? multi : (N(1) - multi) * work.w[b]);
}

template <class N>
void find_flows(const Market& m, const Values<N>& x, Workspace<N>& work) {
    for (Index b = 0; b < m.buyers(); ++b) {
        const N demand = N(m.demand) * group_size(m, x, work, b);
        for (Index p = 0; p < m.product_count(); ++p) {
            if (b == m.platforms())
                serve_multi(m, x, work, p, demand * work.q[p]);
            else
                serve_platform(m, x, work, b, p, demand * work.q[p]);
        }
    }
}

}  // namespace model
}  // namespace channelmap
