#include "core/review/word_review.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/spelling.h"
#include "core/parse/parse_words.h"
#include "core/parse/story_reader.h"
#include "core/review/page_words.h"
#include "core/review/remedy.h"
#include "core/review/text_place.h"
#include "core/wording/words.h"

namespace channelmap {
namespace {

using Table = std::map<std::string_view, std::string_view>;

const Table& known_words() {
    static const Table table = [] {
        Table all;
        for (const auto& entry : page_words()) all[entry.key] = entry.text;
        for (const auto& entry : built_in_words().entries) all[entry.key] = entry.text;
        return all;
    }();
    return table;
}

std::set<std::string> names_in(std::string_view text) {
    std::set<std::string> names;
    for (auto open = text.find('{'); open != std::string_view::npos;
         open = text.find('{', open + 1)) {
        const auto close = text.find('}', open);
        if (close == std::string_view::npos) break;
        names.emplace(text.substr(open + 1, close - open - 1));
    }
    return names;
}

// What `names` has that neither this sentence nor any story fills.
std::string unfilled(std::string_view key, std::string_view text) {
    const auto own = names_in(known_words().at(key));
    for (const auto& name : names_in(text))
        if (!own.contains(name) && !known_words().contains("say." + name) && name != "demand")
            return name;
    return {};
}

struct Word {
    std::string key, text;
};

StoryFindings check(const std::vector<Word>& words, const std::string& pointer) {
    std::vector<std::string_view> keys;
    for (const auto& [key, text] : known_words()) keys.push_back(key);
    StoryFindings found;
    for (const auto& [key, text] : words) {
        if (!known_words().contains(key)) {
            const Advice advice = advice_of(unknown_name("sentence", key, keys));
            found.push_back({Severity::error, pointer + "/" + key, advice.sentence,
                             advice.remedy.starts_with("Change it")
                                 ? "assets/README.md lists the keys; remove this one."
                                 : advice.remedy});
        } else if (const auto name = unfilled(key, text); !name.empty()) {
            found.push_back(
                {Severity::error, pointer + "/" + key,
                 "Nothing fills {" + name + "} in this sentence.",
                 "The sentence as it comes is: “" + std::string(known_words().at(key)) + "”"});
        }
    }
    return found;
}

}  // namespace

StoryFindings check_words(const JsonValue& root) {
    const auto at = std::find(root.keys.begin(), root.keys.end(), "words");
    if (at == root.keys.end()) return {};
    const auto& object = root.items[static_cast<std::size_t>(at - root.keys.begin())];
    std::vector<Word> words;
    for (std::size_t i = 0; i < object.keys.size(); ++i)
        if (!object.keys[i].starts_with("x-"))
            words.push_back({object.keys[i], object.items[i].text});
    return check(words, "/words");
}

Findings check_words_file(const NamedText& file, const std::string& language) {
    Story story;
    Problems problems;
    add_words(file.text, story, problems);
    StoryFindings found;
    for (const auto& problem : problems) {
        const Advice advice = advice_of(problem.what);
        found.push_back({Severity::error, problem.where, advice.sentence, advice.remedy});
    }
    std::vector<Word> words;
    std::set<std::string_view> has;
    for (const auto& [key, text] : story.words) {
        words.push_back({key, text});
        has.insert(key);
    }
    const auto more = check(words, "");
    found.insert(found.end(), more.begin(), more.end());
    std::string missing;
    int count = 0;
    for (const auto& [key, text] : known_words())
        if (!has.contains(key) && ++count) missing += (count == 1 ? "" : ", ") + std::string(key);
    if (count > 0 && file.name.ends_with("words." + language + ".json") && language != "en" &&
        problems.empty())
        found.push_back({Severity::warning, "",
                         std::to_string(count) + " sentences are not translated and stay English.",
                         "Their keys: " + missing + "."});
    Findings located;
    for (const auto& one : found) {
        const TextPlace place = place_of(file.text, one.pointer);
        located.push_back({one.severity, file.name, place.line, place.column, one.pointer,
                           one.sentence, one.remedy});
    }
    return located;
}

}  // namespace channelmap
