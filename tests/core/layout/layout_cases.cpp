#include "core/layout/layout_cases.h"

#include <doctest/doctest.h>

#include "core/layout/layout_faults.h"
#include "core/layout/layout_height.h"
#include "core/sampling/evaluate.h"
#include "core/scenario/link.h"
#include "ui/canvas/map_size.h"

namespace channelmap::layouts {

Case laid_out(const Story& story, const Scenario& scenario, float canvas_width, int draws) {
    Case made{story, scenario, evaluate(story, scenario, draws), canvas_width, {}, {}};
    made.layout = place(story, english_words(), scenario, made.flow, map_size(canvas_width));
    return made;
}

Case compared(const Story& story, const Link& link, float canvas_width, int draws) {
    Case made = laid_out(story, link.scenario, canvas_width, draws);
    made.against =
        compare(story, english_words(), link.scenario, made.flow, baseline_of(story, link), draws);
    made.layout = place(story, english_words(), link.scenario, made.flow, map_size(canvas_width), 0,
                        &made.against);
    return made;
}

static std::string name_of(const Case& made) {
    const Link start{.scenario = start_scenario(made.story), .versus = {}};
    return write_link(made.story, {.scenario = made.scenario, .versus = {}}, start) + " at " +
           std::to_string(static_cast<int>(made.canvas_width));
}

static void check_none(const Faults& faults, const Case& made) {
    CHECK_MESSAGE(faults.empty(), (faults.empty() ? "" : faults.front()), " in ", name_of(made));
}

void check_labels(const Case& made) {
    Faults faults;
    find_label_faults(made.layout, faults);
    find_frame_faults(made.layout, faults);
    check_none(faults, made);
}

void check_flows_kept(const Case& made) {
    Faults faults;
    find_flow_faults(made.story, made.flow, made.layout, faults);
    check_none(faults, made);
}

void check_order(const Case& made) {
    Faults faults;
    find_order_faults(made.layout, faults);
    check_none(faults, made);
}

void check_all(const Case& made) {
    check_labels(made);
    check_flows_kept(made);
    check_order(made);
    CHECK(made.layout.height == map_height(made.story, map_size(made.canvas_width)));
    CHECK(made.layout.width == map_size(made.canvas_width).width);
}

}  // namespace channelmap::layouts
