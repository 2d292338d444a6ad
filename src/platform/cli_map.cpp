// The map of a scenario on paper: as a picture, as a table, as a sentence.
#include <string>

#include "core/compare.h"
#include "core/layout.h"
#include "core/outline.h"
#include "platform/cli_commands.h"

namespace channelmap::cli {
namespace {

constexpr int least_width = 288, most_width = 4096;

Outline outline_of(const Request& request, const Flow& flow) {
    std::vector<EraRecord> records;
    for (Index era = 0; era < request.story.eras.size(); ++era)
        records.push_back(record_of(request.story, era, settled_draws));
    const auto against = compare(request.story, english_words(), request.link.scenario, flow,
                                 baseline_of(request.story, request.link), flow.draws);
    return describe(request.story, english_words(), request.link.scenario, flow, records,
                    focus_differs(request.story, against));
}

std::optional<Outline> drawn_outline(const Request& request) {
    const auto draws = draws_of(request);
    if (!draws) return std::nullopt;
    return outline_of(request, evaluate(request.story, request.link.scenario, *draws));
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

// `--width` is the canvas's: the map takes its part of it, as on the page.
int svg(const Request& request) {
    const auto width = whole_number_of(request, "width", 1032, least_width, most_width);
    const auto draws = draws_of(request);
    if (!width || !draws) return misused;
    const auto theme = option_of(request, "theme").value_or("light");
    if (theme != "light" && theme != "dark" && theme != "auto")
        return complain("--theme is light, dark or auto (as the reader prefers).");
    const auto flow = evaluate(request.story, request.link.scenario, *draws);
    const auto outline = outline_of(request, flow);
    const auto against = compare(request.story, english_words(), request.link.scenario, flow,
                                 baseline_of(request.story, request.link), settled_draws);
    const auto layout = place(request.story, english_words(), request.link.scenario, flow,
                              static_cast<float>(*width), 0, &against);
    const auto title =
        say(english_words(), "svg.title", {{"title", outline.title}, {"era", outline.era_label}});
    const auto& colors = theme == "dark" ? dark_theme() : light_theme();
    return print_line(svg_of(layout, colors, title, plain_text(outline.result),
                             theme == "auto" ? &dark_theme() : nullptr));
}

}  // namespace channelmap::cli
