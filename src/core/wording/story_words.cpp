#include "core/wording/story_words.h"

#include <algorithm>
#include <utility>

namespace channelmap {
namespace {

constexpr std::string_view said_as = "say.";
constexpr int most_depth = 3;  // {hundred} is "100 {units}"

std::string_view text_of(const Story& story, const WordEntry& entry) {
    for (const auto& [key, text] : story.words)
        if (key == entry.key) return text;
    return entry.text;
}

// `text` with each {name} replaced that `terms` has; true where there was one.
bool replace_terms(std::string& text, const std::vector<WordEntry>& terms) {
    bool replaced = false;
    for (const auto& term : terms) {
        const std::string name = "{" + std::string(term.key.substr(said_as.size())) + "}";
        for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at)) {
            text.replace(at, name.size(), term.text);
            at += term.text.size();
            replaced = true;
        }
    }
    return replaced;
}

}  // namespace

StoryWords::StoryWords(const Story& story) {
    std::vector<WordEntry> terms;
    for (const auto& entry : built_in_words().entries) {
        entries_.push_back({entry.key, text_of(story, entry)});
        if (entry.key.starts_with(said_as)) terms.push_back(entries_.back());
    }
    for (auto& entry : entries_) {
        std::string text(entry.text);
        bool changed = false;
        for (int depth = 0; depth < most_depth && replace_terms(text, terms); ++depth)
            changed = true;
        // Texts of the story are copied too: they may be gone before these words.
        const bool own =
            !changed && std::any_of(story.words.begin(), story.words.end(),
                                    [&](const auto& one) { return one.first == entry.key; });
        if (changed || own) entry.text = texts_.emplace_back(std::move(text));
    }
    words_.entries = entries_;
}

const Words& english_words() {
    static const StoryWords words{Story{}};
    return words.words();
}

}  // namespace channelmap
