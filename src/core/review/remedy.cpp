#include "core/review/remedy.h"

#include <algorithm>
#include <utility>

namespace channelmap {
namespace {

// What stands between the first pair of quotation marks.
std::string_view quoted_word(std::string_view text) {
    constexpr std::string_view open = "“", close = "”";
    const auto from = text.find(open);
    if (from == std::string_view::npos) return {};
    text.remove_prefix(from + open.size());
    return text.substr(0, text.find(close));
}

std::string input_row(std::string_view id) {
    return "{\"id\": \"" + std::string(id) +
           "\", \"label\": \"…\", \"low\": 0.2, \"central\": 0.4, \"high\": 0.6, \"basis\": "
           "\"assumption\"},";
}

// Where the first sentence ends and another begins; the text's length where there is one only.
std::size_t first_end(std::string_view text) {
    for (std::size_t at = text.find(". "); at != std::string_view::npos;
         at = text.find(". ", at + 1)) {
        const char next = at + 2 < text.size() ? text[at + 2] : ' ';
        if ((next >= 'A' && next <= 'Z') || static_cast<unsigned char>(next) > 127) return at + 1;
    }
    return text.size();
}

}  // namespace

std::string row_for(std::string_view key) {
    constexpr std::pair<std::string_view, std::string_view> rows[] = {
        {"format", "1"},
        {"demand", "100"},
        {"language", "\"en\""},
        {"kind", "\"cloud\""},
        {"low", "0.2"},
        {"central", "0.4"},
        {"high", "0.6"},
        {"share", "1"},
        {"strength", "1"},
        {"basis", "\"assumption\""},
        {"status", "\"available\""},
        {"reading", "\"primary\""},
        {"date", "\"2026-04-12\""},
        {"from", "\"2026-04-12\""},
        {"url", "\"https://…\""},
        {"query", "\"era=…\""},
        {"rights", "{}"},
        {"sources", "[{\"publisher\": \"…\", \"url\": \"https://…\"}]"},
        {"else", "[{\"host\": \"…\", \"share\": 1}]"},
    };
    constexpr std::string_view lists[] = {"platforms", "channels", "products", "inputs",
                                          "eras",      "offers",   "facts"};
    std::string value = "\"…\"";
    for (const auto& [name, text] : rows)
        if (name == key) value = text;
    if (std::find(std::begin(lists), std::end(lists), key) != std::end(lists)) value = "[ … ]";
    return "\"" + std::string(key) + "\": " + value + ",";
}

Advice advice_of(std::string_view what) {
    if (what.starts_with("The key ") && what.find("is missing") != std::string_view::npos)
        return {std::string(what), "Add this row: " + row_for(quoted_word(what))};
    if (what.starts_with("The input ") && what.find("is missing") != std::string_view::npos)
        return {std::string(what), "Add this row: " + input_row(quoted_word(what))};
    const auto end = first_end(what);
    Advice advice{std::string(what.substr(0, end)), std::string(what.substr(end))};
    if (!advice.remedy.empty()) {
        advice.remedy.erase(0, 1);
        return advice;
    }
    if (what.starts_with("This must be one of:")) return {advice.sentence, "Choose one of these."};
    // The sentence says already what must stand there: the remedy says no part of it again.
    if (what.starts_with("This must be ")) return {advice.sentence, "Change what stands here."};
    return {advice.sentence, "Change it so that this holds."};
}

}  // namespace channelmap
