#include "core/sampling/sampler.h"

#include <algorithm>

#include "core/sampling/find_range.h"
#include "core/sampling/percentile.h"
#include "core/sampling/simd_kernel.h"
#include "core/sampling/simd_run.h"

namespace channelmap {
namespace {

constexpr Index no_column = static_cast<Index>(-1);

// Columns of what `flow` estimates, in its order; no_column where a number is always 0.
struct ColumnNumbers {
    std::vector<Index> flows, unmet, metrics;
    std::vector<Index> buyer_totals, buyer_channel, buyer_unmet, channel_product, product_unmet;
};

// Makes columns one by one.
struct ColumnMaker {
    SimdDraws& run;
    std::vector<Index> members;  // of the sum that is being put together

    Index source(const Lanes& value) {
        run.sources.push_back(&value);
        return run.sources.size() - 1;
    }
    void add(Index column) {
        if (column != no_column) members.push_back(column);
    }
    // A column for what was added, all sources being known; one alone is its own sum.
    Index sum() {
        Index column = no_column;
        if (members.size() == 1) column = members[0];
        if (members.size() > 1) {
            column = run.column_count();
            run.members.insert(run.members.end(), members.begin(), members.end());
            run.sum_ends.push_back(run.members.size());
        }
        members.clear();
        return column;
    }
};

// A cell that isn't on sale whatever the inputs are sells nothing in any draw.
void number_sources(ColumnMaker& make, ColumnNumbers& columns) {
    const Market& m = make.run.market;
    const auto& work = make.run.work;
    for (Index b = 0; b < m.buyers(); ++b)
        for (Index c = 0; c < m.channels; ++c)
            for (Index p = 0; p < m.product_count(); ++p) {
                const bool is_live = m.cells[m.cell(c, p)].base != Base::closed;
                columns.flows.push_back(is_live ? make.source(work.flows[m.flow(b, c, p)])
                                                : no_column);
            }
    for (const Lanes& unmet : work.unmet) columns.unmet.push_back(make.source(unmet));
    for (const Lanes& metric : work.metrics) columns.metrics.push_back(make.source(metric));
}

void number_buyers(ColumnMaker& make, ColumnNumbers& columns) {
    const Market& m = make.run.market;
    const Index products = m.product_count();
    for (Index b = 0; b < m.buyers(); ++b) {
        const Index flow = m.flow(b, 0, 0), unmet = b * products;
        for (Index i = 0; i < m.cells.size(); ++i) make.add(columns.flows[flow + i]);
        for (Index p = 0; p < products; ++p) make.add(columns.unmet[unmet + p]);
        columns.buyer_totals.push_back(make.sum());
        for (Index p = 0; p < products; ++p) make.add(columns.unmet[unmet + p]);
        columns.buyer_unmet.push_back(make.sum());
        for (Index c = 0; c < m.channels; ++c) {
            for (Index p = 0; p < products; ++p) make.add(columns.flows[m.flow(b, c, p)]);
            columns.buyer_channel.push_back(make.sum());
        }
    }
}

void number_products(ColumnMaker& make, ColumnNumbers& columns) {
    const Market& m = make.run.market;
    for (Index c = 0; c < m.channels; ++c)
        for (Index p = 0; p < m.product_count(); ++p) {
            for (Index b = 0; b < m.buyers(); ++b) make.add(columns.flows[m.flow(b, c, p)]);
            columns.channel_product.push_back(make.sum());
        }
    for (Index p = 0; p < m.product_count(); ++p) {
        for (Index b = 0; b < m.buyers(); ++b) make.add(columns.unmet[b * m.product_count() + p]);
        columns.product_unmet.push_back(make.sum());
    }
}

}  // namespace

struct Sampler::State {
    Experiment experiment;
    SimdDraws run;
    ColumnNumbers columns;
    Index capacity = 0, draws = 0;
    std::vector<double> scratch;
    std::vector<Range> ranges;  // by column

    void estimate(std::vector<Estimate>& estimates, const std::vector<Index>& numbers) const;
};

void Sampler::State::estimate(std::vector<Estimate>& estimates,
                              const std::vector<Index>& numbers) const {
    for (Index i = 0; i < estimates.size(); ++i) {
        estimates[i].range = numbers[i] == no_column ? Range{} : ranges[numbers[i]];
        estimates[i].has_range = true;
    }
}

Sampler::Sampler(const Story& story, const Scenario& scenario, int most_draws)
    : state_(new State{.capacity = static_cast<Index>(std::max(0, most_draws))}) {
    restart(story, scenario);
}

void Sampler::restart(const Story& story, const Scenario& scenario) {
    State& state = *state_;
    state.experiment = experiment_of(story, scenario);
    state.run = run_of(story, state.experiment);
    state.columns = {};
    state.draws = 0;
    ColumnMaker make{.run = state.run};
    number_sources(make, state.columns);
    number_buyers(make, state.columns);
    number_products(make, state.columns);
    make_room(state.run, state.capacity);
    state.scratch.resize(range_scratch(state.capacity));
    state.ranges.resize(state.run.column_count());
}

Sampler::~Sampler() = default;
Sampler::Sampler(Sampler&&) noexcept = default;
Sampler& Sampler::operator=(Sampler&&) noexcept = default;

void Sampler::add_draws(int count) {
    State& state = *state_;
    const Index taken =
        std::min(state.capacity - state.draws, static_cast<Index>(std::max(0, count)));
    kernel_in_use().draw_rows(state.run, state.draws, taken);
    state.draws += taken;
}

std::span<const double> Sampler::metric_draws(Index metric) const {
    return {state_->run.column(state_->columns.metrics[metric]), state_->draws};
}

Experiment& Sampler::experiment() { return state_->experiment; }

int Sampler::draws() const { return static_cast<int>(state_->draws); }

void Sampler::estimate_into(Flow& flow) {
    State& state = *state_;
    flow.draws = draws();
    if (flow.draws == 0) return;
    for (Index i = 0; i < state.ranges.size(); ++i)
        kernel_in_use().find_range(state.run.column(i), state.draws, state.scratch.data(),
                                   state.ranges[i]);
    const ColumnNumbers& columns = state.columns;
    state.estimate(flow.flows, columns.flows);
    state.estimate(flow.unmet, columns.unmet);
    state.estimate(flow.buyer_totals, columns.buyer_totals);
    state.estimate(flow.buyer_channel, columns.buyer_channel);
    state.estimate(flow.buyer_unmet, columns.buyer_unmet);
    state.estimate(flow.channel_product, columns.channel_product);
    state.estimate(flow.product_unmet, columns.product_unmet);
    for (Index i = 0; i < flow.metrics.size(); ++i) {
        flow.metrics[i].value.range = state.ranges[columns.metrics[i]];
        flow.metrics[i].value.has_range = true;
    }
}

}  // namespace channelmap
