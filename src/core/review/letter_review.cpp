#include "core/review/letter_review.h"

#include <algorithm>
#include <string_view>

#include "core/base/spelling.h"
#include "core/base/unseen.h"
#include "core/base/utf8.h"
#include "core/graphics/text_width.h"
#include "core/parse/json_pointer.h"
#include "core/wording/words.h"
#include "font_advances.h"  // generated from the fonts that ship

namespace channelmap {
namespace {

constexpr int most_letters = 5;
constexpr std::string_view undrawn_keys[] = {"id", "url", "copy", "contact", "query"};

// What the program writes by itself, beside its words: ranges, signed numbers, texts cut short.
constexpr std::string_view written_signs = "–−…→";

bool is_in_fonts(char32_t code, const StoryFonts* fonts) {
    if (fonts) return fonts->has(code);
    const auto* const after =
        std::upper_bound(std::begin(generated::font_letters), std::end(generated::font_letters),
                         code, [](char32_t c, const auto& range) { return c < range.first; });
    return after != std::begin(generated::font_letters) && code <= (after - 1)->last;
}

// Also the ends of lines and paragraphs, and tabs, which a text of the map can't have.
bool is_without_shape(char32_t code) {
    return is_unseen(code) || code == '\t' || code == 0x2028 || code == 0x2029;
}

struct Lacking {
    std::string letters;  // as they are told; empty for none
    bool has_unseen = false;
};

Lacking lacking_letters(std::string_view text, const StoryFonts* fonts) {
    std::vector<std::string> seen;
    Lacking lacking;
    for (std::string_view rest = text; !rest.empty();) {
        const auto before = rest;
        const char32_t code = next_codepoint(rest);
        const std::string letter(before.substr(0, before.size() - rest.size()));
        const bool unseen = is_without_shape(code);
        if (code == '\n' || (!unseen && is_in_fonts(code, fonts)) ||
            std::find(seen.begin(), seen.end(), letter) != seen.end())
            continue;
        seen.push_back(letter);
        lacking.has_unseen = lacking.has_unseen || unseen;
        if (seen.size() > most_letters) continue;
        if (!lacking.letters.empty()) lacking.letters += ", ";
        lacking.letters +=
            unseen ? code_point(code) : quoted(letter) + " (" + code_point(code) + ")";
    }
    if (seen.size() > most_letters)
        lacking.letters += " and " + std::to_string(seen.size() - most_letters) + " more";
    return lacking;
}

void check_text(const std::string& text, const std::string& pointer, const StoryFonts* fonts,
                StoryFindings& found) {
    const auto [letters, has_unseen] = lacking_letters(text, fonts);
    if (letters.empty()) return;
    const std::string whose = fonts ? "The story's own fonts have no letter for "
                                    : "The fonts of the graphic have no letter for ";
    const std::string remedy =
        fonts ? "Take fonts that have it in both faces, or write it in other letters or in words."
              : "Write it in Latin, Greek or Cyrillic letters, or in words.";
    found.push_back({Severity::warning, pointer,
                     whose + letters + " in this text, so that the map would show “?”.",
                     !has_unseen ? remedy
                     : fonts     ? "Take signs away that nobody sees."
                                 : "Take signs away that nobody sees, and write the rest in Latin, "
                                   "Greek or Cyrillic letters."});
}

void check_value(const JsonValue& value, const std::string& pointer, const StoryFonts* fonts,
                 StoryFindings& found) {
    if (value.kind == JsonValue::Kind::text) check_text(value.text, pointer, fonts, found);
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        const bool is_object = value.kind == JsonValue::Kind::object;
        if (is_object && (value.keys[i].starts_with("x-") ||
                          std::find(std::begin(undrawn_keys), std::end(undrawn_keys),
                                    value.keys[i]) != std::end(undrawn_keys)))
            continue;
        check_value(value.items[i],
                    pointer + (is_object ? pointer_step(value.keys[i]) : pointer_step(i)), fonts,
                    found);
    }
}

std::optional<Finding> lacking_in_words(const std::string& file, std::string_view text,
                                        std::string_view where, const StoryFonts& fonts) {
    const auto [letters, has_unseen] = lacking_letters(text, &fonts);
    if (letters.empty()) return std::nullopt;
    return Finding{Severity::warning,
                   file,
                   0,
                   0,
                   "",
                   "The story's own fonts have no letter for " + letters + " in " +
                       std::string(where) + ", so that the map would show “?”.",
                   "Take fonts that have it in both faces, or say these sentences otherwise."};
}

}  // namespace

StoryFindings check_letters(const JsonValue& root, const StoryFonts* fonts) {
    StoryFindings found;
    check_value(root, "", fonts, found);
    return found;
}

std::optional<Finding> check_words_letters(const std::string& file, std::string_view words,
                                           const StoryFonts& fonts) {
    std::string text;
    for (const char c : words)
        if (static_cast<unsigned char>(c) >= 0x20) text += c;  // its lines' ends
    return lacking_in_words(file, text, "this file", fonts);
}

std::optional<Finding> check_words_letters(const std::string& folder, const Story& story,
                                           const StoryFonts& fonts) {
    std::string text(written_signs);
    for (const auto& entry : built_in_words().entries) {
        const bool is_said_otherwise =
            story.language != "en" ||
            std::any_of(story.words.begin(), story.words.end(),
                        [&](const auto& own) { return own.first == entry.key; });
        if (!is_said_otherwise) text += entry.text;
    }
    return lacking_in_words(folder, text, "the words of the map itself", fonts);
}

}  // namespace channelmap
