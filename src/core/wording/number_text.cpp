#include "core/wording/number_text.h"

#include <cmath>

#include "core/scenario/link_text.h"

namespace channelmap {

double per_hundred(const Story& story, double value) { return value * 100 / story.demand; }

WholeNumbers whole_numbers(const Story& story, const Flow& flow) {
    const auto rounded = [&](double value) { return whole_of(per_hundred(story, value)); };
    WholeNumbers whole;
    for (const auto& estimate : flow.buyer_totals)
        whole.buyers.push_back(rounded(estimate.central));
    const Index n = flow.products.size();
    std::vector<double> products(n, 0);
    for (Index c = 0; c < flow.channels; ++c) {
        double channel = 0;
        for (Index p = 0; p < n; ++p) {
            channel += flow.channel_product[c * n + p].central;
            products[p] += flow.channel_product[c * n + p].central;
        }
        whole.channels.push_back(rounded(channel));
    }
    for (const double product : products) whole.products.push_back(rounded(product));
    double unmet = 0;
    for (const auto& estimate : flow.buyer_unmet) unmet += estimate.central;
    whole.unmet = rounded(unmet);
    return whole;
}

int whole_of(double parts) { return static_cast<int>(std::lround(parts)); }

std::string whole_text(int whole, double per_hundred) {
    if (whole == 0 && per_hundred > least_drawn) return "<1";
    return std::to_string(whole);
}

std::string whole_text(double per_hundred) {
    return whole_text(whole_of(per_hundred), per_hundred);
}

std::string range_text(const Story& story, const Estimate& estimate, int whole) {
    if (!estimate.has_range) return {};
    const auto low = whole_of(per_hundred(story, estimate.range.p5));
    const auto high = whole_of(per_hundred(story, estimate.range.p95));
    if (low == high && low == whole) return {};
    const auto text =
        low == high ? std::to_string(low) : std::to_string(low) + "–" + std::to_string(high);
    return is_outside(estimate) ? text + "*" : text;
}

bool is_outside(const Estimate& estimate) {
    const double rounding = 1e-9 * std::abs(estimate.central);
    return estimate.has_range && (estimate.central < estimate.range.p5 - rounding ||
                                  estimate.central > estimate.range.p95 + rounding);
}

std::string bracketed_range(const Story& story, const Estimate& estimate, int whole) {
    const auto range = range_text(story, estimate, whole);
    return range.empty() ? range : "(" + range + ")";
}

Estimate scaled(const Estimate& estimate, double factor) {
    const Range& range = estimate.range;
    return {.central = estimate.central * factor,
            .range = {range.p5 * factor, range.p50 * factor, range.p95 * factor},
            .has_range = estimate.has_range};
}

std::string percent_text(double share) {
    return link_percent(static_cast<int>(std::lround(share * 10000))) + "%";
}

std::string signed_text(int whole) {
    if (whole == 0) return "0";
    return whole > 0 ? "+" + std::to_string(whole) : "−" + std::to_string(-whole);
}

}  // namespace channelmap
