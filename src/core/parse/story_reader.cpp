#include "core/parse/story_reader.h"

#include <algorithm>

#include "core/base/iso_date.h"
#include "core/base/spelling.h"
#include "core/parse/json_pointer.h"
#include "core/parse/story_problem.h"

namespace channelmap {
namespace {

constexpr std::size_t most_problems = 1000;
constexpr std::size_t most_suggestions =
    100;  // comparing spellings is slow; a longer list is not searched
constexpr std::size_t most_text = 10'000;
constexpr std::size_t most_references = 100;
constexpr std::size_t most_id = 100;

std::string unknown_key(std::string_view key, const KeyTable& table) {
    std::vector<std::string_view> keys(table.required.begin(), table.required.end());
    keys.insert(keys.end(), table.optional.begin(), table.optional.end());
    const auto nearest = nearest_name(key, keys);
    return nearest.empty() ? "There is no such key here. Remove it, or begin it with “x-”."
                           : "There is no such key here. Did you mean " + quoted(nearest) + "?";
}

bool has_control_characters(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](unsigned char c) { return (c < ' ' && c != '\n') || c == 127; });
}

}  // namespace

std::string pointer_of(const Place& place) {
    if (!place.parent) return "";
    std::string pointer = pointer_of(*place.parent) + pointer_step(place.key);
    if (place.index) pointer += pointer_step(*place.index);
    return pointer;
}

void Reader::report(const Place& place, std::string_view what) {
    if (is_full()) return;
    add_story_problem(problems, pointer_of(place), what);
    if (is_full()) {
        problems.pop_back();
        add_story_problem(problems, "", "There are more problems. Mend these 999 first.");
    }
}

void Reader::report(const Place& object, std::string_view key, std::string_view what) {
    report(Place{.parent = &object, .key = key}, what);
}

void Reader::report(const Place& object, std::string_view key, std::size_t index,
                    std::string_view what) {
    report(Place{.parent = &object, .key = key, .index = index}, what);
}

bool Reader::is_full() const { return problems.size() >= most_problems; }

bool check_object(Reader& reader, const Place& place, const KeyTable& table) {
    if (place.value->kind != JsonValue::Kind::object) {
        reader.report(place, "This must be an object: { … }.");
        return false;
    }
    const auto lists = [](std::span<const std::string_view> keys, std::string_view key) {
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    };
    for (const auto& key : place.value->keys)
        if (!key.starts_with("x-") && !lists(table.required, key) && !lists(table.optional, key) &&
            !reader.is_full())
            reader.report(place, key, unknown_key(key, table));
    for (const auto key : table.required)
        if (!member_of(place, key))
            reader.report(place, "The key " + quoted(key) + " is missing here.");
    return true;
}

std::optional<Place> member_of(const Place& object, std::string_view key) {
    const auto& keys = object.value->keys;
    const auto at = std::find(keys.begin(), keys.end(), key);
    if (at == keys.end()) return std::nullopt;
    return Place{.value = &object.value->items[static_cast<std::size_t>(at - keys.begin())],
                 .parent = &object,
                 .key = *at};
}

std::vector<Place> items_of(Reader& reader, const Place& object, std::string_view key,
                            std::size_t most) {
    std::vector<Place> items;
    const auto list = member_of(object, key);
    if (!list) return items;
    if (list->value->kind != JsonValue::Kind::list) {
        reader.report(*list, "This must be a list: [ … ].");
        return items;
    }
    if (list->value->items.size() > most)
        reader.report(*list, "At most " + std::to_string(most) + " are possible here.");
    const std::size_t count = std::min(most, list->value->items.size());
    for (std::size_t i = 0; i < count; ++i)
        items.push_back(
            {.value = &list->value->items[i], .parent = &object, .key = list->key, .index = i});
    return items;
}

std::string text_of(Reader& reader, const Place& object, std::string_view key) {
    return text_or(reader, object, key, "");
}

std::string label_of(Reader& reader, const Place& object, std::string_view key) {
    const auto place = member_of(object, key);
    if (place && place->value->kind == JsonValue::Kind::text &&
        place->value->text.find_first_not_of(" \t\n") == std::string::npos)
        reader.report(*place, "This text is empty. Write something.");
    return text_of(reader, object, key);
}

std::string text_or(Reader& reader, const Place& object, std::string_view key,
                    const std::string& otherwise) {
    const auto place = member_of(object, key);
    if (!place) return otherwise;
    const auto& text = place->value->text;
    if (place->value->kind != JsonValue::Kind::text)
        reader.report(*place, "This must be a text in quotes.");
    else if (text.size() > most_text)
        reader.report(*place, "A text may be at most 10,000 bytes long.");
    else if (has_control_characters(text))
        reader.report(*place, "Remove the control characters from this text.");
    else
        return text;
    return otherwise;
}

bool flag_or(Reader& reader, const Place& object, std::string_view key, bool otherwise) {
    const auto place = member_of(object, key);
    if (!place) return otherwise;
    if (place->value->kind == JsonValue::Kind::boolean) return place->value->truth;
    reader.report(*place, "This must be true or false.");
    return otherwise;
}

double number_of(Reader& reader, const Place& place) {
    if (place.value->kind == JsonValue::Kind::number) return place.value->number;
    reader.report(place, "This must be a number, without quotes.");
    return 0;
}

double share_at(Reader& reader, const Place& place) {
    const double number = number_of(reader, place);
    if (number >= 0 && number <= 1) return number;
    reader.report(place, "This must be a share from 0 to 1 (write 40 % as 0.4).");
    return 0;
}

double share_of(Reader& reader, const Place& object, std::string_view key) {
    const auto place = member_of(object, key);
    return place ? share_at(reader, *place) : 0;
}

std::size_t choice_of(Reader& reader, const Place& object, std::string_view key,
                      std::span<const std::string_view> choices, std::size_t otherwise) {
    const auto place = member_of(object, key);
    if (!place) return otherwise;
    const auto at = std::find(choices.begin(), choices.end(), place->value->text);
    if (place->value->kind == JsonValue::Kind::text && at != choices.end())
        return static_cast<std::size_t>(at - choices.begin());
    std::string sentence = "This must be one of:";
    for (const auto choice : choices)
        sentence += (choice == choices.front() ? " " : ", ") + quoted(choice);
    reader.report(*place, sentence + ".");
    return otherwise;
}

namespace {

// Which of the names this place holds; reports when none.
std::optional<std::size_t> find_reference(Reader& reader, const Place& place, std::string_view noun,
                                          const IdList& names) {
    if (place.value->kind != JsonValue::Kind::text) {
        reader.report(place, "This must be an id in quotes (" + std::string(noun) + ").");
        return std::nullopt;
    }
    const auto at = std::find(names.begin(), names.end(), place.value->text);
    if (at != names.end()) return static_cast<std::size_t>(at - names.begin());
    const bool suggests = reader.problems.size() < most_suggestions;
    reader.report(place, unknown_name(noun, place.value->text, suggests ? names : IdList{}));
    return std::nullopt;
}

}  // namespace

std::size_t reference_of(Reader& reader, const Place& object, std::string_view key,
                         std::string_view noun, const IdList& names) {
    const auto place = member_of(object, key);
    return place ? find_reference(reader, *place, noun, names).value_or(0) : 0;
}

std::vector<std::size_t> references_of(Reader& reader, const Place& object, std::string_view key,
                                       std::string_view noun, const IdList& names) {
    std::vector<std::size_t> found;
    for (const auto& place : items_of(reader, object, key, most_references)) {
        const auto index = find_reference(reader, place, noun, names);
        if (!index) continue;
        if (std::find(found.begin(), found.end(), *index) != found.end())
            reader.report(place, "This stands in the list already. Remove it.");
        else
            found.push_back(*index);
    }
    return found;
}

std::string id_of(Reader& reader, const Place& object, const IdList& taken) {
    const auto place = member_of(object, "id");
    if (!place) return "";
    const std::string id = text_of(reader, object, "id");
    if (id.empty() && place->value->kind != JsonValue::Kind::text) return id;
    if (!is_id(id))
        reader.report(*place,
                      "An id is made of a-z, 0-9, “.”, “_” and “-”, begins with a letter or "
                      "digit, and is at most 100 long.");
    else if (std::find(taken.begin(), taken.end(), id) != taken.end())
        reader.report(*place, "The id " + quoted(id) + " is taken. Choose another.");
    return id;
}

std::string date_of(Reader& reader, const Place& object, std::string_view key,
                    bool month_is_enough) {
    const auto place = member_of(object, key);
    if (!place) return "";
    const auto& text = place->value->text;
    if (is_iso_day(text) || (month_is_enough && is_iso_month(text))) return text;
    reader.report(*place,
                  month_is_enough
                      ? "This must be a day such as “2026-04-12” or a month such as “2026-04”."
                      : "This must be a day such as “2026-04-12”.");
    return "";
}

bool is_id(std::string_view text) {
    const auto is_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    if (text.empty() || text.size() > most_id || !is_word(text.front())) return false;
    return std::all_of(text.begin(), text.end(),
                       [&](char c) { return is_word(c) || c == '.' || c == '_' || c == '-'; });
}

}  // namespace channelmap
