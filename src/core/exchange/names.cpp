#include "core/exchange/names.h"

#include <algorithm>

#include "core/base/iso_date.h"
#include "core/base/json_writer.h"
#include "core/parse/json_text.h"

namespace channelmap {

std::string id_for(std::string_view name) {
    constexpr std::size_t most = 60;
    std::string id;
    for (const char c : name) {
        const bool is_continued = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_')
            id += c;
        else if (c >= 'A' && c <= 'Z')
            id += static_cast<char>(c - 'A' + 'a');
        else if (static_cast<unsigned char>(c) > 127)
            id += is_continued ? "" : "x";
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (!id.empty() && (id.back() == '-' || id.size() > most)) id.pop_back();
    while (!id.empty() && (id.front() == '.' || id.front() == '_')) id.erase(0, 1);
    return id.empty() ? "x" : id;
}

std::string day_in(std::string_view name) {
    const auto begins_with = [&](std::size_t length, const char* rest) {
        const std::string day = std::string(name.substr(0, length)) + rest;
        return is_iso_day(day) ? day : std::string();
    };
    for (const auto& day : {begins_with(10, ""), begins_with(7, "-01"), begins_with(4, "-01-01")})
        if (!day.empty()) return day;
    return {};
}

// Digits in groups of three, with commas between.
static bool is_grouped(std::string_view text) {
    const auto mark = text.find(',');
    if (mark == 0 || mark > 3 || text[0] == '0' || (text.size() - mark) % 4 != 0) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_mark = i >= mark && (i - mark) % 4 == 0;
        if (is_mark ? text[i] != ',' : text[i] < '0' || text[i] > '9') return false;
    }
    return true;
}

std::optional<double> number_in(std::string_view text) {
    std::string plain(text);
    std::erase_if(plain, [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
    if (is_grouped(plain)) return std::nullopt;
    if (plain.find('.') == std::string::npos) std::replace(plain.begin(), plain.end(), ',', '.');
    if (plain.starts_with('.')) plain.insert(0, "0");
    Problems no_number;
    const auto value = read_json(plain, no_number);
    if (!value || value->kind != JsonValue::Kind::number) return std::nullopt;
    return value->number;
}

JsonValue list_member(const JsonValue& object, std::string_view key) {
    const auto* list = find_member(object, key);
    if (list && list->kind == JsonValue::Kind::list) return *list;
    return {.kind = JsonValue::Kind::list, .text = {}, .items = {}, .keys = {}};
}

JsonValue words_list(std::string_view words) {
    JsonValue list{.kind = JsonValue::Kind::list, .text = {}, .items = {}, .keys = {}};
    while (!words.empty()) {
        const auto word = words.substr(0, words.find(' '));
        if (!word.empty()) list.items.push_back(text_value(std::string(word)));
        words.remove_prefix(std::min(words.size(), word.size() + 1));
    }
    return list;
}

bool is_modelled(const JsonValue& story) {
    for (const char* key : {"inputs", "rights"})
        if (!list_member(story, key).items.empty()) return true;
    const JsonValue eras = list_member(story, "eras");
    return std::any_of(eras.items.begin(), eras.items.end(), [](const JsonValue& era) {
        return !list_member(era, "offers").items.empty();
    });
}

std::string cell_of(const JsonValue& object, std::string_view key) {
    const auto* value = find_member(object, key);
    if (!value) return {};
    if (value->kind == JsonValue::Kind::text) return value->text;
    if (value->kind == JsonValue::Kind::number) {
        JsonWriter json;
        json.number(value->number);
        return json.out;
    }
    std::string words;
    for (const auto& item : value->items) words += (words.empty() ? "" : " ") + item.text;
    return words;
}

}  // namespace channelmap
