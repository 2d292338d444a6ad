#include "core/sampler.h"

#include <algorithm>

#include "core/experiment.h"
#include "core/percentile.h"

namespace channelmap {
namespace {

constexpr std::size_t no_column = static_cast<std::size_t>(-1);

// One number a draw for each of many series. Columns are padded, so that they don't fall on each
// other in the processor's cache.
struct Columns {
    std::size_t stride = 0;
    std::vector<double> values;

    void resize(std::size_t columns, std::size_t rows) {
        constexpr std::size_t padding = 8;
        stride = rows + padding;
        values.resize(columns * stride);
    }
    double& at(std::size_t column, std::size_t row) { return values[column * stride + row]; }
    const double* column(std::size_t column) const { return values.data() + column * stride; }
};

}  // namespace

struct Sampler::State {
    Experiment experiment;
    std::size_t inputs = 0;  // K
    std::size_t capacity = 0;
    std::size_t draws = 0;
    std::vector<std::size_t> flow_column;  // by flow; no_column where a flow is always 0
    std::vector<std::size_t> live_flows;   // in the order of their columns
    std::size_t unmet_column = 0, metric_column = 0;
    Columns columns;
    std::vector<double> sum;  // of several columns
    std::vector<double> scratch;

    void assign_columns();
    void draw(std::size_t number);
    void record(std::size_t row);
    void add_column(std::size_t column);
    void add_flow(Index buyer, Index channel, Index product);
    void add_unmet(Index buyer, Index product);
    void estimate_column(std::size_t column, Estimate& estimate);
    void estimate_sum(Estimate& estimate);
    void estimate_cells(Flow& flow);
    void estimate_buyers(Flow& flow);
    void estimate_products(Flow& flow);
};

// A cell that isn't on sale whatever the inputs are sells nothing in any draw.
void Sampler::State::assign_columns() {
    const Market& m = experiment.market;
    flow_column.assign(experiment.results.flows.size(), no_column);
    for (Index b = 0; b < m.buyers(); ++b)
        for (Index c = 0; c < m.channels; ++c)
            for (Index p = 0; p < m.product_count(); ++p) {
                if (m.cells[m.cell(c, p)].base == Base::closed) continue;
                flow_column[m.flow(b, c, p)] = live_flows.size();
                live_flows.push_back(m.flow(b, c, p));
            }
    unmet_column = live_flows.size();
    metric_column = unmet_column + experiment.results.unmet.size();
    columns.resize(metric_column + experiment.results.metrics.size(), capacity);
}

void Sampler::State::draw(std::size_t number) {
    for (const auto& free : experiment.free_inputs) {
        const double u =
            uniform(experiment.seed, static_cast<std::uint64_t>(number) * inputs + free.input + 1);
        experiment.values.inputs[free.input] = free.range.value_at(u);
    }
    experiment.run();
}

void Sampler::State::record(std::size_t row) {
    const auto& results = experiment.results;
    for (std::size_t i = 0; i < live_flows.size(); ++i)
        columns.at(i, row) = results.flows[live_flows[i]];
    for (std::size_t i = 0; i < results.unmet.size(); ++i)
        columns.at(unmet_column + i, row) = results.unmet[i];
    for (std::size_t i = 0; i < results.metrics.size(); ++i)
        columns.at(metric_column + i, row) = results.metrics[i];
}

void Sampler::State::add_column(std::size_t column) {
    const double* values = columns.column(column);
    for (std::size_t row = 0; row < draws; ++row) sum[row] += values[row];
}

void Sampler::State::add_flow(Index buyer, Index channel, Index product) {
    const auto column = flow_column[experiment.market.flow(buyer, channel, product)];
    if (column != no_column) add_column(column);
}

void Sampler::State::add_unmet(Index buyer, Index product) {
    add_column(unmet_column + buyer * experiment.market.product_count() + product);
}

void Sampler::State::estimate_column(std::size_t column, Estimate& estimate) {
    const bool is_live = column != no_column;
    estimate.range = is_live ? range_of({columns.column(column), draws}, scratch) : Range{};
    estimate.has_range = true;
}

// Takes what stands in `sum`, and empties it.
void Sampler::State::estimate_sum(Estimate& estimate) {
    estimate.range = range_of(std::span(sum).first(draws), scratch);
    estimate.has_range = true;
    std::fill(sum.begin(), sum.end(), 0.0);
}

void Sampler::State::estimate_cells(Flow& flow) {
    for (Index i = 0; i < flow.flows.size(); ++i) estimate_column(flow_column[i], flow.flows[i]);
    for (Index i = 0; i < flow.unmet.size(); ++i) estimate_column(unmet_column + i, flow.unmet[i]);
}

void Sampler::State::estimate_buyers(Flow& flow) {
    const Market& m = experiment.market;
    for (Index b = 0; b < m.buyers(); ++b) {
        for (Index c = 0; c < m.channels; ++c)
            for (Index p = 0; p < m.product_count(); ++p) add_flow(b, c, p);
        for (Index p = 0; p < m.product_count(); ++p) add_unmet(b, p);
        estimate_sum(flow.buyer_totals[b]);
        for (Index p = 0; p < m.product_count(); ++p) add_unmet(b, p);
        estimate_sum(flow.buyer_unmet[b]);
        for (Index c = 0; c < m.channels; ++c) {
            for (Index p = 0; p < m.product_count(); ++p) add_flow(b, c, p);
            estimate_sum(flow.buyer_channel[b * m.channels + c]);
        }
    }
}

void Sampler::State::estimate_products(Flow& flow) {
    const Market& m = experiment.market;
    for (Index p = 0; p < m.product_count(); ++p) {
        for (Index c = 0; c < m.channels; ++c) {
            for (Index b = 0; b < m.buyers(); ++b) add_flow(b, c, p);
            estimate_sum(flow.channel_product[m.cell(c, p)]);
        }
        for (Index b = 0; b < m.buyers(); ++b) add_unmet(b, p);
        estimate_sum(flow.product_unmet[p]);
    }
}

Sampler::Sampler(const Story& story, const Scenario& scenario, int most_draws)
    : state_(new State{.experiment = experiment_of(story, scenario)}) {
    state_->inputs = story.inputs.size();
    state_->capacity = static_cast<std::size_t>(std::max(0, most_draws));
    state_->sum.resize(state_->capacity);
    state_->assign_columns();
}

Sampler::~Sampler() = default;
Sampler::Sampler(Sampler&&) noexcept = default;
Sampler& Sampler::operator=(Sampler&&) noexcept = default;

void Sampler::add_draws(int count) {
    for (; count > 0 && state_->draws < state_->capacity; --count, ++state_->draws) {
        state_->draw(state_->draws);
        state_->record(state_->draws);
    }
}

int Sampler::draws() const { return static_cast<int>(state_->draws); }

void Sampler::estimate_into(Flow& flow) {
    flow.draws = draws();
    if (flow.draws == 0) return;
    state_->estimate_cells(flow);
    state_->estimate_buyers(flow);
    state_->estimate_products(flow);
    for (Index i = 0; i < flow.metrics.size(); ++i)
        state_->estimate_column(state_->metric_column + i, flow.metrics[i].value);
}

}  // namespace channelmap
