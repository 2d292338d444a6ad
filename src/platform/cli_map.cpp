// The map of a scenario on paper: as a picture, as a table, as a sentence.
#include <string>

#include "core/card.h"
#include "core/compare.h"
#include "core/figure.h"
#include "core/layout.h"
#include "core/outline.h"
#include "platform/cli_commands.h"

namespace channelmap::cli {
namespace {

constexpr SvgDetail coarse{.fringe_steps = 1, .core_steps = 1};
constexpr int least_width = 288, most_width = 4096;

Comparison comparison_of(const Request& request, const Flow& flow, int draws) {
    return compare(request.story, english_words(), request.link.scenario, flow,
                   baseline_of(request.story, request.link), draws);
}

Outline outline_of(const Request& request, const Flow& flow) {
    std::vector<EraRecord> records;
    for (Index era = 0; era < request.story.eras.size(); ++era)
        records.push_back(record_of(request.story, era, settled_draws));
    const auto against = comparison_of(request, flow, flow.draws);
    return describe(request.story, english_words(), request.link.scenario, flow, records,
                    focus_differs(request.story, against));
}

std::optional<Outline> drawn_outline(const Request& request) {
    const auto draws = draws_of(request);
    if (!draws) return std::nullopt;
    return outline_of(request, evaluate(request.story, request.link.scenario, *draws));
}

// What a picture is made with.
struct Picture {
    Flow flow;
    const Words& words;
    const Theme& colors;
    const Theme* dark = nullptr;
    SvgDetail detail = {};
};

// The words that --lang asks for; nothing, with a complaint, for a language that there isn't.
const Words* words_of(const Request& request) {
    const auto language = option_of(request, "lang").value_or("en");
    if (language == "en") return &english_words();
    complain("There are no words in \"" + std::string(language) + "\" yet. --lang takes: en.");
    return nullptr;
}

std::string map_of(const Request& request, const Picture& picture, float width) {
    const auto outline = outline_of(request, picture.flow);
    const auto against = comparison_of(request, picture.flow, settled_draws);
    const auto layout = place(request.story, picture.words, request.link.scenario, picture.flow,
                              width, 0, &against);
    const auto title =
        say(picture.words, "svg.title", {{"title", outline.title}, {"era", outline.era_label}});
    return svg_of(layout, picture.colors, title, plain_text(outline.result), picture.dark,
                  picture.detail);
}

std::string card_of(const Request& request, const Picture& picture) {
    const auto card = compose_card(request.story, picture.words, request.link.scenario,
                                   picture.flow, outline_of(request, picture.flow),
                                   comparison_of(request, picture.flow, settled_draws));
    if (card.shortened) complain("A text is too long for the card: it ends in an ellipsis.");
    return svg_of(card, picture.colors, picture.dark, picture.detail);
}

std::string figure_of(const Request& request, const Picture& picture, float width) {
    const auto against = comparison_of(request, picture.flow, settled_draws);
    auto map = place(request.story, picture.words, request.link.scenario, picture.flow, width, 0,
                     &against);
    const auto figure = compose_figure(request.story, picture.words, request.link.scenario,
                                       outline_of(request, picture.flow), against, std::move(map),
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
    const Picture picture{.flow = evaluate(request.story, request.link.scenario, *draws),
                          .words = *words,
                          .colors = theme == "dark" ? dark_theme() : light_theme(),
                          .dark = theme == "auto" ? &dark_theme() : nullptr,
                          .detail = has_flag(request, "coarse") ? coarse : SvgDetail{}};
    const auto canvas = static_cast<float>(*width);
    return print_line(is_card                       ? card_of(request, picture)
                      : has_flag(request, "figure") ? figure_of(request, picture, canvas)
                                                    : map_of(request, picture, canvas));
}

}  // namespace channelmap::cli
