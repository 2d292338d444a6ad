// Maps with more nodes than they have room for: nothing overlaps or leaves the frame, and what is
// folded together is exactly what has no place of its own.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "core/fixture_stories.h"
#include "core/full_story.h"
#include "core/layout/folded_plan.h"
#include "core/layout/layout_cases.h"
#include "core/layout/layout_faults.h"
#include "core/layout/layout_height.h"
#include "core/sample_story.h"
#include "core/sampling/evaluate.h"
#include "core/wording/words.h"
#include "ui/canvas/map_size.h"

namespace channelmap {
namespace {

using layouts::Faults;

// The map of a frame, dense as in a card or not.
Layout laid_out(const Story& story, const Scenario& scenario, MapSize size, int draws = 0) {
    return place(story, english_words(), scenario, evaluate(story, scenario, draws), size);
}

std::vector<MapSize> crowded_sizes() {
    std::vector<MapSize> sizes;
    for (const float width : {288.f, 296.f, 328.f, 336.f, 390.f, 440.f, 560.f})
        sizes.insert(sizes.end(), {map_size(width), map_in_card(width)});
    for (const float width : {576.f, 696.f, 936.f, 1176.f}) sizes.push_back(map_in_card(width));
    return sizes;
}

// Every buyer, seller and product that the wide map shows by itself, with its value of 100.
std::multiset<std::string> all_of(const Layout& layout) {
    std::multiset<std::string> ids;
    for (const auto& node : layout.nodes) {
        const auto kind = std::to_string(static_cast<int>(node.kind)) + " ";
        if (node.items.empty()) ids.insert(kind + std::to_string(node.item));
        for (const Index item : node.items) ids.insert(kind + std::to_string(item));
    }
    return ids;
}

double sum_of(const Layout& layout, NodeKind kind) {
    double sum = 0;
    for (const auto& node : layout.nodes)
        if (node.kind == kind) sum += node.value.central;
    return sum;
}

}  // namespace

TEST_CASE("a large story's map has no overlap and stays in its frame, at every width") {
    sample::Chance chance{3};
    for (const Story& story : {sample::large_story(), sample::given_story()})
        for (const MapSize size : crowded_sizes())
            for (Index era = 0; era < story.eras.size(); ++era)
                for (int i = 0; i < 4; ++i) {
                    const auto scenario = with_era(i == 0 ? start_scenario(story)
                                                          : sample::random_scenario(story, chance),
                                                   era);
                    Faults faults;
                    const auto layout = laid_out(story, scenario, size, i == 0 ? 32 : 0);
                    layouts::find_label_faults(layout, faults);
                    layouts::find_frame_faults(layout, faults);
                    layouts::find_order_faults(layout, faults);
                    CHECK_MESSAGE(faults.empty(), (faults.empty() ? "" : faults.front()), " at ",
                                  size.width, " px, era ", era, ", ", i);
                }
}

TEST_CASE("what is folded is each node that has no place, once, and nothing of its value is lost") {
    const Story story = sample::large_story();
    for (const MapSize size : crowded_sizes())
        for (Index era = 0; era < story.eras.size(); ++era) {
            const auto scenario = with_era(start_scenario(story), era);
            const auto whole = laid_out(story, scenario, map_size(1232));
            const auto folded = laid_out(story, scenario, size);
            CHECK(all_of(folded) == all_of(whole));
            for (const auto kind :
                 {NodeKind::buyer, NodeKind::seller, NodeKind::product, NodeKind::unmet})
                CHECK(sum_of(folded, kind) == doctest::Approx(sum_of(whole, kind)));
            for (const auto& node : folded.nodes) {
                if (node.items.empty()) continue;
                CHECK(node.items.size() > 1);
                CHECK_FALSE(node.value.has_range);
                const auto label =
                    std::find_if(folded.labels.begin(), folded.labels.end(),
                                 [&](const Label& one) { return one.id == node.id; });
                REQUIRE(label != folded.labels.end());
                CHECK(label->runs.front().text.starts_with(std::to_string(node.items.size()) +
                                                           " more"));
            }
        }
}

TEST_CASE("a card's map is as high for a large story as for any") {
    for (const Story& story : {sample::large_story(), sample::given_story()})
        for (const MapSize size : crowded_sizes())
            if (size.dense)
                CHECK(map_height(story, size) <= map_height(sample::full_story(), size));
}

TEST_CASE("which nodes are folded stays while a slider moves") {
    const Story story = sample::large_story();
    sample::Chance chance{9};
    for (const MapSize size : {map_size(360), map_in_card(336), map_in_card(576)}) {
        std::set<std::string> shown[2];
        for (int i = 0; i < 40; ++i) {
            const auto scenario = with_era(sample::random_scenario(story, chance), 3);
            for (const auto& node : laid_out(story, scenario, size).nodes)
                if (node.kind == NodeKind::buyer) shown[i > 0].insert(node.id);
        }
        CHECK(shown[0] == shown[1]);
    }
}

TEST_CASE("nothing of the full story is folded") {
    const Story& story = sample::full_story();
    for (const MapSize size : crowded_sizes())
        for (Index era = 0; era < story.eras.size(); ++era)
            for (const auto& node :
                 laid_out(story, with_era(start_scenario(story), era), size).nodes)
                CHECK(node.items.empty());
}

}  // namespace channelmap
