#include "core/interaction/documented.h"

#include <algorithm>

#include "core/analysis/evidence.h"
#include "core/analysis/quantity.h"
#include "core/analysis/why.h"

namespace channelmap {
namespace {

constexpr std::size_t most_named = 4;

// "18", "<1", "(14–23)", "+12"; not "3 products barred".
bool is_figure(const TextRun& run) {
    const auto has = [&](auto kind) { return std::any_of(run.text.begin(), run.text.end(), kind); };
    return has([](char c) { return c >= '0' && c <= '9'; }) &&
           !has([](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

struct Counter {
    const Story& story;
    const Market& market;
    const EvidenceFlags& evidence;
    Documented found = {};

    void count(const std::string& id) {
        const auto number = read_quantity(story, market, id);
        if (!number) return;
        ++found.numbers;
        if (is_documented(market, evidence, *number)) found.ids.push_back(id);
    }
};

}  // namespace

bool Documented::holds(std::string_view id) const {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

Documented find_documented(const Story& story, const Words& words, const Scenario& scenario,
                           const Layout& layout) {
    const Market market = market_of(story, scenario.era);
    const EvidenceFlags evidence = find_evidence(story, scenario);
    Counter counter{story, market, evidence};
    for (const auto& node : layout.nodes) counter.count(node.id);
    for (const auto& ribbon : layout.ribbons)
        if (has_volume(ribbon.mark) && ribbon.value.central > 0) counter.count(ribbon.id);
    for (const auto& host : layout.hosting) counter.count(host.id);
    Documented& found = counter.found;
    const auto& offers = story.eras[scenario.era].offers;
    const auto reported = std::count_if(offers.begin(), offers.end(), [](const Offer& offer) {
        return offer.basis != Basis::assumption && offer.status != Status::unknown;
    });
    std::string list;
    for (std::size_t i = 0; i < found.ids.size(); ++i) {
        if (i > 0)
            list += i + 1 == std::min(found.ids.size(), most_named) ? say(words, "list.and") : ", ";
        if (i == most_named) {
            list += "…";
            break;
        }
        list += number_label(story, words, found.ids[i]);
    }
    found.sentence = say(words, found.ids.empty() ? "documented.none" : "documented.some",
                         {{"n", std::to_string(found.numbers)},
                          {"k", std::to_string(found.ids.size())},
                          {"list", list},
                          {"offers", std::to_string(reported)},
                          {"all", std::to_string(offers.size())}});
    return found;
}

void hatch_undocumented(Layout& layout, const Documented& documented) {
    layout.ghosts.clear();
    std::erase_if(layout.labels, [](const Label& label) { return label.kind == LabelKind::chip; });
    for (auto& label : layout.labels) {
        const std::string& id = label.id == "unmet.bar" ? "unmet" : label.id;
        if (label.kind == LabelKind::head || documented.holds(id)) continue;
        for (auto& run : label.runs) {
            run.hatched = is_figure(run);
            if (run.token == Token::on_accent) run.token = Token::ink;  // its ground is hatched
        }
    }
    layout.unmet_hatched = !documented.holds("unmet");
    for (auto& host : layout.hosting) host.hatched |= !documented.holds(host.id);
    for (auto& ribbon : layout.ribbons)
        ribbon.hatched = has_volume(ribbon.mark) && !documented.holds(ribbon.id);
}

}  // namespace channelmap
