#include <algorithm>

#include "core/parse_story_parts.h"
#include "core/scenario.h"

namespace channelmap {
namespace {

// A web address that a page may link to.
std::string address_of(Reader& reader, const Place& object, std::string_view key) {
    const std::string address = label_of(reader, object, key);
    const bool opens = address.starts_with("https://") || address.starts_with("http://") ||
                       address.starts_with("mailto:");
    const bool has_space =
        std::any_of(address.begin(), address.end(), [](unsigned char c) { return c <= ' '; });
    if (!address.empty() && (!opens || has_space))
        reader.report(object, key,
                      "An address begins with https:// (or http://, mailto:) and holds no spaces.");
    return address;
}

std::vector<Source> sources_of(Reader& reader, const Place& object) {
    std::vector<Source> sources;
    for (const auto& place : items_of(reader, object, "sources", story_limits::sources)) {
        if (!check_object(reader, place, story_keys::source)) continue;
        sources.push_back({.publisher = label_of(reader, place, "publisher"),
                           .url = address_of(reader, place, "url"),
                           .note = text_of(reader, place, "note")});
    }
    return sources;
}

// `object`'s ids in their new order, then all that it leaves out.
std::vector<Index> order_of(Reader& reader, const Place& order, std::string_view key,
                            std::string_view noun, const Names& names) {
    auto indices = references_of(reader, order, key, noun, names);
    for (Index i = 0; i < names.size(); ++i)
        if (std::find(indices.begin(), indices.end(), i) == indices.end()) indices.push_back(i);
    return indices;
}

}  // namespace

void read_facts(Reader& reader, const Place& root, Story& story) {
    constexpr std::string_view readings[] = {"primary", "cited", "secondary"};
    for (const auto& place : items_of(reader, root, "facts", story_limits::facts)) {
        if (!check_object(reader, place, story_keys::fact)) continue;
        Fact fact;
        fact.id = id_of(reader, place, names_of(story.facts));
        fact.date = date_of(reader, place, "date", true);
        fact.date_label = text_or(reader, place, "date_label", fact.date);
        fact.text = label_of(reader, place, "text");
        fact.reading = static_cast<Reading>(choice_of(reader, place, "reading", readings, 2));
        fact.sources = sources_of(reader, place);
        fact.note = text_of(reader, place, "note");
        story.facts.push_back(std::move(fact));
    }
}

void read_heading(Reader& reader, const Place& root, Story& story) {
    story.language = text_or(reader, root, "language", "en");
    story.title = text_of(reader, root, "title");
    story.standfirst = text_of(reader, root, "standfirst");
    story.updated = date_of(reader, root, "updated", false);
    story.version = text_of(reader, root, "version");
    if (const auto contact = member_of(root, "contact");
        contact && check_object(reader, *contact, story_keys::contact)) {
        story.contact_label = label_of(reader, *contact, "label");
        story.contact_url = address_of(reader, *contact, "url");
    }
    story.multi_label = "multi";
    if (const auto multi = member_of(root, "multi");
        multi && check_object(reader, *multi, story_keys::multi)) {
        story.multi_label = text_or(reader, *multi, "label", story.multi_label);
        story.multi_short_label = text_of(reader, *multi, "short");
    }
    if (story.multi_short_label.empty()) story.multi_short_label = story.multi_label;
    story.rollout_label = "rollout";
    if (const auto rollout = member_of(root, "rollout");
        rollout && check_object(reader, *rollout, story_keys::rollout)) {
        story.rollout_label = text_or(reader, *rollout, "label", story.rollout_label);
        story.rollout_note = text_of(reader, *rollout, "note");
    }
}

void read_moments(Reader& reader, const Place& root, Story& story) {
    for (const auto& place : items_of(reader, root, "moments", story_limits::moments)) {
        if (!check_object(reader, place, story_keys::moment)) continue;
        Moment moment;
        moment.id = id_of(reader, place, names_of(story.moments));
        moment.label = label_of(reader, place, "label");
        moment.date = date_of(reader, place, "date", false);
        moment.era = reference_of(reader, place, "era", "era", names_of(story.eras));
        moment.facts = facts_of(reader, place, story);
        if (moment.era < story.eras.size() && !moment.date.empty()) {
            const Era& era = story.eras[moment.era];
            if (moment.date < era.from || (!era.until.empty() && moment.date > era.until))
                reader.report(place, "date",
                              "This day lies outside the moment's era. Mend the day or the era.");
        }
        story.moments.push_back(std::move(moment));
    }
}

void read_hosts(Reader& reader, const Place& root, Story& story) {
    for (const auto& place : items_of(reader, root, "hosts", story_limits::hosts)) {
        if (!check_object(reader, place, story_keys::host)) continue;
        Host host;
        host.id = label_of(reader, place, "id");
        if (find_id(story.hosts, host.id))
            reader.report(place, "id", "This host is listed already. Keep one of the two.");
        host.label = label_of(reader, place, "label");
        host.color = color_of(reader, place);
        story.hosts.push_back(std::move(host));
    }
}

void read_order(Reader& reader, const Place& root, Story& story) {
    const JsonValue nothing{.kind = JsonValue::Kind::object};
    const Place nowhere{.value = &nothing, .parent = &root, .key = "order"};
    const auto written = member_of(root, "order");
    const bool is_usable = written && check_object(reader, *written, story_keys::order);
    const Place& order = is_usable ? *written : nowhere;
    Names buyers = names_of(story.platforms);
    buyers.push_back("multi");
    for (const Index buyer : order_of(reader, order, "buyers", "platform", buyers))
        story.buyer_order.emplace_back(buyers[buyer]);
    story.channel_order = order_of(reader, order, "channels", "channel", names_of(story.channels));
    story.product_order = order_of(reader, order, "products", "product", names_of(story.products));
    if (member_of(root, "focus"))
        story.focus = reference_of(reader, root, "focus", "channel", names_of(story.channels));
}

void read_levers(Reader& reader, const Place& root, Story& story) {
    Names known = names_of(story.rights), inputs = names_of(story.inputs);
    known.push_back("rollout");
    known.insert(known.end(), inputs.begin(), inputs.end());
    const auto has_slider = [&](Index lever) {
        return lever >= story.rights.size() || story.rights[lever].lever;
    };
    if (!member_of(root, "levers")) {
        for (Index lever = 0; lever < known.size(); ++lever)
            if (has_slider(lever)) story.levers.emplace_back(known[lever]);
        return;
    }
    for (const Index lever : references_of(reader, root, "levers", "right or input", known)) {
        if (!has_slider(lever))
            reader.report(root, "levers",
                          "The right “" + std::string(known[lever]) +
                              "” says “lever”: false. Remove one of the two.");
        story.levers.emplace_back(known[lever]);
    }
}

void read_renamed(Reader& reader, const Place& root, Story& story) {
    const auto place = member_of(root, "renamed");
    if (!place) return;
    if (place->value->kind != JsonValue::Kind::object)
        return reader.report(*place, "This must be an object of former ids: { \"old\": \"new\" }.");
    Names known = names_of(story.eras);
    for (const Names& more : {names_of(story.rights), names_of(story.inputs)})
        known.insert(known.end(), more.begin(), more.end());
    if (known.empty()) return;  // told of elsewhere
    const auto& keys = place->value->keys;
    for (std::size_t i = 0; i < keys.size() && !reader.is_full(); ++i) {
        const auto& former = keys[i];
        if (former.starts_with("x-")) continue;
        if (i >= story_limits::renamed)
            return reader.report(*place, "There may be at most 1000 former ids.");
        if (!is_id(former) || is_reserved_key(former))
            reader.report(*place, former, "No link can have had this id. Remove it.");
        else if (std::find(known.begin(), known.end(), former) != known.end())
            reader.report(
                *place, former,
                "This id is in use, so it can't be a former one. Remove it here or there.");
        else
            story.renamed.emplace_back(
                former, known[reference_of(reader, *place, former, "era, right or input", known)]);
    }
}

void read_presets(Reader& reader, const Place& root, Story& story) {
    for (const auto& place : items_of(reader, root, "presets", story_limits::presets)) {
        if (!check_object(reader, place, story_keys::preset)) continue;
        Preset preset;
        preset.id = id_of(reader, place, names_of(story.presets));
        preset.label = label_of(reader, place, "label");
        preset.query = text_of(reader, place, "query");
        preset.note = text_of(reader, place, "note");
        if (!story.eras.empty()) {
            Problems problems;
            read_link(story, {.scenario = start_scenario(story)}, preset.query, LinkPart::hash,
                      problems);
            for (const auto& problem : problems)
                reader.report(place, "query", problem.where + ": " + problem.what);
        }
        story.presets.push_back(std::move(preset));
    }
}

}  // namespace channelmap
