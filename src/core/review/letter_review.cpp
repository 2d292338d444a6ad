#include "core/review/letter_review.h"

#include <algorithm>
#include <string_view>

#include "core/base/spelling.h"
#include "core/base/unseen.h"
#include "core/base/utf8.h"
#include "core/graphics/text_width.h"
#include "core/parse/json_pointer.h"
#include "font_advances.h"  // generated from the fonts that ship

namespace channelmap {
namespace {

constexpr int most_letters = 5;
constexpr std::string_view undrawn_keys[] = {"id", "url", "copy", "contact", "query"};

bool is_in_fonts(char32_t code) {
    const auto* const after =
        std::upper_bound(std::begin(generated::font_letters), std::end(generated::font_letters),
                         code, [](char32_t c, const auto& range) { return c < range.first; });
    return after != std::begin(generated::font_letters) && code <= (after - 1)->last;
}

// Also the ends of lines and paragraphs, and tabs, which a text of the map can't have.
bool is_without_shape(char32_t code) {
    return is_unseen(code) || code == '\t' || code == 0x2028 || code == 0x2029;
}

void check_text(const std::string& text, const std::string& pointer, StoryFindings& found) {
    std::vector<std::string> seen;
    std::string letters;
    bool has_unseen = false;
    for (std::string_view rest = text; !rest.empty();) {
        const auto before = rest;
        const char32_t code = next_codepoint(rest);
        const std::string letter(before.substr(0, before.size() - rest.size()));
        const bool unseen = is_without_shape(code);
        if (code == '\n' || (!unseen && is_in_fonts(code)) ||
            std::find(seen.begin(), seen.end(), letter) != seen.end())
            continue;
        seen.push_back(letter);
        has_unseen = has_unseen || unseen;
        if (seen.size() > most_letters) continue;
        if (!letters.empty()) letters += ", ";
        letters += unseen ? code_point(code) : quoted(letter) + " (" + code_point(code) + ")";
    }
    if (seen.empty()) return;
    if (seen.size() > most_letters)
        letters += " and " + std::to_string(seen.size() - most_letters) + " more";
    found.push_back({Severity::warning, pointer,
                     "The fonts of the graphic have no letter for " + letters +
                         " in this text, so that the map would show “?”.",
                     has_unseen ? "Take signs away that nobody sees, and write the rest in Latin, "
                                  "Greek or Cyrillic letters."
                                : "Write it in Latin, Greek or Cyrillic letters, or in words."});
}

void check_value(const JsonValue& value, const std::string& pointer, StoryFindings& found) {
    if (value.kind == JsonValue::Kind::text) check_text(value.text, pointer, found);
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        const bool is_object = value.kind == JsonValue::Kind::object;
        if (is_object && (value.keys[i].starts_with("x-") ||
                          std::find(std::begin(undrawn_keys), std::end(undrawn_keys),
                                    value.keys[i]) != std::end(undrawn_keys)))
            continue;
        check_value(value.items[i],
                    pointer + (is_object ? pointer_step(value.keys[i]) : pointer_step(i)), found);
    }
}

}  // namespace

StoryFindings check_letters(const JsonValue& root) {
    StoryFindings found;
    check_value(root, "", found);
    return found;
}

}  // namespace channelmap
