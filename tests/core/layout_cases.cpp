#include "core/layout_cases.h"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <map>

#include "core/layout_plan.h"

namespace channelmap::layouts {

Case laid_out(const Story& story, const Scenario& scenario, float canvas_width, int draws) {
    Case made{story, scenario, evaluate(story, scenario, draws), canvas_width, {}, {}};
    made.layout = place(story, english_words(), scenario, made.flow, canvas_width);
    return made;
}

Case compared(const Story& story, const Link& link, float canvas_width, int draws) {
    Case made = laid_out(story, link.scenario, canvas_width, draws);
    made.against =
        compare(story, english_words(), link.scenario, made.flow, baseline_of(story, link), draws);
    made.layout =
        place(story, english_words(), link.scenario, made.flow, canvas_width, 0, &made.against);
    return made;
}

static std::string name_of(const Case& made) {
    const Link start{.scenario = start_scenario(made.story), .versus = {}};
    return write_link(made.story, {.scenario = made.scenario, .versus = {}}, start) + " at " +
           std::to_string(static_cast<int>(made.canvas_width));
}

// Whether a chip touches the words of a label, without the room around them.
static bool meets_words(const Box& chip, const Label& label) {
    return std::any_of(label.runs.begin(), label.runs.end(), [&](const TextRun& run) {
        return overlap(chip, {run.baseline.x, run.baseline.y - run.size * .7f,
                              text_width(run.text, run.face, run.size), run.size * .9f});
    });
}

// A chip may stand beside a short line of the label that it belongs to, clear of its words.
static bool meet(const Label& a, const Label& b) {
    if (a.id != b.id || (a.kind == LabelKind::chip) == (b.kind == LabelKind::chip))
        return overlap(a.box, b.box);
    return a.kind == LabelKind::chip ? meets_words(a.box, b) : meets_words(b.box, a);
}

void check_labels(const Case& made) {
    const auto& labels = made.layout.labels;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto& box = labels[i].box;
        const bool is_inside = box.x >= -0.5f && box.right() <= made.layout.width + 0.5f &&
                               box.y >= -0.5f && box.bottom() <= made.layout.height + 0.5f;
        CHECK_MESSAGE(is_inside, labels[i].id, " leaves the frame in ", name_of(made));
        for (std::size_t j = 0; j < i; ++j)
            CHECK_MESSAGE(!meet(labels[i], labels[j]), labels[i].id, " overlaps ", labels[j].id,
                          " in ", name_of(made));
    }
}

static void check_ribbons_inside(const Case& made) {
    for (const auto& ribbon : made.layout.ribbons) {
        const auto band = band_along(ribbon.curve, ribbon.width, ribbon.width, 9);
        for (const auto* edge : {&band.left, &band.right})
            for (const auto& point : *edge) {
                const bool is_inside = point.x >= -1 && point.x <= made.layout.width + 1 &&
                                       point.y >= -1 && point.y <= made.layout.height + 1;
                CHECK_MESSAGE(is_inside, ribbon.id, " leaves the frame in ", name_of(made));
            }
    }
}

void check_flows_kept(const Case& made) {
    const auto plan =
        plan::make_plan(made.story, english_words(), made.scenario, made.flow, made.layout.form);
    for (const auto& tie : plan.ties) {
        if (!has_volume(tie.mark) || tie.value.central < 0.02) continue;
        const auto id = plan.nodes[tie.from].id + ">" + plan.nodes[tie.to].id;
        const auto found = std::find_if(made.layout.ribbons.begin(), made.layout.ribbons.end(),
                                        [&](const Ribbon& ribbon) { return ribbon.id == id; });
        REQUIRE_MESSAGE(found != made.layout.ribbons.end(), id, " is lost in ", name_of(made));
        CHECK(found->width >= 1.49f);
        CHECK(found->width ==
              doctest::Approx(std::max(1.5, tie.value.central * made.layout.scale)));
        CHECK(found->core_width <= found->width);
        CHECK(found->fringe_width >= found->width);
    }
}

void check_bars_filled(const Case& made) {
    const bool down = made.layout.form == Form::narrow;
    std::map<std::string, float> arriving, leaving;
    for (const auto& ribbon : made.layout.ribbons) {
        if (!has_volume(ribbon.mark)) continue;
        leaving[made.layout.nodes[ribbon.from].id] += ribbon.width;
        arriving[made.layout.nodes[ribbon.to].id] += ribbon.width;
    }
    for (const auto& node : made.layout.nodes) {
        const auto length = [&](const Box& box) { return down ? box.w : box.h; };
        const float in = arriving[node.id];
        // Flows that are too small to draw still take their room.
        if (in > 2)
            CHECK_MESSAGE(std::abs(length(node.in_bar) - in) < 0.1f, node.id, " in ",
                          name_of(made));
        // Marks without a volume may stand between flows that leave a seller.
        if (leaving[node.id] > 2) CHECK(length(node.out_bar) >= leaving[node.id] - 0.1f);
    }
}

void check_order(const Case& made) {
    const bool down = made.layout.form == Form::narrow;
    std::map<NodeKind, float> last;
    std::map<NodeKind, std::string> names;
    for (const auto& node : made.layout.nodes) {
        const float start = down ? node.slot.x : node.slot.y,
                    size = down ? node.slot.w : node.slot.h;
        if (last.count(node.kind))
            CHECK_MESSAGE(start >= last[node.kind] - 0.5f, node.id, " crosses ", names[node.kind],
                          " in ", name_of(made));
        last[node.kind] = start + size;
        names[node.kind] = node.id;
    }
}

void check_all(const Case& made) {
    check_labels(made);
    check_ribbons_inside(made);
    check_flows_kept(made);
    check_bars_filled(made);
    check_order(made);
    CHECK(made.layout.height == map_height(made.story, made.canvas_width));
    CHECK(made.layout.width == map_width(made.canvas_width));
}

}  // namespace channelmap::layouts
