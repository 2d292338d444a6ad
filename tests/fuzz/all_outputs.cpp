#include "fuzz/all_outputs.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "core/analysis/questions.h"
#include "core/analysis/why.h"
#include "core/base/formula.h"
#include "core/exchange/csv.h"
#include "core/layout/form.h"
#include "core/outline/outline_print.h"
#include "core/output/outline_json.h"
#include "core/output/why_json.h"
#include "core/parse/json_value.h"
#include "core/picture/card.h"
#include "core/picture/figure.h"
#include "core/picture/svg_map.h"
#include "core/sampling/evaluate.h"
#include "core/scenario/link.h"
#include "core/wording/story_words.h"

namespace channelmap::fuzz {
namespace {

constexpr int draws = 16;

[[noreturn]] void fail(const char* what, const std::string& text) {
    std::fprintf(stderr, "%s: %s\n", what, text.substr(0, 2000).c_str());
    std::abort();
}

// Every "<" of a picture begins an element that pictures have.
void check_picture(const std::string& svg) {
    constexpr std::string_view elements[] = {
        "svg",   "title", "desc",    "style", "defs",   "stop",     "linearGradient",
        "path",  "rect",  "text",    "g",     "circle", "clipPath", "pattern",
        "tspan", "line",  "polygon", "use",   "mask",   "ellipse",  "image"};
    for (auto at = svg.find('<'); at != std::string::npos; at = svg.find('<', at + 1)) {
        const auto from = at + 1 + (svg[at + 1] == '/' ? 1 : 0);
        const auto name = svg.substr(from, svg.find_first_of(" />", from) - from);
        if (std::find(std::begin(elements), std::end(elements), name) == std::end(elements))
            fail("an element of a picture", name);
    }
    for (const char* number : {"=\"nan", "=\"-nan", "=\"inf", "=\"-inf", " nan", " inf "})
        if (const auto at = svg.find(number); at != std::string::npos && number[0] == '=')
            fail("a number of a picture", svg.substr(at, 40));
}

void check_json(const std::string& text) {
    Problems problems;
    if (!read_json(text, problems) || !problems.empty())
        fail("JSON", (problems.empty() ? "" : problems[0].what) + text);
}

void check_table(const Outline& outline) {
    Problems problems;
    const auto table = read_csv(table_csv(outline), problems);
    if (!problems.empty()) fail("a table", problems[0].what);
    const auto html = table_html(outline);
    for (const auto& row : outline.table.rows)
        for (const auto& cell : row)
            if (cell.find('<') != std::string::npos && cell.size() > 1 &&
                html.find(">" + cell) != std::string::npos)
                fail("markup in a table", cell);
}

}  // namespace

void write_all(const Story& story, const Scenario& scenario) {
    const StoryWords own(story);
    const Words& words = own.words();
    const Link link{.scenario = scenario};
    const Flow flow = evaluate(story, scenario, draws);
    std::vector<EraRecord> records;
    for (Index era = 0; era < story.eras.size(); ++era)
        records.push_back(evaluate_era(story, era, 2));
    const auto comparison = compare(story, words, scenario, flow, baseline_of(story, link), draws);
    const auto outline = describe(story, words, scenario, flow, records);
    check_table(outline);
    for (const float width : {320.f, 700.f, 1100.f}) {
        const Layout map = place(story, words, scenario, flow, map_alone(width), 0, &comparison);
        check_picture(svg_of(map, light_theme(), outline.title, plain_text(outline.result)));
        check_picture(svg_of(compose_figure(story, words, scenario, outline, comparison, map,
                                            {.link = "https://host.example/", .documented = ""}),
                             light_theme()));
        Questions questions;
        questions.update(story, words, scenario, true);
        check_json(outline_json({.story = story,
                                 .words = words,
                                 .query = write_link(story, link, {start_scenario(story), {}}),
                                 .scenario = scenario,
                                 .flow = flow,
                                 .outline = outline,
                                 .comparison = comparison,
                                 .questions = questions,
                                 .map = map}));
    }
    check_picture(
        svg_of(compose_card(story, words, scenario, flow, outline, comparison), light_theme()));
    for (const auto& metric : flow.metrics)
        if (const auto answer = why(story, words, scenario, flow, metric.name))
            check_json(why_json(story, words, *answer));
}

}  // namespace channelmap::fuzz
