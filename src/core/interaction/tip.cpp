#include "core/interaction/tip.h"

#include <algorithm>

#include "core/interaction/hit.h"
#include "core/wording/number_text.h"
#include "core/wording/offer_state.h"

namespace channelmap {
namespace {

struct Tip {
    const Story& story;
    const Words& words;
    const Scenario& scenario;
    const Flow& flow;
    const Layout& layout;
    const Era& era;
    std::vector<TipLine> lines;

    void add(TipLine::Kind kind, std::string text) {
        if (!text.empty()) lines.push_back({kind, std::move(text)});
    }

    // What is folded into one has all of its names.
    std::string name_of(Index node) const {
        const auto& at = layout.nodes[node];
        if (at.items.empty()) return name_of(at.kind, at.item);
        std::string names;
        for (const Index item : at.items)
            names += (names.empty() ? "" : ", ") + name_of(at.kind, item);
        return names;
    }

    const std::string& name_of(NodeKind kind, Index item) const {
        switch (kind) {
        case NodeKind::buyer:
            return item == multi_group(story) ? story.multi_label : story.platforms[item].label;
        case NodeKind::seller: return story.channels[item].label;
        case NodeKind::product: return story.products[item].label;
        case NodeKind::unmet: break;
        }
        return unmet_name;
    }

    void add_value(const Estimate& estimate) {  // in parts of 100
        const auto n = whole_text(estimate.central);
        if (!estimate.has_range)
            return add(TipLine::Kind::value, say(words, "tip.value", {{"n", n}}));
        const auto low = std::to_string(whole_of(estimate.range.p5)),
                   high = std::to_string(whole_of(estimate.range.p95));
        add(TipLine::Kind::value,
            say(words, is_outside(estimate) ? "tip.value.outside" : "tip.value.range",
                {{"n", n}, {"low", low}, {"high", high}}));
    }

    std::string source_of(const Fact& fact) const {
        if (fact.sources.empty()) return fact.date_label;
        const auto& source = fact.sources.front();
        const auto text = source.publisher + ", " + fact.date_label;
        return source.read_in_copy ? say(words, "tip.copy", {{"source", text}}) : text;
    }

    void add_facts(const std::vector<Index>& facts) {
        for (const Index f : facts) {
            const auto& fact = story.facts[f];
            add(TipLine::Kind::source, source_of(fact));
            if (std::count_if(lines.begin(), lines.end(), [](const TipLine& l) {
                    return l.kind == TipLine::Kind::source;
                }) == 2)
                return;
        }
    }

    void add_offer(const Offer& offer) {
        const bool assumed = mark_of(story, scenario, offer) == Mark::assumed;
        add(assumed ? TipLine::Kind::assumed : TipLine::Kind::reported,
            say(words, "tip.status", {{"status", offer_status(story, words, scenario, offer)}}));
        for (const Index right : offer.by) {
            const double strength = right_strength(story, scenario, right);
            if (strength <= 0) continue;
            add(TipLine::Kind::reported,
                say(words, "tip.barred_by",
                    {{"right", story.rights[right].label}, {"strength", percent_text(strength)}}));
        }
        add(TipLine::Kind::reported, offer.note);
        add_facts(offer.facts);
    }

    void ribbon(const Ribbon& ribbon) {
        add(TipLine::Kind::title, name_of(ribbon.from) + " → " + name_of(ribbon.to));
        const bool volume = has_volume(ribbon.mark);
        if (volume) {
            add_value(ribbon.value);
            const auto& from = layout.nodes[ribbon.from];
            if (from.value.central > 0)
                add(TipLine::Kind::value,
                    say(words, "tip.share",
                        {{"share", std::to_string(
                                       whole_of(100 * ribbon.value.central / from.value.central)) +
                                       "%"},
                         {"node", name_of(ribbon.from)}}));
        }
        if (ribbon.offer) add_offer(era.offers[*ribbon.offer]);
        if (volume)
            add(TipLine::Kind::assumed, say(words, ribbon.offer ? "tip.volume" : "tip.buyers"));
    }

    void node(const LayoutNode& node, Index index) {
        add(TipLine::Kind::title, name_of(index));
        add_value(node.value);
        if (node.kind == NodeKind::unmet && !story.given) {
            for (const char* part : {"unmet.barred", "unmet.not_on_sale"})
                if (const auto* metric = find_metric(flow, part))
                    add(TipLine::Kind::value, say(words, std::string("tip.") + part,
                                                  {{"n", std::to_string(whole_of(per_hundred(
                                                             story, metric->value.central)))}}));
        }
        if (node.kind == NodeKind::seller)
            for (const auto& offer : era.offers)
                if (offer.channel == node.item && mark_of(story, scenario, offer) != Mark::on_sale)
                    add(TipLine::Kind::reported, story.products[offer.product].label + ": " +
                                                     offer_status(story, words, scenario, offer));
        add(TipLine::Kind::assumed,
            say(words, node.kind == NodeKind::buyer ? "tip.buyers" : "tip.volume"));
    }

    std::string unmet_name;
};

}  // namespace

std::vector<TipLine> tip_of(const Story& story, const Words& words, const Scenario& scenario,
                            const Flow& flow, const Layout& layout, const Hit& hit) {
    Tip tip{story,    words,
            scenario, flow,
            layout,   story.eras[scenario.era],
            {},       say(words, "map.unmet.name")};
    if (hit.ribbon && *hit.ribbon < layout.ribbons.size()) tip.ribbon(layout.ribbons[*hit.ribbon]);
    if (hit.node && *hit.node < layout.nodes.size()) tip.node(layout.nodes[*hit.node], *hit.node);
    return std::move(tip.lines);
}

}  // namespace channelmap
