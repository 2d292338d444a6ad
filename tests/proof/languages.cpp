#include "proof/languages.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "core/parse_story.h"

namespace channelmap::proof {
namespace {

namespace files = std::filesystem;

std::string bytes_of(const files::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool read_story(Language& language) {
    files::path path = "assets/story." + language.name + ".json";
    if (!files::exists(path)) path = "assets/story.json";
    Problems problems;
    auto story = parse_story(bytes_of(path), problems);
    if (story && problems.empty())
        language.story = std::move(*story);
    else
        std::printf("%s can't be read\n", path.c_str());
    return story && problems.empty();
}

bool read_words(const files::path& path, Language& language) {
    const auto json = nlohmann::json::parse(bytes_of(path), nullptr, false);
    if (!json.is_object()) {
        std::printf("%s can't be read\n", path.c_str());
        return false;
    }
    for (const auto& [key, text] : json.items()) {
        const auto& kept_key = language.texts.emplace_back(key);
        language.entries.push_back({kept_key, language.texts.emplace_back(text)});
    }
    std::sort(language.entries.begin(), language.entries.end(),
              [](const WordEntry& a, const WordEntry& b) { return a.key < b.key; });
    return true;
}

}  // namespace

std::deque<Language> read_languages() {
    std::vector<files::path> paths;
    for (const auto& entry : files::directory_iterator("assets")) {
        const auto name = entry.path().filename().string();
        // words.en.json; words.page.en.json holds what the page's modules say, not the map.
        if (name.starts_with("words.") && name.ends_with(".json") &&
            std::count(name.begin(), name.end(), '.') == 2)
            paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    std::deque<Language> languages;
    for (const auto& path : paths) {
        auto& language = languages.emplace_back();
        language.name = path.stem().extension().string().substr(1);
        if (!read_words(path, language) || !read_story(language)) return {};
    }
    return languages;
}

}  // namespace channelmap::proof
