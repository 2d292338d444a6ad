// The picture that is taken away: whatever is on screen, it says all that it must, in order, and
// nothing meets or leaves it.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "core/full_story.h"
#include "core/interaction/documented.h"
#include "core/layout/form.h"
#include "core/layout/layout_cases.h"
#include "core/picture/block_text.h"
#include "core/picture/figure.h"
#include "core/picture/svg_map.h"
#include "core/sample_story.h"
#include "core/sampling/evaluate.h"
#include "core/scenario/link.h"
#include "ui/canvas/map_size.h"

namespace channelmap {
namespace {

using layouts::Case;
using sample::Chance;

constexpr float widths[] = {288, 328, 360, 480, 599, 600, 680, 768, 959, 960, 1032, 1232};
constexpr std::string_view link =
    "https://example.org/graphics/channel-map/#era=e3&api-exclusivity=0&buy_anyway=57.25";

struct ComposedFigure {
    Figure figure;
    Outline outline;
};

ComposedFigure composed(const Story& story, const Link& scenario, float width, int draws,
                        bool documented_only = false) {
    const auto& words = english_words();
    const auto flow = evaluate(story, scenario.scenario, draws);
    const auto against =
        compare(story, words, scenario.scenario, flow, baseline_of(story, scenario), draws);
    std::vector<EraRecord> records;
    for (Index era = 0; era < story.eras.size(); ++era)
        records.push_back(evaluate_era(story, era, draws));
    auto outline = describe(story, words, scenario.scenario, flow, records);
    auto map = place(story, words, scenario.scenario, flow, map_size(width), 0, &against);
    const auto documented = find_documented(story, words, scenario.scenario, map);
    FigureNeeds needs{.link = link};
    if (documented_only) {
        hatch_undocumented(map, documented);
        needs.documented = documented.sentence;
    }
    return {compose_figure(story, words, scenario.scenario, outline, against, map, needs), outline};
}

std::string notes_of(const Figure& figure) {
    std::string text;
    for (const auto& block : figure.notes) text += text_of(block) + "\n";
    return text;
}

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

void check_blocks(const Figure& figure) {
    std::vector<Box> boxes;
    for (const auto* block : {&figure.headline, &figure.sentence, &figure.setting}) {
        REQUIRE_FALSE(block->lines.empty());
        boxes.push_back(block->box);
    }
    boxes.push_back(
        {figure.map_origin.x, figure.map_origin.y, figure.map.width, figure.map.height});
    for (const auto& block : figure.notes) boxes.push_back(block.box);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        CHECK(boxes[i].x >= 12);
        CHECK(boxes[i].right() <= figure.width - 12);
        CHECK(boxes[i].y >= (i == 0 ? 12 : boxes[i - 1].bottom() + 4));
        CHECK(boxes[i].bottom() <= figure.height - 12);
    }
    const auto check_lines = [](const TextBlock& block) {
        CHECK(block.size >= 13);
        CHECK(block.box.h == block.line_height * static_cast<float>(block.lines.size()));
        for (const auto& line : block.lines)
            CHECK_MESSAGE(line.width(block.size) <= block.box.w + .1f, text_of(block));
    };
    for (const auto* block : {&figure.headline, &figure.sentence, &figure.setting})
        check_lines(*block);
    for (const auto& block : figure.notes) check_lines(block);
}

void check_placed(const Story& story, const Scenario& scenario, const Figure& figure) {
    check_blocks(figure);
    layouts::check_labels(Case{story, scenario, {}, 0, figure.map, {}});
}

void check_told(const Story& story, const Scenario& scenario, const ComposedFigure& made) {
    const auto& [figure, outline] = made;
    CHECK(text_of(figure.headline) == outline.title);
    CHECK(text_of(figure.sentence) == plain_text(outline.result));
    CHECK(holds(text_of(figure.setting), outline.era_label));
    CHECK(holds(text_of(figure.setting), outline.era_dates));
    for (const auto& lever : outline.levers)
        CHECK(holds(text_of(figure.setting), lever.label + " " + lever.value_text) == lever.fixed);
    const auto notes = notes_of(figure);
    CHECK(holds(notes, "5th–95th percentile"));
    CHECK(holds(notes, "Facts checked on "));
    CHECK(holds(without_spaces(notes), link));
    const auto publishers = publishers_of(story, scenario);
    for (std::size_t i = 0; i < std::min<std::size_t>(6, publishers.size()); ++i)
        CHECK(holds(notes, publishers[i]));
    CHECK(holds(notes, "Dots and signed numbers") == tells_of_changes(figure.map));
}

}  // namespace

TEST_CASE("every era and preset can be taken away at every width, with all that it must say") {
    const Story& story = sample::full_story();
    std::vector<Link> links;
    for (Index era = 0; era < story.eras.size(); ++era)
        links.push_back({.scenario = with_era(start_scenario(story), era), .versus = {}});
    Problems problems;
    for (const auto& preset : story.presets)
        links.push_back(read_link(story, {.scenario = start_scenario(story)}, preset.query,
                                  LinkPart::hash, problems));
    for (const auto& one : links)
        for (const float width : widths) {
            const auto made = composed(story, one, width, 64);
            CHECK(made.figure.map.form == form_of(width));
            check_placed(story, one.scenario, made.figure);
            check_told(story, one.scenario, made);
        }
}

TEST_CASE("whatever a reader sets, and whatever it is compared with, the picture holds it") {
    const Story& story = sample::full_story();
    Chance chance{29};
    for (int i = 0; i < 120; ++i) {
        Link one{.scenario = sample::random_scenario(story, chance), .versus = {}};
        if (chance.below(2) == 0) one.versus = sample::random_scenario(story, chance);
        const float width = widths[chance.below(std::size(widths))];
        const auto made = composed(story, one, width, 24);
        check_placed(story, one.scenario, made.figure);
        check_told(story, one.scenario, made);
    }
}

TEST_CASE("where only what is documented is shown, the picture tells no other number") {
    const Story& story = sample::full_story();
    Chance chance{31};
    for (int i = 0; i < 40; ++i) {
        Link one{.scenario = sample::random_scenario(story, chance), .versus = {}};
        const float width = widths[chance.below(std::size(widths))];
        const auto [figure, outline] = composed(story, one, width, 24, true);
        check_placed(story, one.scenario, figure);
        CHECK_FALSE(holds(text_of(figure.sentence), plain_text(outline.result)));
        CHECK(holds(text_of(figure.sentence), "hatched"));
        CHECK(holds(notes_of(figure), "Hatched"));
        const auto svg = svg_of(figure, light_theme());
        CHECK_FALSE(holds(svg, plain_text(outline.result)));
    }
}

TEST_CASE("a publisher is named once, and only where the era's facts are theirs") {
    const Story& story = sample::full_story();
    for (Index era = 0; era < story.eras.size(); ++era) {
        const auto names = publishers_of(story, with_era(start_scenario(story), era));
        CHECK(std::set(names.begin(), names.end()).size() == names.size());
        CHECK(names.size() > 6);
        for (const auto& name : names)
            CHECK(std::any_of(story.facts.begin(), story.facts.end(), [&](const Fact& fact) {
                return std::any_of(fact.sources.begin(), fact.sources.end(),
                                   [&](const Source& source) { return source.publisher == name; });
            }));
    }
}

TEST_CASE("long words and other stories stay inside the picture") {
    Chance chance{37};
    for (int i = 0; i < 60; ++i) {
        auto story = sample::random_story(chance);
        if (i % 3 == 0) story.title = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk";
        const auto scenario = sample::random_scenario(story, chance);
        const float width = widths[chance.below(std::size(widths))];
        check_blocks(composed(story, {.scenario = scenario, .versus = {}}, width, 0).figure);
    }
}

TEST_CASE("the picture's text is escaped, its colours are the theme's, its title names the era") {
    Story story = sample::full_story();
    story.title = "<b>&\"";
    const Link one{.scenario = start_scenario(story), .versus = {}};
    const auto figure = composed(story, one, 1032, 0).figure;
    const auto light = svg_of(figure, light_theme()), dark = svg_of(figure, dark_theme());
    CHECK(holds(light, "&lt;b&gt;&amp;&quot;"));
    CHECK(holds(light, "<title>"));
    CHECK(holds(light, story.eras[story.start].label));
    CHECK(holds(light, "fill=\"#ffffff\""));
    CHECK(holds(dark, "fill=\"#14181d\""));
}

}  // namespace channelmap
