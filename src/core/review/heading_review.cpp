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
        std::string_view key, what, example;
        bool must_differ;  // from the example, which `import` writes too
    };
    constexpr Needed needed[] = {
        {"title", "headline", "What the map shows", true},
        {"standfirst", "sentence under the headline", "What is new, in one or two sentences.",
         true},
        {"language", "language", "en", false},
    };
    StoryFindings found;
    if (root.kind != JsonValue::Kind::object) return found;
    for (const auto& [key, what, example, must_differ] : needed) {
        const std::string name(key);
        if (text_at(root, key).empty())
            found.push_back(
                {Severity::error, has(root, key) ? "/" + name : "",
                 "The page has no " + std::string(what) + ": “" + name + "” is missing or empty.",
                 "Add this row: \"" + name + "\": \"" + std::string(example) + "\","});
        else if (must_differ && text_at(root, key) == example)
            found.push_back({Severity::warning, "/" + name,
                             "This is still the example's " + std::string(what) + ".",
                             "Write your own."});
    }
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
