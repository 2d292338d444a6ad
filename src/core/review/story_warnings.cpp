#include "core/review/story_warnings.h"

#include <algorithm>

namespace channelmap {

StoryFindings warnings_of(const Story& story, std::string_view today) {
    StoryFindings warnings;
    if (story.contact_url.empty())
        warnings.push_back({Severity::warning, "/contact",
                            "The page shows no address for corrections.",
                            "Before it is published, give one in “contact”."});
    const bool has_several = story.inputs[story.named.multi].high > 0;
    if (has_several && story.multi_label == "multi")
        warnings.push_back({Severity::warning, "/multi",
                            "The group that buys anywhere has no label, so the page calls it "
                            "“multi”.",
                            "Add this row: \"multi\": {\"label\": \"…\"},"});
    if (std::find(story.levers.begin(), story.levers.end(), "rollout") != story.levers.end() &&
        story.rollout_label == "rollout")
        warnings.push_back({Severity::warning, "/rollout",
                            "The slider for what is listed once a right has lapsed has no label.",
                            "Add this row: \"rollout\": {\"label\": \"…\"},"});
    if (!story.recheck.date.empty() && today > story.recheck.date)
        warnings.push_back({Severity::warning, "/recheck/date",
                            "The facts were to be checked again on " + story.recheck.date + " (" +
                                story.recheck.reason + ").",
                            "Check them, then set “updated” and a new day here."});
    return warnings;
}

}  // namespace channelmap
