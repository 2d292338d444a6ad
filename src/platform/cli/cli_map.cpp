// The map of a scenario on paper: as a picture, as a table, as a sentence, as data.
#include "platform/cli/cli_map.h"

#include <string>

#include "core/compare/compare.h"
#include "core/layout/form.h"
#include "core/layout/layout.h"
#include "core/layout/layout_changes.h"
#include "core/layout/layout_plan.h"
#include "core/layout/story_colors.h"
#include "core/outline/outline.h"
#include "core/outline/outline_print.h"
#include "core/output/outline_json.h"
#include "core/picture/card.h"
#include "core/picture/figure.h"
#include "core/picture/svg_map.h"
#include "core/sampling/evaluate.h"
#include "ui/canvas/map_size.h"

namespace channelmap::cli {
namespace {

constexpr SvgDetail coarse{.fringe_steps = 1, .core_steps = 1};
constexpr int least_width = static_cast<int>(least_map_width), most_width = 4096;

// The query's scenario, evaluated and in words.
struct Evaluated {
    Flow flow;
    Comparison comparison;
    plan::Plan plan;
    Outline outline;
};

Evaluated evaluated(const Request& request, const Words& words, int draws) {
    const auto& [story, own_words, link, options] = request;
    std::vector<EraRecord> records;
    for (Index era = 0; era < story.eras.size(); ++era)
        records.push_back(evaluate_era(story, era, settled_draws));
    Evaluated all{.flow = evaluate(story, link.scenario, draws)};
    all.comparison =
        compare(story, words, link.scenario, all.flow, baseline_of(story, link), draws);
    all.plan = plan::make_plan(story, words, link.scenario, all.flow);
    plan::set_before(story, all.comparison, all.plan);
    all.outline = describe(story, words, link.scenario, all.flow, all.plan, records,
                           focus_differs(story, all.comparison));
    return all;
}

std::optional<Outline> drawn_outline(const Request& request) {
    const auto draws = draws_of(request);
    if (!draws) return std::nullopt;
    return evaluated(request, request.words.words(), *draws).outline;
}

// What all pictures need.
struct Picture {
    Evaluated of;
    const Words& words;
    const Theme& colors;
    const Theme* dark = nullptr;
    SvgDetail detail = {};
};

// The words that --lang asks for; nothing, with a complaint, for a language that there isn't.
const Words* words_of(const Request& request) {
    const std::string_view own = request.story.language;
    const auto language = option_of(request, "lang").value_or(own);
    if (language == own) return &request.words.words();
    complain("There are no words in \"" + std::string(language) +
             "\" yet. --lang takes: " + std::string(own) + ".");
    return nullptr;
}

Layout layout_of(const Request& request, const Picture& picture, float width) {
    return place(request.story, picture.words, picture.of.plan, picture.of.flow, map_size(width));
}

std::string map_of(const Request& request, const Picture& picture, float width) {
    const Outline& outline = picture.of.outline;
    const auto title =
        say(picture.words, "svg.title", {{"title", outline.title}, {"era", outline.era_label}});
    return svg_of(layout_of(request, picture, width), picture.colors, title,
                  plain_text(outline.result), picture.dark, picture.detail);
}

std::string card_of(const Request& request, const Picture& picture) {
    const auto card = compose_card(request.story, picture.words, request.link.scenario,
                                   picture.of.flow, picture.of.outline, picture.of.comparison);
    if (card.shortened) complain("A text is too long for the card: it ends in an ellipsis.");
    return svg_of(card, picture.colors, picture.dark, picture.detail);
}

std::string figure_of(const Request& request, const Picture& picture, float width) {
    const auto figure =
        compose_figure(request.story, picture.words, request.link.scenario, picture.of.outline,
                       picture.of.comparison, layout_of(request, picture, width),
                       {.link = option_of(request, "link").value_or("")});
    return svg_of(figure, picture.colors, picture.dark, picture.detail);
}

}  // namespace

int sentence(const Request& request) {
    const auto outline = drawn_outline(request);
    if (!outline) return misused;
    return print_line(has_flag(request, "html") ? result_html(*outline)
                                                : plain_text(outline->result));
}

int table(const Request& request) {
    const auto outline = drawn_outline(request);
    if (!outline) return misused;
    return print_line(has_flag(request, "csv") ? table_csv(*outline) : table_html(*outline));
}

// What the page reads of the scenario. There is no canvas, so all rectangles are null.
int outline(const Request& request) {
    const auto draws = draws_of(request);
    if (!draws) return misused;
    constexpr float width = 1032;
    const auto& [story, own_words, link, options] = request;
    const Words& words = request.words.words();
    const auto of = evaluated(request, words, *draws);
    Questions questions;
    questions.update(story, words, link.scenario, true);
    return print_line(
        outline_json({.story = story,
                      .words = words,
                      .query = write_link(story, link, {start_scenario(story), {}}),
                      .scenario = link.scenario,
                      .flow = of.flow,
                      .outline = of.outline,
                      .comparison = of.comparison,
                      .questions = questions,
                      .map = place(story, words, of.plan, of.flow, map_size(width))}));
}

// `--width` is the canvas's: the map takes its part of it, as on the page. A card has one size.
int svg(const Request& request) {
    const auto width = whole_number_of(request, "width", 1032, least_width, most_width);
    const auto draws = draws_of(request);
    const auto* words = words_of(request);
    if (!width || !draws || !words) return misused;
    const auto theme = option_of(request, "theme").value_or("light");
    if (theme != "light" && theme != "dark" && theme != "auto")
        return complain("--theme is light, dark or auto (as the reader prefers).");
    const bool is_card = has_flag(request, "card");
    if (is_card && option_of(request, "width"))
        return complain("--width is for the ordinary picture: a card is 1200 by 630.");
    const Theme light = with_story_colors(light_theme(), request.story),
                dark = with_story_colors(dark_theme(), request.story);
    const Picture picture{.of = evaluated(request, *words, *draws),
                          .words = *words,
                          .colors = theme == "dark" ? dark : light,
                          .dark = theme == "auto" ? &dark : nullptr,
                          .detail = has_flag(request, "coarse") ? coarse : SvgDetail{}};
    const auto canvas = static_cast<float>(*width);
    return print_line(is_card                       ? card_of(request, picture)
                      : has_flag(request, "figure") ? figure_of(request, picture, canvas)
                                                    : map_of(request, picture, canvas));
}

}  // namespace channelmap::cli
