#include "core/full_story.h"

#include <cstdio>
#include <doctest/doctest.h>

#include "core/parse/parse_story.h"

namespace channelmap::sample {

const Story& full_story() {
    static const Story story = [] {
        std::string bytes;
        std::FILE* file = std::fopen("tests/stories/full/story.json", "rb");
        REQUIRE(file != nullptr);
        char part[65536];
        while (const auto count = std::fread(part, 1, sizeof part, file)) bytes.append(part, count);
        std::fclose(file);
        Problems problems;
        auto read = parse_story(bytes, problems);
        REQUIRE(problems.empty());
        return *read;
    }();
    return story;
}

}  // namespace channelmap::sample
