#include "platform/cli/layout_review.h"

#include <algorithm>
#include <optional>
#include <set>

#include "core/layout/label_faults.h"
#include "core/outline/outline.h"
#include "core/parse/parse_story.h"
#include "core/parse/parse_words.h"
#include "core/review/text_place.h"
#include "core/sampling/evaluate.h"
#include "core/scenario/scenario.h"
#include "core/wording/given_words.h"
#include "core/wording/story_words.h"
#include "platform/cli/layout_review_panels.h"
#include "ui/canvas/map_size.h"

namespace channelmap::cli {
namespace {

constexpr int draws = 256;  // ranges stand beside the labels
constexpr int lengths[] = {24, 20, 16, 13, 10, 8, 6, 4};

// The first so many letters of a UTF-8 text.
std::string first_letters(const std::string& text, int count) {
    std::size_t at = 0;
    for (; at < text.size() && count >= 0; ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && --count < 0) break;
    return text.substr(0, at);
}

// A node's labels in the story, and where they stand there.
struct NodeLabels {
    std::string* label = nullptr;
    std::string* brief = nullptr;
    std::string pointer;
};

NodeLabels labels_of(Story& story, std::string_view id) {
    const auto of = [&](auto& items, std::string_view kind, const char* list) {
        NodeLabels found;
        if (!id.starts_with(kind)) return found;
        if (const auto at = find_id(items, id.substr(kind.size())))
            found = {&items[*at].label, &items[*at].short_label,
                     std::string(list) + "/" + std::to_string(*at)};
        return found;
    };
    if (id == "buyer.multi") return {&story.multi_label, &story.multi_short_label, "/multi"};
    if (id.starts_with("host."))
        if (const auto at = find_id(story.hosts, id.substr(5)))
            return {&story.hosts[*at].label, nullptr, "/hosts/" + std::to_string(*at)};
    for (const auto& found :
         {of(story.platforms, "buyer.", "/platforms"), of(story.channels, "channel.", "/channels"),
          of(story.products, "product.", "/products")})
        if (found.label) return found;
    return {};
}

// The key of words that are the program's own, a column's head or those in the unmet bar; empty for
// other labels.
std::string_view key_of(std::string_view fault, std::string_view id, Form form) {
    if (fault.starts_with("the words in the unmet bar")) return "map.unmet.bar";
    if (id == "head.buyers") return form == Form::narrow ? "map.head.down" : "map.head.buyers";
    if (id == "head.sellers") return "map.head.sellers";
    return id == "head.products" ? "map.head.products" : "";
}

struct MapReview {
    const Story& story;
    const Words& words;
    const PageWidth& width;

    std::set<std::string> faults_of(const Story& told, Index era, const Flow& flow) const {
        return faults_with(told, words, era, flow);
    }

    std::set<std::string> faults_with(const Story& told, const Words& said, Index era,
                                      const Flow& flow) const {
        const Scenario scenario = with_era(start_scenario(told), era);
        const auto map = place(told, said, scenario, flow, map_size(width.canvas()));
        layouts::Faults faults;
        layouts::find_label_faults(map, faults);
        layouts::find_frame_faults(map, faults);
        return {faults.begin(), faults.end()};
    }

    // How many letters of the node's name would do, if any number does.
    std::optional<int> length_for(const std::string& fault, Index era, const Flow& flow) const {
        Story shorter = story;
        const auto node = labels_of(shorter, fault.substr(0, fault.find(' ')));
        if (!node.label) return std::nullopt;
        const std::string label = *node.label;
        for (const int length : lengths) {
            *node.label = first_letters(label, length);
            if (node.brief) *node.brief = *node.label;
            if (!faults_of(shorter, era, flow).contains(fault)) return length;
        }
        return std::nullopt;
    }

    // The program's own words have no short form: how many letters of them would do.
    Misfit words_misfit(const std::string& fault, std::string_view key, const std::string& sentence,
                        Index era, const Flow& flow) const {
        std::vector<WordEntry> entries(words.entries.begin(), words.entries.end());
        const auto entry = std::find_if(entries.begin(), entries.end(),
                                        [&](const WordEntry& one) { return one.key == key; });
        const std::string now = say(words, key);
        const std::string named = "“" + std::string(key) + "”";
        std::string remedy = "Say " + named + " otherwise in “words”; it says “" + now + "”.";
        for (int length = 48; length >= 4 && entry != entries.end(); length -= 4) {
            const std::string shorter = first_letters(now, length);
            if (shorter == now) continue;
            entry->text = shorter;
            if (faults_with(story, {entries}, era, flow).contains(fault)) continue;
            remedy = "Say " + named + " in " + std::to_string(length) +
                     " letters in “words”; it says “" + now + "”.";
            break;
        }
        return {"/words/" + std::string(key), sentence, remedy};
    }

    void look(Index era, std::set<std::string>& told, std::vector<Misfit>& found) const {
        const Flow flow = evaluate(story, with_era(start_scenario(story), era), draws);
        for (const auto& fault : faults_of(story, era, flow)) {
            if (!told.insert(fault).second) continue;
            const std::string id = fault.substr(0, fault.find(' '));
            const std::string sentence = "On the map, " + fault + ", at " +
                                         std::to_string(width.page) + " px (era “" +
                                         story.eras[era].id + "”).";
            const auto key = key_of(fault, id, map_size(width.canvas()).form);
            if (!key.empty()) {
                found.push_back(words_misfit(fault, key, sentence, era, flow));
                continue;
            }
            Story copy = story;
            const auto node = labels_of(copy, id);
            const auto length = length_for(fault, era, flow);
            found.push_back(
                {node.pointer, sentence,
                 length ? "A “short” of " + std::to_string(*length) + " letters would fit."
                        : "No shorter name helps: take fewer of them, or another “order”."});
        }
    }
};

}  // namespace

Findings review_layout(const StoryFiles& files) {
    Problems told_elsewhere;
    auto story = parse_story(files.story.text, told_elsewhere);
    if (!story) return {};
    for (const auto& file : files.words)
        if (file.name.ends_with("words." + story->language + ".json"))
            add_words(file.text, *story, told_elsewhere);
    add_given_words(*story);
    const StoryWords own(*story);
    const Scenario scenario = start_scenario(*story);
    std::vector<EraRecord> records;
    for (Index era = 0; era < story->eras.size(); ++era)
        records.push_back(evaluate_era(*story, era, draws));
    const auto outline =
        describe(*story, own.words(), scenario, evaluate(*story, scenario, draws), records);
    Findings findings;
    for (const auto& width : page_widths) {
        std::vector<Misfit> misfits = panel_misfits(*story, own.words(), outline, width);
        std::set<std::string> told;
        for (Index era = 0; era < story->eras.size(); ++era)
            MapReview{*story, own.words(), width}.look(era, told, misfits);
        for (const auto& [pointer, sentence, remedy] : misfits) {
            const TextPlace place = place_of(files.story.text, pointer);
            findings.push_back({Severity::warning, files.story.name, place.line, place.column,
                                pointer, sentence, remedy});
        }
    }
    return findings;
}

}  // namespace channelmap::cli
