#include "core/review/claims.h"

#include <algorithm>
#include <set>

namespace channelmap {
namespace {

// Names of files of dist/web, without their ending, that a preset's page would overwrite.
constexpr std::string_view files_of_the_page[] = {"index", "article"};

bool binds(const Era& era, const Offer& offer) {
    return std::any_of(offer.by.begin(), offer.by.end(),
                       [&](Index right) { return era.rights[right].strength > 0; });
}

std::string cell_name(const Story& story, Index channel, Index product) {
    return in_quotes(story.products[product].label) + " at " +
           in_quotes(story.channels[channel].label);
}

std::string rights_to_name(const Story& story, const Offer& offer) {
    if (story.rights.empty()) return "add the right to “rights”";
    if (offer.by.empty())
        return "name the right in “by”, as in \"by\": [\"" + story.rights.front().id + "\"]";
    return "give " + in_quotes(story.rights[offer.by.front()].id) +
           " a strength above 0 in this era's “rights”";
}

void check_barred(const Story& story, Index e, StoryFindings& found) {
    const Era& era = story.eras[e];
    for (Index o = 0; o < era.offers.size(); ++o) {
        const Offer& offer = era.offers[o];
        if (offer.status != Status::barred || binds(era, offer)) continue;
        found.push_back({Severity::error, item(item("/eras", e) + "/offers", o) + "/status",
                         cell_name(story, offer.channel, offer.product) +
                             " is “barred”, but no right that binds in this era bars it, so the "
                             "model counts it as sold.",
                         "Either " + rights_to_name(story, offer) +
                             ", or leave the row out: what has no row is not on sale."});
    }
}

constexpr std::string_view without_fact = " is “reported”, but names no fact that reports it.";
constexpr std::string_view name_a_fact =
    "Name one, as in \"facts\": [\"FACT\"], or write \"basis\": \"assumption\".";

template <class Report>
void check_given(const Story& story, const Report& report) {
    for (Index e = 0; e < story.eras.size(); ++e)
        for (Index f = 0; f < story.eras[e].flows.size(); ++f) {
            const GivenFlow& flow = story.eras[e].flows[f];
            if (flow.basis == Basis::reported && flow.facts.empty())
                report(item(item("/eras", e) + "/flows", f), "This flow");
        }
}

void check_reports(const Story& story, StoryFindings& found) {
    const auto report = [&](std::string pointer, const std::string& what) {
        found.push_back({Severity::error, std::move(pointer) + "/basis",
                         what + std::string(without_fact), std::string(name_a_fact)});
    };
    if (story.given) return check_given(story, report);
    for (Index i = 0; i < story.inputs.size(); ++i)
        if (story.inputs[i].basis == Basis::reported && story.inputs[i].facts.empty())
            report(item("/inputs", i), "The input " + in_quotes(story.inputs[i].id));
    for (Index e = 0; e < story.eras.size(); ++e) {
        const Era& era = story.eras[e];
        for (Index o = 0; o < era.offers.size(); ++o) {
            const Offer& offer = era.offers[o];
            if (offer.basis == Basis::reported && offer.facts.empty() &&
                offer.status != Status::unknown)
                report(item(item("/eras", e) + "/offers", o),
                       cell_name(story, offer.channel, offer.product));
        }
        for (Index r = 0; r < story.rights.size(); ++r)
            if (era.rights[r].basis == Basis::reported && era.rights[r].facts.empty() &&
                story.rights[r].facts.empty())
                report(item("/eras", e) + "/rights/" + story.rights[r].id,
                       "The strength of " + in_quotes(story.rights[r].id));
    }
}

void check_presets(const Story& story, StoryFindings& found) {
    for (Index p = 0; p < story.presets.size(); ++p)
        for (const auto name : files_of_the_page)
            if (story.presets[p].id == name)
                found.push_back({Severity::error, item("/presets", p) + "/id",
                                 "A preset's page is called as the preset, and " +
                                     in_quotes(std::string(name) + ".html") +
                                     " is another file of the page.",
                                 "Choose another id."});
}

using Used = std::set<Index>;
void add(Used& used, const std::vector<Index>& indices) {
    used.insert(indices.begin(), indices.end());
}

Used used_inputs(const Story& story) {
    const NamedInputs& named = story.named;
    Used used{named.multi, named.buy_anyway, named.direct_preference, named.direct_when_displaced,
              named.preview};
    for (const auto& platform : story.platforms) used.insert(platform.weight);
    for (const auto& product : story.products) used.insert({product.mix, product.bound});
    return used;
}

Used used_facts(const Story& story) {
    Used used;
    for (const auto& right : story.rights) add(used, right.facts);
    for (const auto& input : story.inputs) add(used, input.facts);
    for (const auto& moment : story.moments) add(used, moment.facts);
    add(used, story.hosting_note.facts);
    for (const auto& era : story.eras) {
        add(used, era.facts);
        for (const auto& value : era.rights) add(used, value.facts);
        for (const auto& offer : era.offers) add(used, offer.facts);
        for (const auto& rule : era.hosting) add(used, rule.facts);
        for (const auto& flow : era.flows) add(used, flow.facts);
    }
    return used;
}

template <class Items>
void warn_of_idle(const Items& items, const Used& used, const std::string& list,
                  const std::string& noun, const std::string& remedy, StoryFindings& found) {
    for (Index i = 0; i < items.size(); ++i)
        if (!used.contains(i))
            found.push_back({Severity::warning, item(list, i),
                             "Nothing uses the " + noun + " " + in_quotes(items[i].id) + ".",
                             remedy});
}

void warn_of_products_and_rights(const Story& story, StoryFindings& found) {
    Used offered, named;
    for (const auto& era : story.eras) {
        for (const auto& offer : era.offers) {
            offered.insert(offer.product);
            add(named, offer.by);
        }
        for (const auto& rule : era.hosting)
            if (rule.bound_right) named.insert(*rule.bound_right);
    }
    for (Index r = 0; r < story.rights.size(); ++r)
        if (!story.rights[r].lever) named.insert(r);  // shown as a dated fact
    warn_of_idle(story.products, offered, "/products", "product",
                 "Add an offer of it, or a flow to it, to an era, or remove it.", found);
    warn_of_idle(story.rights, named, "/rights", "right",
                 "Name it in “by” of the offers that it would bar, or write \"lever\": false to "
                 "show it as a fact only.",
                 found);
}

void warn_of_hosting(const Story& story, StoryFindings& found) {
    for (Index e = 0; e < story.eras.size(); ++e) {
        const Era& era = story.eras[e];
        for (Index h = 0; h < era.hosting.size(); ++h) {
            const HostRule& rule = era.hosting[h];
            const bool is_offered =
                std::any_of(era.offers.begin(), era.offers.end(), [&](const Offer& offer) {
                    return offer.channel == rule.channel && offer.product == rule.product;
                });
            if (!is_offered)
                found.push_back({Severity::warning, item(item("/eras", e) + "/hosting", h),
                                 "This says where " + cell_name(story, rule.channel, rule.product) +
                                     " runs, but the era has no such offer.",
                                 "Add the offer, or remove this row."});
        }
    }
}

void warn_of_grounds(const Story& story, StoryFindings& found) {
    for (Index f = 0; f < story.facts.size(); ++f)
        if (story.facts[f].sources.empty())
            found.push_back({Severity::warning, item("/facts", f) + "/sources",
                             "The fact " + in_quotes(story.facts[f].id) + " has no source.",
                             "Name at least one: {\"publisher\": \"…\", \"url\": \"https://…\"}."});
    for (Index i = 0; i < story.inputs.size() && !story.given; ++i)
        if (story.inputs[i].basis == Basis::derived && story.inputs[i].facts.empty())
            found.push_back({Severity::warning, item("/inputs", i) + "/basis",
                             "The input " + in_quotes(story.inputs[i].id) +
                                 " is “derived”, but names no fact that it was calculated from.",
                             std::string(name_a_fact)});
}

}  // namespace

StoryFindings false_claims(const Story& story) {
    StoryFindings found;
    for (Index e = 0; e < story.eras.size(); ++e) check_barred(story, e, found);
    check_reports(story, found);
    check_presets(story, found);
    return found;
}

StoryFindings idle_parts(const Story& story) {
    StoryFindings found;
    if (!story.given)
        warn_of_idle(story.inputs, used_inputs(story), "/inputs", "input",
                     "Remove it, or name it as a weight, mix or bound.", found);
    warn_of_idle(story.facts, used_facts(story), "/facts", "fact",
                 "Name it in the “facts” of what rests on it, or remove it.", found);
    warn_of_products_and_rights(story, found);
    warn_of_hosting(story, found);
    warn_of_grounds(story, found);
    return found;
}

}  // namespace channelmap
