#include "core/review/story_warnings.h"

#include <algorithm>

#include "core/base/problem.h"
#include "core/base/spelling.h"
#include "core/scenario/link.h"
#include "core/scenario/scenario.h"

namespace channelmap {
namespace {

void tell_slip(StoryFindings& found, std::string pointer, std::string sentence,
               std::string remedy) {
    found.push_back(
        {Severity::warning, std::move(pointer), std::move(sentence), std::move(remedy)});
}

std::string pointer_to(const char* list, std::size_t at, const char* key) {
    return std::string("/") + list + "/" + std::to_string(at) + "/" + key;
}

template <typename Items>
void find_same_labels(const char* list, const Items& items, StoryFindings& found) {
    for (auto one = items.begin(); one != items.end(); ++one) {
        const auto same = std::find_if(
            items.begin(), one, [&](const auto& other) { return other.label == one->label; });
        if (same == one) continue;
        tell_slip(found, pointer_to(list, static_cast<std::size_t>(one - items.begin()), "label"),
                  quoted(same->id) + " and " + quoted(one->id) +
                      " have the same label, so that readers can't tell them apart.",
                  "Give one of them another label.");
    }
}

void find_same_presets(const Story& story, StoryFindings& found) {
    std::vector<Link> links;
    const Link start{.scenario = start_scenario(story)};
    Problems told_elsewhere;
    for (const auto& preset : story.presets) {
        auto link = read_link(story, start, preset.query, LinkPart::hash, told_elsewhere);
        const auto same = std::find(links.begin(), links.end(), link);
        if (same != links.end())
            tell_slip(found, pointer_to("presets", links.size(), "query"),
                      quoted(story.presets[static_cast<std::size_t>(same - links.begin())].id) +
                          " and " + quoted(preset.id) + " open the same scenario.",
                      "Change one of them, or remove it.");
        links.push_back(std::move(link));
    }
}

// Whether years stand in `words`, and none of them is the one that `date` begins with.
bool says_another_year(std::string_view words, std::string_view date) {
    if (date.size() < 4) return false;
    bool has_year = false;
    for (std::size_t i = 0; i < words.size();) {
        const auto is_digit = [&](std::size_t k) {
            return k < words.size() && words[k] >= '0' && words[k] <= '9';
        };
        auto end = i;
        while (is_digit(end)) ++end;
        if (end - i == 4) {
            if (words.substr(i, 4) == date.substr(0, 4)) return false;
            has_year = true;
        }
        i = std::max(end, i + 1);
    }
    return has_year;
}

// ISO dates, or a year and a month alone: compared as far as both go.
bool is_after(std::string_view date, std::string_view other) {
    const auto both = std::min(date.size(), other.size());
    return date.substr(0, both) > other.substr(0, both);
}

void find_other_dates(const Story& story, StoryFindings& found) {
    const auto tell = [&](const char* list, std::size_t at, const char* key,
                          const std::string& words, const std::string& date) {
        if (says_another_year(words, date))
            tell_slip(found, pointer_to(list, at, key),
                      "This says " + quoted(words) + ", and the date here is " + date + ".",
                      "Change the one that is wrong.");
    };
    for (Index i = 0; i < story.eras.size(); ++i)
        tell("eras", i, "dates", story.eras[i].dates, story.eras[i].from);
    for (Index i = 0; i < story.facts.size(); ++i) {
        const auto& fact = story.facts[i];
        tell("facts", i, "date_label", fact.date_label, fact.date);
        // A month is compared as far as it goes.
        if (!story.updated.empty() && is_after(fact.date, story.updated))
            tell_slip(found, pointer_to("facts", i, "date"),
                      "This is after " + story.updated +
                          ", the day on which all facts were checked.",
                      "Change the date, or check again and write that day into “updated”.");
    }
}

void find_other_times(const Story& story, StoryFindings& found) {
    for (Index i = 0; i < story.eras.size(); ++i) {
        const auto& era = story.eras[i];
        if (!story.updated.empty() && is_after(era.from, story.updated))
            tell_slip(found, pointer_to("eras", i, "from"),
                      "The era begins after " + story.updated +
                          ", the day on which all facts were checked.",
                      "Change the date, or check again and write that day into “updated”.");
        for (std::size_t k = 0; k < era.facts.size(); ++k) {
            const auto& fact = story.facts[era.facts[k]];
            if (!era.until.empty() && is_after(fact.date, era.until))
                tell_slip(found, pointer_to("eras", i, "facts") + "/" + std::to_string(k),
                          quoted(fact.id) + " is of " + fact.date + ", and the era ends on " +
                              era.until + ".",
                          "Name it in the era that it belongs to, or change a date.");
        }
    }
}

void find_same_facts(const Story& story, StoryFindings& found) {
    for (auto one = story.facts.begin(); one != story.facts.end(); ++one) {
        const auto same = std::find_if(story.facts.begin(), one,
                                       [&](const Fact& other) { return other.text == one->text; });
        if (same != one)
            tell_slip(
                found,
                pointer_to("facts", static_cast<std::size_t>(one - story.facts.begin()), "text"),
                quoted(same->id) + " and " + quoted(one->id) + " say the same.",
                "Keep one of them, and name that one wherever the other is named.");
    }
}

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

StoryFindings slips_in(const Story& story) {
    StoryFindings found;
    find_same_labels("platforms", story.platforms, found);
    find_same_labels("channels", story.channels, found);
    find_same_labels("products", story.products, found);
    find_same_labels("rights", story.rights, found);
    find_same_labels("eras", story.eras, found);
    find_same_labels("presets", story.presets, found);
    find_same_presets(story, found);
    find_other_dates(story, found);
    find_other_times(story, found);
    find_same_facts(story, found);
    return found;
}

}  // namespace channelmap
