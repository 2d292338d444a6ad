// The small story with a mistake in it, and what is said of that.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/parse/parse_story.h"
#include "core/sample_story.h"

namespace channelmap {

using StoryJson = nlohmann::ordered_json;

// The place that a JSON pointer (RFC 6901) names; keys that aren't there are made, as by the
// library's own operator[], which libc++ and nlohmann-json together warn of.
inline StoryJson& place_in(StoryJson& story, std::string_view pointer) {
    StoryJson* place = &story;
    while (!pointer.empty()) {
        const auto end = std::min(pointer.find('/', 1), pointer.size());
        std::string key;
        for (std::size_t i = 1; i < end; ++i)
            key += pointer[i] != '~' ? pointer[i] : pointer[++i] == '1' ? '/' : '~';
        pointer.remove_prefix(end);
        place = place->is_array() ? &(*place)[std::stoul(key)] : &(*place)[key];
    }
    return *place;
}

// The small story with one place changed.
inline StoryJson changed(const char* pointer, StoryJson value) {
    StoryJson story = StoryJson::parse(sample::small_story_json());
    place_in(story, pointer) = std::move(value);
    return story;
}

inline Problems problems_of(const std::string& text) {
    Problems problems;
    const auto story = parse_story(text, problems);
    CHECK(story.has_value() == problems.empty());
    return problems;
}

// Whether there is a problem at this place whose sentence holds these words.
inline void check_problem(const StoryJson& story, std::string_view where, std::string_view words) {
    const auto problems = problems_of(story.dump());
    const bool found = std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
        return problem.where == where && problem.what.find(words) != std::string::npos;
    });
    CAPTURE(where);
    for (const auto& problem : problems)
        if (!found) MESSAGE(problem.where << ": " << problem.what);
    CHECK_MESSAGE(found, words);
}

}  // namespace channelmap
