#include "core/layout/layout_plan.h"

#include <algorithm>

#include "core/base/sort_few.h"
#include "core/layout/story_colors.h"
#include "core/wording/offer_state.h"

namespace channelmap::plan {
namespace {

Estimate as_parts(const Story& story, const Estimate& estimate) {
    return scaled(estimate, 100 / story.demand);
}

struct Builder {
    const Story& story;
    const Words& words;
    const Scenario& scenario;
    const Flow& flow;
    const Era& era;
    WholeNumbers whole;
    Plan plan;

    NodeWords words_of(const std::string& label, const std::string& short_label,
                       const Estimate& value, int number) {
        return {.label = label,
                .short_label = short_label,
                .value = whole_text(number, per_hundred(story, value.central)),
                .range = bracketed_range(story, value, number)};
    }

    void add_buyers() {
        for (const auto& id : story.buyer_order) {
            const auto platform = find_id(story.platforms, id);
            const Index b = platform.value_or(multi_group(story));
            const auto& value = flow.buyer_totals[b];
            const auto& label = platform ? story.platforms[b].label : story.multi_label;
            const auto& brief = platform ? story.platforms[b].short_label : story.multi_short_label;
            plan.buyers.push_back(plan.nodes.size());
            plan.nodes.push_back({.id = "buyer." + id,
                                  .kind = NodeKind::buyer,
                                  .item = b,
                                  .words = words_of(label, brief, value, whole.buyers[b]),
                                  .value = as_parts(story, value)});
        }
    }

    void add_sellers() {
        for (const Index c : story.channel_order) {
            const auto& channel = story.channels[c];
            const auto* metric = find_metric(flow, "channel." + channel.id);
            const Estimate value = metric ? metric->value : Estimate{};
            plan.sellers.push_back(plan.nodes.size());
            plan.nodes.push_back(
                {.id = "channel." + channel.id,
                 .kind = NodeKind::seller,
                 .item = c,
                 .token = token_of(story, channel.color),
                 .closed = !(value.central > 0),
                 .words = words_of(channel.label, channel.short_label, value, whole.channels[c]),
                 .value = as_parts(story, value)});
            describe_seller(plan.nodes.back(), c);
        }
    }

    // The status line of a seller: what it can't sell, or why nothing goes through it.
    void describe_seller(Node& node, Index c) {
        int barred = 0, announced = 0, unknown = 0, previews = 0, open = 0;
        Index first_barred = 0;
        for (Index i = 0; i < era.offers.size(); ++i) {
            const auto& offer = era.offers[i];
            if (offer.channel != c) continue;
            const Mark mark = mark_of(story, scenario, offer);
            if (mark == Mark::barred && barred++ == 0) first_barred = offer.product;
            announced += mark == Mark::announced;
            unknown += mark == Mark::unknown;
            previews += mark == Mark::preview;
            open += mark == Mark::on_sale || mark == Mark::assumed;
        }
        auto& status = node.words.status;
        if (barred == 1)
            status = say(words, "status.barred.one",
                         {{"product", story.products[first_barred].short_label}});
        else if (barred > 1)
            status = say(words, "status.barred.many", {{"n", std::to_string(barred)}});
        else if (open == 0 && previews > 0)
            status = say(words, "status.preview");
        else if (open == 0 && announced > 0)
            status = say(words, "status.announced.short");
        else if (open == 0 && unknown > 0)
            status = say(words, "status.unknown");
        else if (open == 0)
            status = say(words, "status.closed.short");
        else if (node.closed)
            status = say(words, "status.unsold");
        if (node.closed) node.words.value = node.words.range = "";
    }

    void add_unmet() {
        const auto* metric = find_metric(flow, "unmet");
        const Estimate value = metric ? metric->value : Estimate{};
        plan.unmet = plan.nodes.size();
        plan.sellers.push_back(plan.unmet);
        const auto name = say(words, "map.unmet");
        plan.nodes.push_back({.id = "unmet",
                              .kind = NodeKind::unmet,
                              .token = Token::accent,
                              .words = words_of(name, name, value, whole.unmet),
                              .value = as_parts(story, value)});
        plan.nodes.back().words.status = say(words, "map.unmet.bar");
    }

    void add_products() {
        for (const Index p : story.product_order) {
            const auto at = std::find(flow.products.begin(), flow.products.end(), p);
            if (at == flow.products.end()) continue;
            const auto position = static_cast<Index>(at - flow.products.begin());
            const auto& product = story.products[p];
            const auto* metric = find_metric(flow, "product." + product.id);
            const Estimate value = metric ? metric->value : Estimate{};
            plan.products.push_back(plan.nodes.size());
            plan.nodes.push_back({.id = "product." + product.id,
                                  .kind = NodeKind::product,
                                  .item = p,
                                  .token = Token::ink,
                                  .closed = !(value.central > 0),
                                  .words = words_of(product.label, product.short_label, value,
                                                    whole.products[position]),
                                  .value = as_parts(story, value)});
            describe_product(plan.nodes.back(), p);
        }
    }

    // The status line of a product: only where nobody sells it, or only in part.
    void describe_product(Node& node, Index p) {
        bool open = false, preview = false, announced = false, barred = false;
        for (const auto& offer : era.offers) {
            if (offer.product != p) continue;
            const Mark mark = mark_of(story, scenario, offer);
            open |= mark == Mark::on_sale || mark == Mark::assumed;
            preview |= mark == Mark::preview;
            announced |= mark == Mark::announced;
            barred |= mark == Mark::barred;
        }
        if (open) return;
        auto& status = node.words.status;
        if (preview)
            status = say(words, "status.limited");
        else if (announced)
            status = say(words, "status.announced");
        else if (barred)
            status = say(words, "status.barred");
        else
            status = say(words, "status.unknown");
        if (node.closed) node.words.value = node.words.range = "";
    }

    // Which group buys where is modelled, unless the story gives it on some ground.
    bool is_documented(Index buyer, Index channel) const {
        return std::any_of(era.flows.begin(), era.flows.end(), [&](const GivenFlow& given) {
            return given.platform == buyer && given.channel == channel &&
                   given.basis != Basis::assumption;
        });
    }

    void add_left_connections() {
        for (const Index from : plan.buyers)
            for (const Index to : plan.sellers) {
                const Index b = plan.nodes[from].item, c = plan.nodes[to].item;
                const bool lost = to == plan.unmet;
                const auto value = as_parts(
                    story, lost ? flow.buyer_unmet[b] : flow.buyer_channel[b * flow.channels + c]);
                plan.connections.push_back({.from = from,
                                            .to = to,
                                            .mark = lost                  ? Mark::unmet
                                                    : is_documented(b, c) ? Mark::on_sale
                                                                          : Mark::assumed,
                                            .value = value,
                                            .rounded = static_cast<int>(value.central + 0.5)});
            }
    }

    void add_right_connections() {
        for (const Index from : plan.sellers) {
            if (from == plan.unmet) continue;
            for (const Index to : plan.products) {
                const Index c = plan.nodes[from].item, p = plan.nodes[to].item;
                const auto offer =
                    std::find_if(era.offers.begin(), era.offers.end(),
                                 [&](const Offer& o) { return o.channel == c && o.product == p; });
                if (offer == era.offers.end()) continue;
                const auto position =
                    static_cast<Index>(std::find(flow.products.begin(), flow.products.end(), p) -
                                       flow.products.begin());
                const auto value =
                    as_parts(story, flow.channel_product[c * flow.products.size() + position]);
                plan.connections.push_back(
                    {.from = from,
                     .to = to,
                     .mark = mark_of(story, scenario, *offer),
                     .value = value,
                     .rounded = static_cast<int>(value.central + 0.5),
                     .offer = static_cast<Index>(offer - era.offers.begin())});
            }
        }
    }
};

// The story's products, with the two of the most central demand first.
std::vector<Index> widest_first(const Story& story) {
    auto order = story.product_order;
    if (order.size() < 3) return order;
    for (std::size_t place = 0; place < 2; ++place) {
        const auto begin = order.begin() + static_cast<std::ptrdiff_t>(place);
        const auto most = std::max_element(begin, order.end(), [&](Index a, Index b) {
            return story.inputs[story.products[a].mix].central <
                   story.inputs[story.products[b].mix].central;
        });
        std::rotate(begin, most, most + 1);
    }
    return order;
}

}  // namespace

Plan make_plan(const Story& story, const Words& words, const Scenario& scenario, const Flow& flow) {
    Builder builder{
        story, words, scenario, flow, story.eras[scenario.era], whole_numbers(story, flow), {}};
    builder.plan.era = scenario.era;
    builder.add_buyers();
    builder.add_sellers();
    builder.add_unmet();
    builder.add_products();
    builder.add_left_connections();
    builder.add_right_connections();
    return std::move(builder.plan);
}

Plan narrow_plan(const Story& story, const Plan& plan) {
    const auto order = widest_first(story);
    Plan narrow = plan;
    std::vector<Index> place(plan.nodes.size());  // of each node in the narrow plan
    for (Index i = 0; i < place.size(); ++i) place[i] = i;
    Index next = 0;
    for (const Index product : order)
        for (const Index at : plan.products)
            if (plan.nodes[at].item == product) {
                place[at] = plan.products[next++];
                narrow.nodes[place[at]] = plan.nodes[at];
            }
    for (auto& connection : narrow.connections) connection.to = place[connection.to];
    sort_few(narrow.connections, [](const Connection& a, const Connection& b) {
        return a.from != b.from ? a.from < b.from : a.to < b.to;
    });
    return narrow;
}

float drawn_width(double value, double scale, double hairline) {
    return static_cast<float>(std::max(scale * value, std::min(hairline, 50 * hairline * value)));
}

float room_of(const Connection& connection, double scale) {
    return has_volume(connection.mark)
               ? drawn_width(connection.value.central, scale, connection.hairline)
               : mark_room;
}

}  // namespace channelmap::plan
