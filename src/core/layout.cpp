#include "core/layout.h"

#include <algorithm>

#include "core/layout_place.h"

namespace channelmap {
namespace {

constexpr float least_width = 288, narrow_below = 600, medium_below = 960;
constexpr float rail = 272, gutter = 40;

}  // namespace

Form form_of(float canvas_width) {
    if (canvas_width < narrow_below) return Form::narrow;
    return canvas_width < medium_below ? Form::medium : Form::wide;
}

float map_width(float canvas_width) {
    const float width = std::max(least_width, canvas_width);
    return form_of(width) == Form::wide ? width - rail - gutter : width;
}

float canvas_width_for_map(float width) {
    return form_of(width) == Form::wide ? width + rail + gutter : width;
}

float flows_height(const Story& story, float canvas_width) {
    return plan::flow_height(story, canvas_width);
}

float map_height(const Story& story, float canvas_width) {
    return flows_height(story, canvas_width) + plan::hosting_height(story, map_width(canvas_width));
}

bool has_hairlines(const Layout& layout) {
    return std::any_of(layout.ribbons.begin(), layout.ribbons.end(), [](const Ribbon& ribbon) {
        return has_volume(ribbon.mark) && ribbon.width > ribbon.true_width + .01f;
    });
}

bool has_outside_values(const Layout& layout) {
    for (const auto& label : layout.labels)
        for (const auto& run : label.runs)
            if (run.text.ends_with("*)")) return true;
    return false;
}

bool tells_of_changes(const Layout& layout) {
    for (const auto& label : layout.labels)
        if (label.kind == LabelKind::chip) return true;
    return !layout.ghosts.empty();
}

void lower_hosting(Layout& layout, float by) {
    layout.height += by;
    for (auto& segment : layout.hosting) {
        segment.box.y += by;
        segment.swatch.y += by;
    }
    for (auto& label : layout.labels) {
        if (label.kind != LabelKind::hosting) continue;
        label.box.y += by;
        for (auto& run : label.runs) run.baseline.y += by;
    }
}

Layout place(const Story& story, const Words& words, const Scenario& scenario, const Flow& flow,
             float canvas_width, double fixed_scale, const Comparison* against) {
    Layout layout{.form = form_of(std::max(least_width, canvas_width)),
                  .width = map_width(canvas_width)};
    layout.height = map_height(story, canvas_width);
    auto plan = plan::make_plan(story, words, scenario, flow, layout.form);
    if (against) plan::set_before(story, *against, plan);
    const float flows = plan::flow_height(story, canvas_width);
    if (layout.form == Form::narrow)
        plan::place_down(plan, words, layout.width, fixed_scale, layout);
    else
        plan::place_across(plan, words, layout.width, flows - plan::head_height, fixed_scale,
                           layout);
    plan::place_hosting(story, words, flow, flows, layout);
    plan::settle_ghosts(layout);
    plan::add_chips(plan, layout);
    return layout;
}

}  // namespace channelmap
