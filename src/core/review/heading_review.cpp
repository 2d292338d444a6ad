#include "core/review/heading_review.h"

#include <algorithm>

namespace channelmap {
namespace {

// A root's text of this name; empty where it is missing or no text.
std::string_view text_at(const JsonValue& root, std::string_view key) {
    const auto at = std::find(root.keys.begin(), root.keys.end(), key);
    return at == root.keys.end()
               ? std::string_view()
               : std::string_view(
                     root.items[static_cast<std::size_t>(at - root.keys.begin())].text);
}

bool has(const JsonValue& root, std::string_view key) {
    return std::find(root.keys.begin(), root.keys.end(), key) != root.keys.end();
}

}  // namespace

StoryFindings missing_heading(const JsonValue& root) {
    struct Needed {
        std::string_view key, what, row;
    };
    constexpr Needed needed[] = {
        {"title", "headline", "\"title\": \"What the map shows\","},
        {"standfirst", "sentence under the headline",
         "\"standfirst\": \"What is new, in one or two sentences.\","},
        {"language", "language", "\"language\": \"en\","},
    };
    StoryFindings found;
    if (root.kind != JsonValue::Kind::object) return found;
    for (const auto& [key, what, row] : needed)
        if (text_at(root, key).empty())
            found.push_back({Severity::error, has(root, key) ? "/" + std::string(key) : "",
                             "The page has no " + std::string(what) + ": “" + std::string(key) +
                                 "” is missing or empty.",
                             "Add this row: " + std::string(row)});
    return found;
}

StoryFindings language_warnings(const JsonValue& root, const std::vector<NamedText>& words) {
    const std::string language(text_at(root, "language"));
    if (language.empty() || language == "en" || language.starts_with("en-")) return {};
    const std::string file = "words." + language + ".json";
    for (const auto& one : words)
        if (one.name.ends_with(file)) return {};
    return {{Severity::warning, "/language",
             "The story is in “" + language + "”, but the page's own words are English.",
             "Put their translations into " + file + " beside the story."}};
}

}  // namespace channelmap
