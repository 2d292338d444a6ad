#include "core/numbers.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace channelmap {

double per_hundred(const Story& story, double value) { return value * 100 / story.demand; }

std::vector<int> largest_remainder(const std::vector<double>& values, int total) {
    std::vector<int> whole(values.size(), 0);
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    if (!(sum > 0)) return whole;
    std::vector<std::pair<double, std::size_t>> rest;
    int given = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double exact = values[i] * total / sum;
        whole[i] = static_cast<int>(std::floor(exact + 1e-9));
        given += whole[i];
        rest.push_back({whole[i] - exact, i});
    }
    std::stable_sort(rest.begin(), rest.end(), [](auto& a, auto& b) { return a.first < b.first; });
    for (std::size_t k = 0; given < total && k < rest.size(); ++k, ++given) ++whole[rest[k].second];
    return whole;
}

WholeNumbers whole_numbers(const Story& story, const Flow& flow) {
    const auto centrals = [&](const std::vector<Estimate>& estimates) {
        std::vector<double> out;
        for (const auto& estimate : estimates) out.push_back(per_hundred(story, estimate.central));
        return out;
    };
    std::vector<double> sellers(flow.channels, 0), products(flow.products.size(), 0);
    double unmet = 0;
    for (Index c = 0; c < flow.channels; ++c)
        for (Index p = 0; p < products.size(); ++p) {
            const double value = per_hundred(story, flow.channel_product[c * products.size() + p].central);
            sellers[c] += value;
            products[p] += value;
        }
    for (const auto& estimate : flow.buyer_unmet) unmet += per_hundred(story, estimate.central);

    WholeNumbers whole;
    whole.buyers = largest_remainder(centrals(flow.buyer_totals), 100);
    sellers.push_back(unmet);
    whole.channels = largest_remainder(sellers, 100);
    whole.unmet = whole.channels.back();
    whole.channels.pop_back();
    whole.products = largest_remainder(products, 100 - whole.unmet);
    return whole;
}

std::string whole_text(int whole, double value) {
    if (whole == 0 && value > 0.02) return "<1";
    return std::to_string(whole);
}

std::string range_text(const Story& story, const Estimate& estimate, int whole) {
    if (!estimate.has_range) return {};
    const auto low = std::lround(per_hundred(story, estimate.range.p5));
    const auto high = std::lround(per_hundred(story, estimate.range.p95));
    if (low == high && low == whole) return {};
    if (low == high) return std::to_string(low);
    return std::to_string(low) + "–" + std::to_string(high);
}

std::string percent_text(double share) {
    const auto points = std::lround(share * 10000);
    std::string text = std::to_string(points / 100);
    if (const auto rest = points % 100; rest != 0) {
        text += '.';
        text += static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
    }
    return text + "%";
}

std::string signed_text(int whole) {
    if (whole == 0) return "0";
    return whole > 0 ? "+" + std::to_string(whole) : "−" + std::to_string(-whole);
}

}  // namespace channelmap
