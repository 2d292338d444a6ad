#include "core/review/color_review.h"

#include <set>

#include "core/graphics/color_vision.h"
#include "core/graphics/theme_contrast.h"
#include "core/layout/story_colors.h"

namespace channelmap {
namespace {

// The theme's own colours are 7 to 13 apart (tests/core/graphics/test_colour_vision.cpp).
constexpr double least_distance = 6;

constexpr std::string_view eyes[] = {"for any eye", "without red cones", "without green cones",
                                     "without blue cones"};

struct Paper {
    std::string_view name;
    Theme theme;
};

// Each contrast once, to a tenth.
std::string ratio_text(double ratio) {
    const int tenths = static_cast<int>(ratio * 10);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

struct Checker {
    const Story& story;
    const Paper papers[2] = {{"light", with_story_colors(light_theme(), story)},
                             {"dark", with_story_colors(dark_theme(), story)}};
    StoryFindings found;
    std::set<std::string> told;

    void warn(std::string pointer, std::string sentence, std::string remedy) {
        if (told.insert(pointer + sentence).second)
            found.push_back(
                {Severity::warning, std::move(pointer), std::move(sentence), std::move(remedy)});
    }

    void check_contrast(const std::string& pointer, const std::string& color) {
        if (!find_id(story.colors, color)) return;
        const Token token = token_of(story, color);
        for (const auto& [name, theme] : papers) {
            const double ratio = contrast(theme[token], theme[Token::paper]);
            if (ratio < least_mark_contrast)
                warn(pointer,
                     "This colour has only " + ratio_text(ratio) + " to 1 against " +
                         std::string(name) + " paper, and marks need 3 to 1.",
                     name == "light" ? "Take a darker one."
                                     : "Take a lighter one for “dark”, or give one colour alone.");
        }
    }

    // Whether an eye hardly tells the colours apart on one of the papers.
    void check_apart(const std::string& pointer, Token a, Token b, const std::string& others) {
        for (const auto& [name, theme] : papers)
            for (const Vision vision : visions) {
                if (distance(theme[a], theme[b], vision) >= least_distance) continue;
                return warn(pointer,
                            "This colour is hardly told from " + others + " on " +
                                std::string(name) + " paper (" +
                                std::string(eyes[static_cast<int>(vision)]) + ").",
                            "Take one that is lighter or darker.");
            }
    }
};

}  // namespace

StoryFindings check_colors(const Story& story) {
    Checker checker{.story = story, .found = {}, .told = {}};
    for (Index c = 0; c < story.channels.size(); ++c) {
        const auto& channel = story.channels[c];
        if (channel.color.empty()) continue;
        const std::string pointer = item("/channels", c) + "/color";
        checker.check_contrast(pointer, channel.color);
        const Token token = token_of(story, channel.color);
        for (Index other = 0; other < c; ++other)
            if (!story.channels[other].color.empty())
                checker.check_apart(pointer, token, token_of(story, story.channels[other].color),
                                    in_quotes(story.channels[other].label));
        checker.check_apart(pointer, token, Token::accent, "unmet demand");
    }
    for (Index h = 0; h < story.hosts.size(); ++h)
        checker.check_contrast(item("/hosts", h) + "/color", story.hosts[h].color);
    return std::move(checker.found);
}

}  // namespace channelmap
