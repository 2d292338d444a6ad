#include "core/parse/parse_story_eras.h"

#include <algorithm>
#include <cmath>

#include "core/base/iso_date.h"
#include "core/base/spelling.h"
#include "core/parse/parse_given.h"
#include "core/parse/parse_story_parts.h"

namespace channelmap {
namespace {

constexpr std::string_view status_words[] = {"available", "preview", "announced", "barred",
                                             "unknown"};
constexpr double share_tolerance = 1e-6;

// The names that an era's rows refer to.
struct StoryNames {
    IdList channels, products, rights, buyers;
};

// What isn't said to be reported is so only where a fact reports it.
Index basis_by(const std::vector<Index>& facts) {
    return static_cast<Index>(facts.empty() ? Basis::assumption : Basis::reported);
}

// The right's own facts report that there is the right; how far it binds in an era is reported only
// where the strength names a fact itself.
RightValue read_right_value(Reader& reader, const Place& place, const Story& story) {
    if (place.value->kind == JsonValue::Kind::number)
        return {.strength = share_at(reader, place), .basis = Basis::assumption};
    if (place.value->kind != JsonValue::Kind::object) {
        reader.report(place,
                      "This must be a strength from 0 to 1, or { \"strength\": …, \"basis\": … }.");
        return {};
    }
    check_object(reader, place, story_keys::right_value);
    RightValue value;
    value.strength = share_of(reader, place, "strength");
    value.note = text_of(reader, place, "note");
    value.facts = facts_of(reader, place, story);
    value.basis =
        static_cast<Basis>(choice_of(reader, place, "basis", basis_words, basis_by(value.facts)));
    return value;
}

void read_right_values(Reader& reader, const Place& era_place, const Story& story,
                       const StoryNames& names, Era& era) {
    era.rights.resize(story.rights.size(), {.basis = Basis::assumption});
    const auto place = member_of(era_place, "rights");
    if (!place) return;
    if (place->value->kind != JsonValue::Kind::object) {
        reader.report(*place, "This must be an object of strengths by right: { … }.");
        return;
    }
    for (std::size_t i = 0; i < place->value->keys.size(); ++i) {
        const auto& key = place->value->keys[i];
        const auto right = find_id(story.rights, key);
        if (right)
            era.rights[*right] = read_right_value(
                reader, {.value = &place->value->items[i], .parent = &*place, .key = key}, story);
        else if (!key.starts_with("x-") && !reader.is_full())
            reader.report(*place, key, unknown_name("right", key, names.rights));
    }
}

bool names_both(const Place& row) { return member_of(row, "channel") && member_of(row, "product"); }

// Reports a second row for the same cell.
template <class Rows>
void check_cell_is_new(Reader& reader, const Place& place, const Rows& rows, Index channel,
                       Index product) {
    const bool repeats = std::any_of(rows.begin(), rows.end(), [&](const auto& row) {
        return row.channel == channel && row.product == product;
    });
    if (repeats && names_both(place))
        reader.report(place,
                      "There is a row for this channel and product already. Keep one of the two.");
}

void read_offers(Reader& reader, const Place& era_place, const Story& story,
                 const StoryNames& names, Era& era) {
    const std::size_t most = story.channels.size() * story.products.size();
    for (const auto& place :
         items_of(reader, era_place, "offers", std::max<std::size_t>(1, most))) {
        if (!check_object(reader, place, story_keys::offer)) continue;
        Offer offer;
        offer.channel = reference_of(reader, place, "channel", "channel", names.channels);
        offer.product = reference_of(reader, place, "product", "product", names.products);
        offer.status = static_cast<Status>(choice_of(reader, place, "status", status_words, 4));
        offer.by = references_of(reader, place, "by", "right", names.rights);
        offer.platforms = references_of(reader, place, "platforms", "platform", names.buyers);
        offer.note = text_of(reader, place, "note");
        offer.facts = facts_of(reader, place, story);
        // That a status is not known needs no fact.
        const bool is_known = offer.status != Status::unknown;
        offer.basis = static_cast<Basis>(
            choice_of(reader, place, "basis", basis_words, is_known ? basis_by(offer.facts) : 0));
        check_cell_is_new(reader, place, era.offers, offer.channel, offer.product);
        era.offers.push_back(std::move(offer));
    }
    if (member_of(era_place, "offers") && era.offers.empty())
        reader.report(era_place, "offers", "An era needs at least one offer.");
    if ((story.platforms.size() + 1) * era.offers.size() > story_limits::flows_of_an_era)
        reader.report(era_place, "offers",
                      "This map is too large: (platforms + 1) × offers must be at most 4,096.");
}

// A host is any word.
std::string host_of(Reader& reader, const Place& place) {
    const std::string host = label_of(reader, place, "host");
    const bool has_space =
        std::any_of(host.begin(), host.end(), [](unsigned char c) { return c <= ' '; });
    if (has_space || host.size() > 100)
        reader.report(place, "host", "A host is one word without spaces, at most 100 bytes long.");
    return host;
}

void read_host_shares(Reader& reader, const Place& rule_place, HostRule& rule) {
    double sum = 0;
    const auto places = items_of(reader, rule_place, "else", story_limits::host_shares);
    for (const auto& place : places) {
        if (!check_object(reader, place, story_keys::host_share)) continue;
        rule.otherwise.push_back(
            {.host = host_of(reader, place), .share = share_of(reader, place, "share")});
        sum += rule.otherwise.back().share;
    }
    if (member_of(rule_place, "else") && !(std::abs(sum - 1) <= share_tolerance))
        reader.report(rule_place, "else", "These shares must add up to 1.");
}

void read_host_rules(Reader& reader, const Place& era_place, const Story& story,
                     const StoryNames& names, Era& era) {
    const std::size_t most = story.channels.size() * story.products.size();
    for (const auto& place : items_of(reader, era_place, "hosting", most)) {
        if (!check_object(reader, place, story_keys::host_rule)) continue;
        HostRule rule;
        rule.channel = reference_of(reader, place, "channel", "channel", names.channels);
        rule.product = reference_of(reader, place, "product", "product", names.products);
        const auto bound = member_of(place, "bound");
        if (bound && check_object(reader, *bound, story_keys::bound)) {
            rule.bound_right = reference_of(reader, *bound, "right", "right", names.rights);
            rule.bound_host = host_of(reader, *bound);
        }
        read_host_shares(reader, place, rule);
        rule.facts = facts_of(reader, place, story);
        check_cell_is_new(reader, place, era.hosting, rule.channel, rule.product);
        era.hosting.push_back(std::move(rule));
    }
}

// The products' mix divides the buyers of an era, so it can't be 0 for all of them.
void check_mix(Reader& reader, const Place& era_place, const Story& story, const Era& era) {
    double mix = 0;
    for (const auto& offer : era.offers)
        if (offer.product < story.products.size() &&
            story.products[offer.product].mix < story.inputs.size())
            mix += story.inputs[story.products[offer.product].mix].central;
    if (!era.offers.empty() && !story.inputs.empty() && !(mix > 0))
        reader.report(era_place, "offers",
                      "The central values of the mix of all products offered are 0. Make one "
                      "greater than 0.");
}

Era read_era(Reader& reader, const Place& place, const Story& story, const StoryNames& names) {
    Era era;
    era.id = id_of(reader, place, ids_of(story.eras));
    era.label = label_of(reader, place, "label");
    era.short_label = text_or(reader, place, "short", era.label);
    era.from = date_of(reader, place, "from", false);
    era.dates = text_of(reader, place, "dates");
    era.note = text_of(reader, place, "note");
    era.phrase = text_or(reader, place, "phrase", era.label);
    era.facts = facts_of(reader, place, story);
    need_for_model(reader, place, story, {"rights", "offers"});
    refuse_for_given(reader, place, story, {"rights", "offers"});
    read_right_values(reader, place, story, names, era);
    read_offers(reader, place, story, names, era);
    if (story.given) read_given_flows(reader, place, story, era);
    read_host_rules(reader, place, story, names, era);
    check_mix(reader, place, story, era);
    return era;
}

// Each era lasts until the day before the next begins.
void link_eras(Story& story) {
    for (Index e = 0; e + 1 < story.eras.size(); ++e)
        if (!story.eras[e + 1].from.empty())
            story.eras[e].until = day_before(story.eras[e + 1].from);
}

}  // namespace

void read_eras(Reader& reader, const Place& root, Story& story) {
    const StoryNames names{ids_of(story.channels), ids_of(story.products), ids_of(story.rights),
                           buyers_of(story)};
    for (const auto& place : items_of(reader, root, "eras", story_limits::eras)) {
        if (!check_object(reader, place, story_keys::era)) continue;
        Era era = read_era(reader, place, story, names);
        if (!story.eras.empty() && !era.from.empty() && era.from <= story.eras.back().from)
            reader.report(place, "from",
                          "Eras stand in the order of their dates. This one must begin after the "
                          "one before.");
        story.eras.push_back(std::move(era));
    }
    link_eras(story);
    const auto list = member_of(root, "eras");
    if (list && story.eras.empty()) reader.report(*list, "At least one era is needed.");
    if (!story.eras.empty())
        story.start = reference_of(reader, root, "start", "era", ids_of(story.eras));
}

}  // namespace channelmap
