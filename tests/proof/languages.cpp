#include "proof/languages.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include "core/fixture_stories.h"
#include "core/parse/parse_story.h"
#include "core/parse/parse_words.h"
#include "core/wording/given_words.h"

namespace channelmap::proof {
namespace {

namespace files = std::filesystem;

std::string bytes_of(const files::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::optional<Story> read_story(const files::path& folder) {
    Problems problems;
    auto story = parse_story(bytes_of(folder / "story.json"), problems);
    if (story) {
        const auto words = folder / ("words." + story->language + ".json");
        if (files::exists(words)) add_words(bytes_of(words), *story, problems);
        add_given_words(*story);
    }
    if (problems.empty()) return story;
    std::printf("%s can't be read\n", folder.c_str());
    return std::nullopt;
}

}  // namespace

std::deque<Language> read_languages() {
    std::vector<files::path> folders{"assets"};
    if (const char* folder = std::getenv("PROOF_STORY")) folders = {folder};
    std::deque<Language> languages;
    for (const auto& folder : folders) {
        auto story = read_story(folder);
        if (!story) return {};
        StoryWords own(*story);
        languages.push_back({folder.filename().string() + ", " + story->language, std::move(*story),
                             std::move(own)});
    }
    if (std::getenv("PROOF_STORY")) return languages;
    // The story that authors begin with is the small one.
    auto begun = read_story("assets/new");
    if (!begun) return {};
    for (const auto& story : {*begun, sample::large_story(), sample::given_story()})
        languages.push_back({"the fixture " + story.id, story, StoryWords(story), true});
    return languages;
}

}  // namespace channelmap::proof
