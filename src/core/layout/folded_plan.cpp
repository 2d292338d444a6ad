#include "core/layout/folded_plan.h"

#include <algorithm>

#include "core/base/sort_few.h"
#include "core/graphics/text_width.h"
#include "core/layout/layout_columns.h"
#include "core/layout/layout_text.h"
#include "core/layout/place_down_ranks.h"

namespace channelmap::plan {
namespace {

constexpr float narrow_gap = 8, least_room = 22, named_room = 66;

// How large a node is in the story as a whole, whatever the scenario.
double size_of(const Story& story, const Node& node) {
    double given = 0, offers = 0;
    for (const auto& era : story.eras) {
        for (const auto& flow : era.flows)
            if (node.kind == NodeKind::product  ? flow.product == node.item
                : node.kind == NodeKind::seller ? flow.channel == node.item
                                                : flow.platform == node.item)
                given += flow.value;
        for (const auto& offer : era.offers)
            offers += node.kind == NodeKind::seller && offer.channel == node.item;
    }
    if (story.given) return given;
    switch (node.kind) {
    case NodeKind::buyer:
        return node.item == multi_group(story)
                   ? 2  // more than any weight: it is folded last
                   : story.inputs[story.platforms[node.item].weight].central;
    case NodeKind::product: return story.inputs[story.products[node.item].mix].central;
    default: return offers;
    }
}

// Of one column, the smallest last.
std::vector<Index> by_size(const Story& story, const Plan& plan, const std::vector<Index>& column) {
    std::vector<Index> order;
    for (const Index i : column)
        if (i != plan.unmet) order.push_back(i);
    sort_few(order, [&](Index a, Index b) {
        return size_of(story, plan.nodes[a]) > size_of(story, plan.nodes[b]);
    });
    return order;
}

// How many nodes of a dense map have room for their labels, from its height.
std::size_t most_across(MapSize size, NodeKind kind) {
    const std::size_t base = size.form == Form::wide ? 9 : 7;
    const std::size_t most = kind == NodeKind::seller ? base - 1 : base;
    return kind == NodeKind::buyer ? most : most - 1;  // unmet demand stands in the others
}

std::string more_words(const Words& words, std::size_t count) {
    return say(words, "map.more", {{"n", std::to_string(count)}});
}

// What a name takes in a row, with the widest range below it: buyers keep theirs.
float name_room(const Node& node) {
    const float range =
        node.kind == NodeKind::buyer ? text_width("(88–100*)", Face::regular, value_size) : 0;
    return std::max(
               {least_room, range, text_width(node.words.short_label, Face::semibold, name_size)}) +
           narrow_gap;
}

// How many of a row's names stand side by side.
std::size_t most_down(const Words& words, const Plan& plan, const std::vector<Index>& order,
                      float width) {
    float all = 0;
    for (const Index i : order) all += name_room(plan.nodes[i]);
    if (all <= width) return order.size();
    Node more{.kind = plan.nodes[order.front()].kind};
    more.words.short_label = more_words(words, order.size());
    float used = name_room(more);
    std::size_t count = 1;
    for (const Index i : order) {
        used += name_room(plan.nodes[i]);
        if (used > width) break;
        ++count;
    }
    return count;
}

// Whether a row's nodes fit at the least scale, with their labels; of products only the first
// two have theirs in the row.
bool row_fits(const Plan& plan, const std::vector<Index>& column, float length) {
    const Rooms rooms = rooms_of(plan, least_scale);
    float used = 0;
    for (Index k = 0; k < column.size(); ++k) {
        const auto& node = plan.nodes[column[k]];
        const float label = node.kind == NodeKind::unmet     ? least_room
                            : node.kind != NodeKind::product ? name_room(node) - narrow_gap / 2
                            : k < named_below                ? named_room
                                                             : least_bar;
        used +=
            narrow_gap / 2 + std::max({label, rooms.arriving[column[k]], rooms.leaving[column[k]]});
    }
    return used <= length;
}

void add_to(Node& sum, const Node& part) {
    sum.value.central += part.value.central;
    sum.change += part.change;
    sum.claimed |= part.claimed;
    sum.items.push_back(part.item);
}

void add_to(Connection& sum, const Connection& part) {
    if (has_volume(part.mark) && !has_volume(sum.mark)) sum.mark = part.mark;
    sum.value.central += part.value.central;
    sum.value.has_range = false;
    sum.rounded = static_cast<int>(sum.value.central + .5);
    sum.offer.reset();
    if (part.before) sum.before = sum.before.value_or(0) + *part.before;
}

// The plan with these nodes of one column, two or more, as one behind the others.
Plan with_folded(const Words& words, const Plan& plan, const std::vector<Index>& goes) {
    Plan out{.era = plan.era,
             .nodes = {},
             .buyers = {},
             .sellers = {},
             .products = {},
             .connections = {}};
    const auto& first = plan.nodes[goes.front()];
    Node more{.id = first.id.substr(0, first.id.find('.')) + ".+",
              .kind = first.kind,
              .item = first.item,
              .token = first.kind == NodeKind::seller ? Token::other : first.token};
    std::vector<Index> place(plan.nodes.size());
    const auto add = [&](const Node& node) {
        (node.kind == NodeKind::buyer     ? out.buyers
         : node.kind == NodeKind::product ? out.products
                                          : out.sellers)
            .push_back(out.nodes.size());
        out.nodes.push_back(node);
        return out.nodes.size() - 1;
    };
    const auto last = [&] {  // of its column
        const auto& column = more.kind == NodeKind::buyer     ? plan.buyers
                             : more.kind == NodeKind::product ? plan.products
                                                              : plan.sellers;
        for (auto at = column.rbegin();; ++at)
            if (*at != plan.unmet) return *at;
    }();
    for (Index i = 0; i < plan.nodes.size(); ++i) {
        if (std::find(goes.begin(), goes.end(), i) == goes.end())
            place[i] = add(plan.nodes[i]);
        else
            add_to(more, plan.nodes[i]);
        if (i == plan.unmet) out.unmet = place[i];
        if (i != last) continue;
        const double value = more.value.central;
        const auto name = more_words(words, goes.size());
        more.closed = more.kind != NodeKind::buyer && !(value > 0);
        more.words = {.label = name, .short_label = name, .value = {}, .range = {}, .status = {}};
        if (!more.closed) more.words.value = whole_text(static_cast<int>(value + .5), value);
        const Index at = add(more);
        for (const Index gone : goes) place[gone] = at;
    }
    for (auto connection : plan.connections) {
        connection.from = place[connection.from];
        connection.to = place[connection.to];
        const auto same = std::find_if(
            out.connections.begin(), out.connections.end(), [&](const Connection& other) {
                return other.from == connection.from && other.to == connection.to;
            });
        if (same == out.connections.end())
            out.connections.push_back(connection);
        else
            add_to(*same, connection);
    }
    sort_few(out.connections, [](const Connection& a, const Connection& b) {
        return a.from != b.from ? a.from < b.from : a.to < b.to;
    });
    return out;
}

}  // namespace

Plan folded_plan(const Story& story, const Words& words, MapSize size, Plan plan) {
    const bool narrow = size.form == Form::narrow;
    if (!narrow && !size.dense) return plan;
    for (const auto column : {&Plan::buyers, &Plan::sellers, &Plan::products}) {
        const auto order = by_size(story, plan, plan.*column);
        if (order.size() < 3) continue;
        const auto kind = plan.nodes[order.front()].kind;
        const float length = kind == NodeKind::product ? size.width - unmet_reserve : size.width;
        std::size_t keep = !narrow ? most_across(size, kind)
                           : kind == NodeKind::product
                               ? most_narrow_products(size.dense)
                               : most_down(words, plan, order,
                                           kind == NodeKind::seller ? length - least_room : length);
        // `keep` counts what is folded as one.
        const auto fold = [&] {
            const auto first = order.begin() + static_cast<std::ptrdiff_t>(keep - 1);
            return keep >= order.size() ? plan : with_folded(words, plan, {first, order.end()});
        };
        Plan folded = fold();
        while (narrow && keep > 2 && !row_fits(folded, folded.*column, length)) {
            keep = std::min(keep, order.size()) - 1;
            folded = fold();
        }
        plan = std::move(folded);
    }
    return plan;
}

}  // namespace channelmap::plan
