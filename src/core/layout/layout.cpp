#include "core/layout/layout.h"

#include <algorithm>
#include <utility>

#include "core/layout/folded_plan.h"
#include "core/layout/form.h"
#include "core/layout/layout_changes.h"
#include "core/layout/layout_height.h"
#include "core/layout/layout_hosting.h"
#include "core/layout/place_across.h"
#include "core/layout/place_down.h"

namespace channelmap {

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
             MapSize size, double fixed_scale, const Comparison* against) {
    auto plan = plan::make_plan(story, words, scenario, flow);
    if (against) plan::set_before(story, *against, plan);
    return place(story, words, plan, flow, size, fixed_scale);
}

Layout place(const Story& story, const Words& words, const plan::Plan& plan, const Flow& flow,
             MapSize size, double fixed_scale) {
    Layout layout{.form = size.form, .width = size.width, .dense = size.dense};
    layout.height = map_height(story, size);
    const float flows = flows_height(story, size.form, size.dense);
    const bool narrow = layout.form == Form::narrow;
    const auto shown =
        plan::folded_plan(story, words, size, narrow ? plan::narrow_plan(story, plan) : plan);
    if (narrow)
        plan::place_down(shown, words, layout.width, fixed_scale, layout);
    else
        plan::place_across(shown, words, layout.width, flows - plan::head_height, fixed_scale,
                           layout);
    plan::leave_out_unmet(story, layout);
    if (!size.dense)
        plan::place_hosting(story, words, {.flow = flow, .era = plan.era}, flows, layout);
    plan::settle_ghosts(layout);
    plan::add_chips(shown, layout);
    return layout;
}

}  // namespace channelmap
