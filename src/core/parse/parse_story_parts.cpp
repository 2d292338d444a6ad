#include "core/parse/parse_story_parts.h"

namespace channelmap {

namespace {

bool is_hex_color(const JsonValue& value) {
    return value.kind == JsonValue::Kind::text && value.text.size() == 7 && value.text[0] == '#' &&
           value.text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
}

std::string own_color(Reader& reader, const Place& place, std::string light, std::string dark,
                      Story& story) {
    std::string id = light + (dark.empty() ? "" : " " + dark);
    if (!find_id(story.colors, id)) {
        if (story.colors.size() == story_limits::colors) {
            reader.report(place, "A story may have at most 24 colours of its own.");
            return {};
        }
        story.colors.push_back({id, std::move(light), std::move(dark)});
    }
    return id;
}

std::string hex_of(Reader& reader, const Place& object, std::string_view key) {
    const auto place = member_of(object, key);
    if (place && is_hex_color(*place->value)) return place->value->text;
    if (place) reader.report(*place, "This must be a colour such as “#00706f”.");
    return {};
}

}  // namespace

std::string color_of(Reader& reader, const Place& object, Story& story) {
    const auto place = member_of(object, "color");
    if (!place) return {};
    if (is_hex_color(*place->value))
        return own_color(reader, *place, place->value->text, "", story);
    if (place->value->kind == JsonValue::Kind::object) {
        if (!check_object(reader, *place, story_keys::color_pair)) return {};
        return own_color(reader, *place, hex_of(reader, *place, "light"),
                         hex_of(reader, *place, "dark"), story);
    }
    for (const auto word : color_words)
        if (place->value->kind == JsonValue::Kind::text && place->value->text == word)
            return std::string(word);
    reader.report(*place,
                  "This must be “slate”, “violet”, “teal”, “gold”, “brown”, a colour such as "
                  "“#00706f”, or { \"light\": \"#…\", \"dark\": \"#…\" }.");
    return {};
}

IdList buyers_of(const Story& story) {
    IdList buyers = ids_of(story.platforms);
    buyers.push_back("multi");
    return buyers;
}

std::vector<Index> facts_of(Reader& reader, const Place& object, const Story& story) {
    if (!member_of(object, "facts")) return {};
    return references_of(reader, object, "facts", "fact", ids_of(story.facts));
}

}  // namespace channelmap
