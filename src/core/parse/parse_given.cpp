#include "core/parse/parse_given.h"

#include <algorithm>
#include <cmath>

#include "core/base/spelling.h"
#include "core/parse/parse_story_parts.h"

namespace channelmap {
namespace {

constexpr std::string_view unmet = "unmet";
constexpr double most_value = 1e15;
constexpr double tolerance = 0.005;  // of what a channel takes in

double value_of(Reader& reader, const Place& object, std::string_view key) {
    const auto place = member_of(object, key);
    if (!place) return 0;
    const double value = number_of(reader, *place);
    if (value >= 0 && value <= most_value) return value;
    reader.report(*place, "This must be 0 or more, and at most 1e15.");
    return 0;
}

std::string_view text_at(const Place& object, std::string_view key) {
    const auto place = member_of(object, key);
    return place ? std::string_view(place->value->text) : std::string_view();
}

// An id may name a platform as well as a channel: which is meant follows from the side of the flow.
void read_ends(Reader& reader, const Place& place, const Story& story, GivenFlow& flow) {
    const auto from = text_at(place, "from"), to = text_at(place, "to");
    const bool to_product =
        find_id(story.products, to).has_value() && (from == unmet || find_id(story.channels, from));
    if (to_product) {
        flow.product = find_id(story.products, to);
        if (from == unmet)
            flow.unmet = true;
        else
            flow.channel = find_id(story.channels, from);
        return;
    }
    IdList starts = ids_of(story.platforms);
    for (const auto& channel : story.channels) starts.push_back(channel.id);
    flow.platform = find_id(story.platforms, from);
    if (!flow.platform && !find_id(story.channels, from) && from != unmet)
        return reader.report(place, "from", unknown_name("platform or channel", from, starts));
    if (!flow.platform) {
        reader.report(place, "to", unknown_name("product", to, ids_of(story.products)));
        return;
    }
    if (to == unmet) {
        flow.unmet = true;
        return;
    }
    flow.channel = find_id(story.channels, to);
    if (!flow.channel) {
        IdList ends = ids_of(story.channels);
        ends.push_back(unmet);
        reader.report(place, "to", unknown_name("channel", to, ends));
    }
}

GivenFlow read_flow(Reader& reader, const Place& place, const Story& story) {
    GivenFlow flow;
    read_ends(reader, place, story, flow);
    flow.value = value_of(reader, place, "value");
    if (member_of(place, "low")) flow.low = value_of(reader, place, "low");
    if (member_of(place, "high")) flow.high = value_of(reader, place, "high");
    if (flow.low.has_value() != flow.high.has_value())
        reader.report(place, "A range has both “low” and “high”. Give the other one, or neither.");
    else if (flow.low && !(*flow.low <= flow.value && flow.value <= *flow.high))
        reader.report(place, "These must ascend: low ≤ value ≤ high.");
    flow.note = text_of(reader, place, "note");
    flow.facts = facts_of(reader, place, story);
    const auto otherwise = flow.facts.empty() ? Basis::assumption : Basis::reported;
    flow.basis = static_cast<Basis>(
        choice_of(reader, place, "basis", basis_words, static_cast<std::size_t>(otherwise)));
    return flow;
}

bool same_ends(const GivenFlow& a, const GivenFlow& b) {
    return a.platform == b.platform && a.channel == b.channel && a.product == b.product &&
           a.unmet == b.unmet;
}

Offer offer_of(const GivenFlow& flow) {
    Offer offer;
    offer.channel = *flow.channel;
    offer.product = *flow.product;
    offer.status = Status::available;
    offer.basis = flow.basis == Basis::assumption ? Basis::assumption : Basis::reported;
    offer.note = flow.note;
    offer.facts = flow.facts;
    return offer;
}

// What a channel takes in and what goes out to products must be the same.
void check_balance(Reader& reader, const Place& list, const Story& story, const Era& era) {
    for (Index c = 0; c < story.channels.size(); ++c) {
        double in = 0, out = 0;
        for (const auto& flow : era.flows) {
            if (flow.channel != c) continue;
            (flow.product ? out : in) += flow.value;
        }
        if (std::abs(in - out) > tolerance * std::max(in, out))
            reader.report(list, "What comes into “" + story.channels[c].id +
                                    "” and what goes out of it differ by more than 0.5 %. Mend one "
                                    "of its flows, or add one to or from “unmet”.");
    }
}

}  // namespace

bool gives_flows(const Place& root) {
    const auto eras = member_of(root, "eras");
    if (!eras || eras->value->kind != JsonValue::Kind::list) return false;
    return std::any_of(eras->value->items.begin(), eras->value->items.end(), [](const auto& era) {
        return era.kind == JsonValue::Kind::object &&
               std::find(era.keys.begin(), era.keys.end(), "flows") != era.keys.end();
    });
}

void need_for_model(Reader& reader, const Place& object, const Story& story,
                    std::initializer_list<std::string_view> keys) {
    if (story.given) return;
    for (const auto key : keys)
        if (!member_of(object, key))
            reader.report(object, "The key " + quoted(key) + " is missing here.");
}

void refuse_for_given(Reader& reader, const Place& object, const Story& story,
                      std::initializer_list<std::string_view> keys) {
    if (!story.given) return;
    for (const auto key : keys)
        if (const auto place = member_of(object, key);
            place && !(place->value->kind == JsonValue::Kind::list && place->value->items.empty()))
            reader.report(*place,
                          "This is for modelled flows, and this story gives its flows. Remove it.");
}

void add_idle_inputs(Story& story) {
    constexpr std::string_view ids[] = {"multi", "buy_anyway", "direct_preference",
                                        "direct_when_displaced", "preview"};
    for (const auto id : ids) {
        const double value = id == "multi" ? 0 : 1;
        Input input;
        input.id = input.label = id;
        input.low = input.central = input.high = value;
        input.basis = Basis::reported;
        story.inputs.push_back(std::move(input));
    }
    story.named = {0, idle_input, 2, 3, 4};
}

void read_given_flows(Reader& reader, const Place& era_place, const Story& story, Era& era) {
    const std::size_t most = story_limits::flows_of_an_era;
    for (const auto& place : items_of(reader, era_place, "flows", most)) {
        if (!check_object(reader, place, story_keys::given_flow)) continue;
        const auto flow = read_flow(reader, place, story);
        if (std::any_of(era.flows.begin(), era.flows.end(),
                        [&](const GivenFlow& other) { return same_ends(flow, other); }))
            reader.report(place, "There is a flow between these two already. Keep one of the two.");
        era.flows.push_back(flow);
        if (flow.channel && flow.product) era.offers.push_back(offer_of(flow));
    }
    const auto list = member_of(era_place, "flows");
    if (!list)
        return reader.report(era_place, "The key “flows” is missing here: other eras give theirs.");
    if (era.offers.empty())
        reader.report(*list, "An era needs at least one flow from a channel to a product.");
    if (std::none_of(era.flows.begin(), era.flows.end(), [](const GivenFlow& flow) {
            return flow.platform.has_value() && flow.value > 0;
        }))
        reader.report(*list, "An era needs at least one flow from a platform, greater than 0.");
    check_balance(reader, *list, story, era);
}

}  // namespace channelmap
