#include "core/review/reviewed.h"

#include <doctest/doctest.h>

#include "core/sample_story.h"

namespace channelmap::reviewed {

Json whole_story() {
    Json story = Json::parse(sample::small_story_json());
    story["title"] = "Title";
    story["standfirst"] = "Standfirst.";
    story["language"] = "en";
    story["contact"] = {{"url", "https://example.org/"}};
    story["facts"] = {{{"id", "f1"},
                       {"date", "2020-01-01"},
                       {"text", "It was so."},
                       {"reading", "primary"},
                       {"sources", {{{"publisher", "P"}, {"url", "https://example.org/"}}}}}};
    story["multi"] = {{"label", "On both"}};
    story["rollout"] = {{"label", "Would list"}};
    story["rights"][0]["facts"] = {"f1"};
    story["eras"][1]["offers"].erase(2);
    return story;
}

Findings review_text(const std::string& text) {
    return review_story({.story = {"story.json", text}, .article = {}, .words = {}}, "");
}
Findings review(const Json& story) { return review_text(story.dump(1)); }

const Finding* find(const Findings& findings, Severity severity, std::string_view pointer,
                    std::string_view words) {
    for (const auto& one : findings) {
        CHECK_FALSE(one.remedy.empty());
        CHECK(one.line > 0);
        if (one.severity == severity && one.pointer == pointer &&
            one.sentence.find(words) != std::string::npos)
            return &one;
    }
    INFO(pointer, " ", words);
    for (const auto& one : findings) MESSAGE(line_of(one));
    return nullptr;
}

void check_found(const Json& story, Severity severity, std::string_view pointer,
                 std::string_view words) {
    CHECK(find(review(story), severity, pointer, words));
}

}  // namespace channelmap::reviewed
