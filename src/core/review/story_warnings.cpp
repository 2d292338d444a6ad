#include "core/review/story_warnings.h"

#include <algorithm>

namespace channelmap {
namespace {

// Whether a page of this name is another than that of a preset: what hosts show for errors, the
// page itself, and what Windows has for devices.
bool is_taken_by_hosts(std::string_view id) {
    constexpr std::string_view whole[] = {"index", "401", "403", "404", "500",
                                          "502",   "503", "504", "50x"};
    constexpr std::string_view devices[] = {"con", "prn", "aux", "nul"};
    const auto stem = id.substr(0, id.find('.'));
    const bool is_port = stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
                         stem[3] >= '0' && stem[3] <= '9';
    return is_port || std::find(std::begin(whole), std::end(whole), id) != std::end(whole) ||
           std::find(std::begin(devices), std::end(devices), stem) != std::end(devices);
}

}  // namespace

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
    for (std::size_t i = 0; i < story.presets.size(); ++i) {
        const auto& id = story.presets[i].id;
        if (is_taken_by_hosts(id))
            warnings.push_back({Severity::error, "/presets/" + std::to_string(i) + "/id",
                                "The preset's page would be “" + id +
                                    ".html”, a name that web "
                                    "hosts or computers use for something else.",
                                "Choose another id."});
    }
    return warnings;
}

}  // namespace channelmap
