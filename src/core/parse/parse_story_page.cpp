#include "core/parse/parse_story_page.h"

#include <algorithm>

#include "core/parse/parse_story_parts.h"
#include "core/scenario/link.h"
#include "core/scenario/scenario.h"

namespace channelmap {
namespace {

// Reports what a page may not link to.
std::string checked_address(Reader& reader, const Place& object, std::string_view key,
                            std::string address) {
    const bool opens = address.starts_with("https://") || address.starts_with("http://") ||
                       address.starts_with("mailto:");
    const bool has_space =
        std::any_of(address.begin(), address.end(), [](unsigned char c) { return c <= ' '; });
    if (!address.empty() && (!opens || has_space))
        reader.report(object, key,
                      "An address begins with https:// (or http://, mailto:) and holds no spaces.");
    return address;
}

std::string address_of(Reader& reader, const Place& object, std::string_view key) {
    return checked_address(reader, object, key, label_of(reader, object, key));
}

std::string address_or_none(Reader& reader, const Place& object, std::string_view key) {
    return checked_address(reader, object, key, text_of(reader, object, key));
}

// How the page of a source was read.
constexpr std::string_view read_words[] = {"page", "copy"};

std::vector<Source> sources_of(Reader& reader, const Place& object) {
    std::vector<Source> sources;
    for (const auto& place : items_of(reader, object, "sources", story_limits::sources)) {
        if (!check_object(reader, place, story_keys::source)) continue;
        sources.push_back({.publisher = label_of(reader, place, "publisher"),
                           .url = address_of(reader, place, "url"),
                           .date = date_of(reader, place, "date", true),
                           .note = text_of(reader, place, "note"),
                           .read_in_copy = choice_of(reader, place, "read", read_words, 0) == 1});
    }
    return sources;
}

// `object`'s ids in their new order, then all that it leaves out.
std::vector<Index> order_of(Reader& reader, const Place& order, std::string_view key,
                            std::string_view noun, const IdList& names) {
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
        fact.id = id_of(reader, place, ids_of(story.facts));
        fact.date = date_of(reader, place, "date", true);
        fact.date_label = text_or(reader, place, "date_label", fact.date);
        fact.text = label_of(reader, place, "text");
        fact.reading = static_cast<Reading>(choice_of(reader, place, "reading", readings, 2));
        fact.sources = sources_of(reader, place);
        fact.note = text_of(reader, place, "note");
        story.facts.push_back(std::move(fact));
    }
}

namespace {

// What only the page's text shows is checked here and kept nowhere: its build reads the file
// itself.
void check_page_texts(Reader& reader, const Place& root) { text_of(reader, root, "standfirst"); }

void read_contact(Reader& reader, const Place& root, Story& story) {
    const auto contact = member_of(root, "contact");
    if (!contact || !check_object(reader, *contact, story_keys::contact)) return;
    story.contact_url = address_or_none(reader, *contact, "url");
    story.contact_label = text_of(reader, *contact, "label");
    if (story.contact_url.empty()) story.contact_label.clear();
    if (story.contact_label.empty()) story.contact_label = story.contact_url;
}

}  // namespace

void read_heading(Reader& reader, const Place& root, Story& story) {
    check_page_texts(reader, root);
    read_contact(reader, root, story);
    story.language = text_or(reader, root, "language", "en");
    story.title = text_of(reader, root, "title");
    story.updated = date_of(reader, root, "updated", false);
    story.version = text_of(reader, root, "version");
    if (const auto recheck = member_of(root, "recheck");
        recheck && check_object(reader, *recheck, story_keys::recheck)) {
        story.recheck.date = date_of(reader, *recheck, "date", false);
        story.recheck.reason = label_of(reader, *recheck, "reason");
        if (!story.recheck.date.empty() && story.recheck.date <= story.updated)
            reader.report(*recheck, "date",
                          "The next check comes after the last one. Write a day after “updated”.");
    }
    if (const auto note = member_of(root, "hosting_note");
        note && check_object(reader, *note, story_keys::hosting_note)) {
        story.hosting_note.text = label_of(reader, *note, "text");
        story.hosting_note.facts = facts_of(reader, *note, story);
        if (story.hosting_note.facts.empty())
            reader.report(*note, "facts", "Name the facts that the note rests on.");
        story.hosting_note.eras = references_of(reader, *note, "eras", "era", ids_of(story.eras));
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
        moment.id = id_of(reader, place, ids_of(story.moments));
        moment.label = label_of(reader, place, "label");
        moment.date = date_of(reader, place, "date", false);
        moment.era = reference_of(reader, place, "era", "era", ids_of(story.eras));
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

// "100 dollars", "€100": what the flows of a map add up to, in the story's unit.
static void read_unit(Reader& reader, const Place& unit, Story& story) {
    constexpr std::string_view places[] = {"after", "before"};
    const std::string many = label_of(reader, unit, "many"), sign = text_of(reader, unit, "short");
    const auto say = [&](const char* key, std::string text) {
        story.words.emplace_back(key, std::move(text));
    };
    say("say.unit", label_of(reader, unit, "one"));
    say("say.units", many);
    if (choice_of(reader, unit, "place", places, 0) == 1) {
        say("say.hundred", many + "100");
        say("say.of_hundred", "of every {hundred}");
    }
    if (!sign.empty()) say("say.hundred_short", sign + "100");
}

// Which keys there are is known to the words alone: core/review checks them.
void read_words(Reader& reader, const Place& root, Story& story) {
    if (const auto words = member_of(root, "words")) {
        if (words->value->kind != JsonValue::Kind::object)
            return reader.report(*words, "This must be an object of texts: { … }.");
        for (const auto& key : words->value->keys)
            if (!key.starts_with("x-") && !reader.is_full())
                story.words.emplace_back(key, text_of(reader, *words, key));
    }
    if (const auto unit = member_of(root, "unit");
        unit && check_object(reader, *unit, story_keys::unit))
        read_unit(reader, *unit, story);
    for (const auto& paragraph : items_of(reader, root, "method", story_limits::paragraphs))
        if (paragraph.value->kind != JsonValue::Kind::text)
            reader.report(paragraph, "This must be a text in quotes.");
}

void read_hosts(Reader& reader, const Place& root, Story& story) {
    for (const auto& place : items_of(reader, root, "hosts", story_limits::hosts)) {
        if (!check_object(reader, place, story_keys::host)) continue;
        Host host;
        host.id = label_of(reader, place, "id");
        if (find_id(story.hosts, host.id))
            reader.report(place, "id", "This host is listed already. Keep one of the two.");
        host.label = label_of(reader, place, "label");
        host.color = color_of(reader, place, story);
        story.hosts.push_back(std::move(host));
    }
}

void read_order(Reader& reader, const Place& root, Story& story) {
    const JsonValue nothing{.kind = JsonValue::Kind::object};
    const Place nowhere{.value = &nothing, .parent = &root, .key = "order"};
    const auto written = member_of(root, "order");
    const bool is_usable = written && check_object(reader, *written, story_keys::order);
    const Place& order = is_usable ? *written : nowhere;
    IdList buyers = buyers_of(story);
    if (story.given) buyers.pop_back();  // given flows know no group that buys anywhere
    for (const Index buyer : order_of(reader, order, "buyers", "platform", buyers))
        story.buyer_order.emplace_back(buyers[buyer]);
    story.channel_order = order_of(reader, order, "channels", "channel", ids_of(story.channels));
    story.product_order = order_of(reader, order, "products", "product", ids_of(story.products));
    if (member_of(root, "focus"))
        story.focus = reference_of(reader, root, "focus", "channel", ids_of(story.channels));
}

void read_levers(Reader& reader, const Place& root, Story& story) {
    if (story.given) return;
    IdList known = ids_of(story.rights), inputs = ids_of(story.inputs);
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
    IdList known = ids_of(story.eras);
    for (const IdList& more : {ids_of(story.rights), ids_of(story.inputs)})
        known.insert(known.end(), more.begin(), more.end());
    if (known.empty()) return;  // reported elsewhere
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
        preset.id = id_of(reader, place, ids_of(story.presets));
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
