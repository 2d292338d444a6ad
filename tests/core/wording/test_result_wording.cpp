// Results of the model and reported facts never share a breath: each result is told as one, each
// number's rounding is said where readers add, and a page that was read in a copy is marked
// wherever its publisher is named.
#include <doctest/doctest.h>

#include "core/analysis/answers.h"
#include "core/analysis/quantity.h"
#include "core/analysis/why.h"
#include "core/compare/compare.h"
#include "core/full_story.h"
#include "core/interaction/hit.h"
#include "core/interaction/tip.h"
#include "core/outline/outline_print.h"
#include "core/output/flow_json.h"
#include "core/output/why_json.h"
#include "core/picture/figure.h"
#include "core/sample_story.h"
#include "core/sampling/evaluate.h"
#include "core/wording/date_text.h"
#include "core/wording/number_text.h"
#include "ui/canvas/map_size.h"

namespace channelmap {
namespace {

using sample::Chance;

constexpr std::string_view rounding = "Each number is rounded by itself";

bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

bool is_told_as_modelled(std::string_view text) {
    return holds(text, "we estimate") || holds(text, "n the model");
}

Outline outline_of(const Story& story, const Scenario& scenario, const Flow& flow) {
    std::vector<EraRecord> records;
    for (Index era = 0; era < story.eras.size(); ++era)
        records.push_back(evaluate_era(story, era, 16));
    return describe(story, english_words(), scenario, flow, records);
}

// Our story with all that a story can say of its sources.
Story told_story() {
    Story story = sample::full_story();
    story.recheck = {"2030-12-04", "after the fair"};
    Index fact = story.eras[story.start].facts.front();
    for (auto& one : story.facts)
        for (auto& source : one.sources) source.read_in_copy = false;
    for (const auto& offer : story.eras[story.start].offers)
        if (!offer.facts.empty()) fact = offer.facts.front();
    auto& source = story.facts[fact].sources.front();
    source.read_in_copy = true;
    source.date = "2026-02";
    story.hosting_note = {"One paper names one cloud, another names six.", {fact}, {}};
    return story;
}

std::string notes_of(const Figure& figure) {
    std::string text;
    for (const auto& block : figure.notes)
        for (const auto& line : block.lines)
            for (const auto& run : line.runs) text += run.text + " ";
    return text;
}

Figure figure_of(const Story& story, float width) {
    const auto scenario = start_scenario(story);
    const auto flow = evaluate(story, scenario, 16);
    return compose_figure(story, english_words(), scenario, outline_of(story, scenario, flow), {},
                          place(story, english_words(), scenario, flow, map_size(width)));
}

const Label& heading_in(const Layout& layout) {
    const Label* heading = nullptr;
    for (const auto& label : layout.labels)
        if (label.id == "head.hosting") heading = &label;
    REQUIRE(heading);
    return *heading;
}

}  // namespace

TEST_CASE("sentences, comparisons and tables say that they tell the model's results") {
    const Story& story = sample::full_story();
    const auto& words = english_words();
    Chance chance{41};
    for (int i = 0; i < 60; ++i) {
        const auto scenario =
            i < 6 ? with_era(start_scenario(story), static_cast<Index>(i) % story.eras.size())
                  : sample::random_scenario(story, chance);
        const auto flow = evaluate(story, scenario, 16);
        const auto outline = outline_of(story, scenario, flow);
        CHECK_MESSAGE(holds(plain_text(outline.result), "we estimate"), plain_text(outline.result));
        const auto against =
            compare(story, words, scenario, flow, baseline_of(story, {scenario, {}}), 16);
        if (!against.sentence.empty())
            CHECK(plain_text(against.sentence).starts_with("In the model, "));
        CHECK(holds(outline.table.caption, "in the model"));
        CHECK(holds(outline.table.caption, rounding));
        const auto csv = table_csv(outline);
        CHECK(holds(csv.substr(0, csv.find('\n')), rounding));
    }
}

TEST_CASE("every tooltip tells numbers as the model's, apart from what is reported") {
    const Story& story = sample::full_story();
    for (Index era = 0; era < story.eras.size(); ++era) {
        const auto scenario = with_era(start_scenario(story), era);
        const auto flow = evaluate(story, scenario, 16);
        const auto layout = place(story, english_words(), scenario, flow, map_size(1032));
        const auto check = [&](const Hit& hit) {
            bool seen = false;
            for (const auto& line : tip_of(story, english_words(), scenario, flow, layout, hit)) {
                if (line.kind == TipLine::Kind::value && !seen)
                    CHECK(line.text.starts_with("In the model "));
                seen |= line.kind == TipLine::Kind::value;
                if (line.kind == TipLine::Kind::reported)
                    CHECK_FALSE(holds(line.text, "of every 100"));
            }
        };
        for (Index i = 0; i < layout.ribbons.size(); ++i) check({.node = {}, .ribbon = i});
        for (Index i = 0; i < layout.nodes.size(); ++i) check({.node = i, .ribbon = {}});
    }
}

TEST_CASE("answers tell the model's results as such" * doctest::test_suite("long")) {
    const Story& story = sample::full_story();
    const auto& words = english_words();
    const auto scenario = start_scenario(story);
    const auto flow = evaluate(story, scenario, 16);
    for (const auto& metric : flow.metrics) {
        const auto answer = why(story, words, scenario, flow, metric.name);
        REQUIRE(answer);
        CHECK_MESSAGE(is_told_as_modelled(answer->sentence), answer->sentence);
    }
    const std::string_view questions[] = {"unmet", "channel.aws", "channel.azure",
                                          "channel.direct"};
    for (const auto metric : questions)
        for (const auto equals : questions)
            for (const auto& lever : story.levers) {
                const BreakEvenQuestion question{
                    .metric = std::string(metric), .equals = std::string(equals), .lever = lever};
                const auto answer = break_evens(story, scenario, question, 8);
                if (!answer) continue;
                CHECK(is_told_as_modelled(break_even_sentence(story, words, question, *answer)));
            }
    for (const double low : {0., 5.}) {
        Bounds found;
        found.guaranteed = {low, 40};
        found.reached = {low + 1, 30};
        CHECK(is_told_as_modelled(bounds_sentence(story, words, "unmet", found)));
    }
}

TEST_CASE("the figure says how numbers are rounded, when facts are checked again, what was read in "
          "a copy") {
    const Story story = told_story();
    for (const float width : {288.f, 680.f, 1032.f}) {
        const auto notes = notes_of(figure_of(story, width));
        CHECK(holds(notes, rounding));
        CHECK(holds(notes, "To be checked again on 4 December 2030 (after the fair)."));
        CHECK(holds(notes, "read only in a public copy"));
        CHECK(holds(notes, story.hosting_note.text));
        CHECK(holds(notes, ", February 2026"));
    }
    Story plain = sample::full_story();
    plain.recheck = {};
    plain.hosting_note = {};
    for (auto& fact : plain.facts)
        for (auto& source : fact.sources) source.read_in_copy = false;
    const auto notes = notes_of(figure_of(plain, 680));
    CHECK_FALSE(holds(notes, "again"));
    CHECK_FALSE(holds(notes, "copy"));
    CHECK_FALSE(holds(notes, "Where the work runs"));
}

TEST_CASE("the bar of hosts bears a mark where its sources differ, at every width") {
    const Story story = told_story();
    Story agreed = story;
    agreed.hosting_note = {};
    const auto scenario = start_scenario(story);
    const auto flow = evaluate(story, scenario, 16);
    for (float width = 288; width <= 1232; width += 4) {
        const auto layout = place(story, english_words(), scenario, flow, map_size(width));
        const auto& heading = heading_in(layout);
        CHECK(heading.box.right() <= layout.width);
        CHECK(holds(heading.runs.back().text, "sources differ"));
        const auto other = place(agreed, english_words(), scenario, flow, map_size(width));
        CHECK_FALSE(holds(heading_in(other).runs.back().text, "differ"));
        CHECK(other.height == layout.height);
    }
}

TEST_CASE("the bar's mark, the figure's sentence and the remark stand in the note's eras alone") {
    Story story = told_story();
    story.hosting_note.eras = {1, 2, story.start};
    for (Index era = 0; era < story.eras.size(); ++era) {
        const bool told = era == 1 || era == 2 || era == story.start;
        const auto scenario = with_era(start_scenario(story), era);
        const auto flow = evaluate(story, scenario, 16);
        auto layout = place(story, english_words(), scenario, flow, map_size(680));
        CHECK(holds(heading_in(layout).runs.back().text, "sources differ") == told);
        CHECK(holds(why_json(story, english_words(),
                             *why(story, english_words(), scenario, flow, "host.azure")),
                    "\"remark\"") == told);
        const auto outline = outline_of(story, scenario, flow);
        CHECK(holds(notes_of(compose_figure(story, english_words(), scenario, outline, {},
                                            std::move(layout))),
                    story.hosting_note.text) == told);
    }
}

TEST_CASE("a host on which nothing runs has no figure, and the others keep their places") {
    const Story story = sample::full_story();
    const auto parts_of = [&](Index era) {
        const auto scenario = with_era(start_scenario(story), era);
        const auto flow = evaluate(story, scenario, 16);
        auto layout = place(story, english_words(), scenario, flow, map_size(680));
        for (const auto& part : layout.hosting) {
            CHECK((part.value.central > 0 || part.value.range.p95 > 0));
            CHECK(find_id(layout.labels, part.id));
        }
        std::size_t labels = 0;
        for (const auto& label : layout.labels) labels += label.id.starts_with("host.");
        CHECK(labels == layout.hosting.size());
        CHECK(outline_of(story, scenario, flow).hosting.size() == layout.hosting.size());
        return layout;
    };
    const auto last = parts_of(story.eras.size() - 1);
    CHECK_FALSE(find_id(last.hosting, "host.oracle"));
    for (Index era = 0; era < story.eras.size(); ++era) {
        const auto layout = parts_of(era);
        CHECK(layout.height == last.height);
        for (const auto& part : layout.hosting)
            if (const auto same = find_id(last.hosting, part.id)) {
                CHECK(part.swatch.x == last.hosting[*same].swatch.x);
                CHECK(part.swatch.y == last.hosting[*same].swatch.y);
            }
    }
}

TEST_CASE("a source that was read in a copy is marked in tooltips and answers, with the day of its "
          "page") {
    const Story story = told_story();
    const auto scenario = start_scenario(story);
    const auto flow = evaluate(story, scenario, 16);
    const auto layout = place(story, english_words(), scenario, flow, map_size(1032));
    int marked = 0;
    for (Index i = 0; i < layout.ribbons.size(); ++i)
        for (const auto& line :
             tip_of(story, english_words(), scenario, flow, layout, {.node = {}, .ribbon = i}))
            if (line.kind == TipLine::Kind::source)
                marked += holds(line.text, ", read in a public copy");
    CHECK(marked > 0);
    for (const auto& metric : flow.metrics) {
        const auto json = why_json(story, english_words(),
                                   *why(story, english_words(), scenario, flow, metric.name));
        CHECK(holds(json, "\"remark\"") == metric.name.starts_with("host."));
        if (metric.name.starts_with("host.")) {
            CHECK(holds(json, story.hosting_note.text));
            CHECK(holds(json, "\"date\":\"February 2026\",\"copy\":true"));
        }
    }
}

TEST_CASE("a seller's line follows from its offers, also where it sells nothing in the model") {
    Story story = sample::full_story();
    const auto oracle = find_id(story.channels, "oracle");
    REQUIRE(oracle);
    const auto scenario = with_era(start_scenario(story), story.eras.size() - 1);
    auto& offers = story.eras.back().offers;
    const auto line = [&] {
        const auto flow = evaluate(story, scenario, 0);
        for (const auto& node : outline_of(story, scenario, flow).nodes)
            if (node.id == "channel.oracle") return node.note;
        return std::string("no such node");
    };
    std::erase_if(offers, [&](const Offer& offer) { return offer.channel == *oracle; });
    CHECK(line() == "not on sale");
    offers.push_back({.channel = *oracle, .product = 0, .status = Status::announced});
    CHECK(line() == "announced only");
    offers.back().status = Status::available;
    CHECK(line() == "on sale; 0 in the model");
}

TEST_CASE("days and months in words") {
    CHECK(date_text(english_words(), "2026-11-05") == "5 November 2026");
    CHECK(date_text(english_words(), "2026-03") == "March 2026");
    CHECK(date_text(english_words(), "").empty());
}

}  // namespace channelmap
