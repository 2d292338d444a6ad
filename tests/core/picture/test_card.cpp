// The social card: its texts stay in their places and none is lost, whatever is shared.
#include <algorithm>

#include <doctest/doctest.h>

#include "core/fixture_stories.h"
#include "core/full_story.h"
#include "core/layout/layout_cases.h"
#include "core/picture/block_text.h"
#include "core/picture/card.h"
#include "core/picture/svg_map.h"
#include "core/sample_story.h"
#include "core/sampling/evaluate.h"
#include "core/scenario/link.h"

namespace channelmap {
namespace {

using layouts::Case;
using sample::Chance;

struct Shared {
    Card card;
    Outline outline;
};

Shared shared(const Story& story, const Link& link, int draws) {
    const auto& words = english_words();
    const auto flow = evaluate(story, link.scenario, draws);
    const auto against =
        compare(story, words, link.scenario, flow, baseline_of(story, link), draws);
    std::vector<EraRecord> records;
    for (Index era = 0; era < story.eras.size(); ++era)
        records.push_back(evaluate_era(story, era, draws));
    auto outline = describe(story, words, link.scenario, flow, records);
    return {compose_card(story, words, link.scenario, flow, outline, against), outline};
}

Shared shared(const Story& story, const Scenario& scenario, int draws = 32) {
    return shared(story, Link{.scenario = scenario, .versus = {}}, draws);
}

void check_block(const TextBlock& block) {
    CHECK(block.size >= 13);
    CHECK(block.box.x >= 40);
    CHECK(block.box.right() <= 48 + 330);
    CHECK(block.box.h ==
          doctest::Approx(block.line_height * static_cast<float>(block.lines.size())));
    for (const auto& line : block.lines)
        CHECK_MESSAGE(line.width(block.size) <= block.box.w + .1f, text_of(block));
}

void check_texts(const Card& card) {
    for (const auto* block : {&card.headline, &card.sentence, &card.note}) check_block(*block);
    CHECK(card.headline.box.y >= 40);
    CHECK(card.sentence.box.y >= card.headline.box.bottom() + 16);
    CHECK(card.note.box.y >= card.sentence.box.bottom() + 16);
    CHECK(card.note.box.bottom() <= card_height - 40);
}

void check_map(const Story& story, const Scenario& scenario, const Card& card) {
    layouts::check_labels(Case{story, scenario, {}, 0, card.map, {}});
    CHECK(card.map_origin.x >= 48 + 330 + 16);
    CHECK(card.map_origin.x + card.map.width * card.map_factor <= card_width - 40);
    CHECK(card.map_origin.y + card.map.height * card.map_factor <= card_height - 30);
}

Story long_winded(std::string title, std::string phrase) {
    Story story = sample::full_story();
    story.title = std::move(title);
    for (auto& era : story.eras) era.phrase = phrase;
    return story;
}

std::string repeated(std::string_view part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
}

}  // namespace

TEST_CASE("the card of every era and preset has the design's sizes and all that it must say") {
    const Story& story = sample::full_story();
    for (Index era = 0; era < story.eras.size(); ++era) {
        const auto scenario = with_era(start_scenario(story), era);
        const auto [card, outline] = shared(story, scenario, 256);
        check_texts(card);
        check_map(story, scenario, card);
        CHECK_FALSE(card.shortened);
        CHECK(card.map_factor == doctest::Approx(1.26f));
        CHECK(card.headline.size >= 50);
        CHECK(card.sentence.size == 25);
        CHECK(text_of(card.headline) == outline.title);
        CHECK(text_of(card.sentence) == plain_text(outline.result));
        CHECK(holds(text_of(card.sentence), "we estimate"));
        CHECK(holds(text_of(card.note), "in brackets the 5th–95th percentile"));
    }
}

TEST_CASE("whatever a reader sets, and whatever it is compared with, the card's texts fit" *
          doctest::test_suite("long")) {
    const Story& story = sample::full_story();
    Chance chance{19};
    for (int i = 0; i < 150; ++i) {
        Link link{.scenario = sample::random_scenario(story, chance), .versus = {}};
        if (chance.below(2) == 0) link.versus = sample::random_scenario(story, chance);
        const auto [card, outline] = shared(story, link, 24);
        check_texts(card);
        check_map(story, link.scenario, card);
        CHECK_FALSE(card.shortened);
        CHECK(card.headline.size >= 38);
        CHECK(card.sentence.size >= 21);
        CHECK(text_of(card.sentence) == plain_text(outline.result));
        CHECK(holds(text_of(card.note), "we estimate"));
        CHECK(holds(text_of(card.note), "5th–95th percentile"));
        const bool has_chip =
            std::any_of(card.map.labels.begin(), card.map.labels.end(),
                        [](const Label& label) { return label.kind == LabelKind::chip; });
        if (has_chip) CHECK(holds(text_of(card.note), "Dots and signed numbers"));
        if (!outline.historical) CHECK(holds(text_of(card.note), outline.era_label));
    }
}

TEST_CASE("the card of a story that can have no unmet demand doesn't speak of it") {
    Story story = sample::given_story();
    const auto names_unmet = [&] {
        const auto card = shared(story, start_scenario(story)).card;
        return card.map.unmet_bar ||
               std::any_of(card.map.labels.begin(), card.map.labels.end(),
                           [](const Label& label) { return label.id.starts_with("unmet"); });
    };
    CHECK(names_unmet());
    for (auto& era : story.eras)
        std::erase_if(era.flows, [](const GivenFlow& flow) { return flow.unmet; });
    REQUIRE_FALSE(story.has_unmet());
    CHECK_FALSE(names_unmet());
}

TEST_CASE("a long headline or sentence is set smaller, then wrapped, and said to be cut if it is") {
    struct Long {
        std::string title, phrase;
        bool shortened = false;
    };
    const Long cases[] = {
        {"Which of the many firms that wanted to buy from OpenAI could find no seller", "Then"},
        {"Short", repeated("while one thing and another was as it was ", 4) + "then"},
        {"Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", "Then"},
        {repeated("WWWW", 40), repeated("mmmm", 30)},
        {repeated("a very long headline ", 200), "Then", true},
        {repeated("W", 4000), repeated("W", 4000), true},
        {"Short", repeated("and so on, ", 300), true},
    };
    for (const auto& [title, phrase, is_shortened] : cases) {
        const Story story = long_winded(title, phrase);
        const auto [card, outline] = shared(story, start_scenario(story), 0);
        check_texts(card);
        CHECK(card.shortened == is_shortened);
        const auto all = text_of(card.headline) + text_of(card.sentence);
        CHECK(holds(all, "…") == is_shortened);
    }
}

TEST_CASE("a value and its range stay on one line") {
    const Story& story = sample::full_story();
    Chance chance{5};
    for (int i = 0; i < 40; ++i) {
        const auto [card, outline] = shared(story, sample::random_scenario(story, chance));
        for (const auto& line : card.sentence.lines)
            CHECK_FALSE(line.runs.front().text.starts_with("("));
    }
}

TEST_CASE("other stories' cards hold their texts, with a smaller map where there is more to name") {
    Chance chance{23};
    for (int i = 0; i < 40; ++i) {
        const auto story = sample::random_story(chance);
        const auto scenario = sample::random_scenario(story, chance);
        const auto [card, outline] = shared(story, scenario, 0);
        check_texts(card);
        check_map(story, scenario, card);
        CHECK(card.map.scale > 1);
    }
}

TEST_CASE("the card's text is escaped and its colours are the theme's") {
    const Story story = long_winded("<b>&\"", "Then");
    const auto card = shared(story, start_scenario(story), 0).card;
    const auto light = svg_of(card, light_theme()), dark = svg_of(card, dark_theme());
    CHECK(holds(light, "&lt;b&gt;&amp;&quot;"));
    CHECK(holds(light, "fill=\"#ffffff\""));
    CHECK(holds(dark, "fill=\"#14181d\""));
    CHECK(holds(light, "viewBox=\"0 0 1200 630\""));
    CHECK(holds(svg_of(card, light_theme(), &dark_theme()), "prefers-color-scheme"));
}

}  // namespace channelmap
