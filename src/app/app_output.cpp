// App's part that writes: the outline and answers as JSON, the map as a picture.
#include "app/app.h"
#include "core/analysis/answers.h"
#include "core/analysis/why.h"
#include "core/output/flow_json.h"
#include "core/output/outline_json.h"
#include "core/output/why_json.h"
#include "core/picture/figure.h"
#include "core/picture/svg_map.h"
#include "ui/canvas/map_size.h"

namespace channelmap {
namespace {

CanvasBoxes boxes_of(const CanvasLayout& places) {
    CanvasBoxes boxes{.height = places.height,
                      .eras = places.eras,
                      .presets = places.presets,
                      .levers = {},
                      .map = places.map,
                      .inset = places.inset};
    for (const LeverPlace& lever : places.levers) boxes.levers.push_back(lever.box);
    return boxes;
}

}  // namespace

std::string App::step_json() const {
    const auto lever = find_id(outline().levers, setting_.dragged);
    if (!dragging() || !lever || questions_.documented_only) return {};  // the sentence is another
    const CanvasBoxes boxes = boxes_of(canvas_.places);
    return channelmap::step_json(outline(), query(), *lever, boxes.levers[*lever]);
}

std::string App::outline_json() {
    catch_up();
    const auto documented = documented_in(canvas_.map.target);
    const CanvasBoxes boxes = boxes_of(canvas_.places);
    return channelmap::outline_json({.story = story_,
                                     .words = words_,
                                     .query = query(),
                                     .scenario = scenario(),
                                     .flow = results_.flow(),
                                     .outline = outline(),
                                     .comparison = comparison(),
                                     .questions = questions_,
                                     .map = canvas_.map.target,
                                     .documented = documented ? &*documented : nullptr,
                                     .settled = !dragging(),
                                     .canvas = &boxes});
}

std::string App::answer_json(std::string_view question) const {
    const auto space = question.find(' ');
    const auto verb = question.substr(0, space);
    const auto id = space == std::string_view::npos ? "" : question.substr(space + 1);
    if (verb == "why") {
        const auto answer = why(story_, words_, scenario(), results_.flow(), id);
        return answer ? why_json(story_, words_, *answer) : "null";
    }
    if (verb == "bounds") {
        const auto found = bounds(story_, scenario(), id);
        return found ? bounds_json(id, *found, {}, bounds_sentence(story_, words_, id, *found))
                     : "null";
    }
    return "null";
}

std::string App::svg(float width, bool on_canvas) const {
    const Layout layout = laid_out(map_on_canvas(width));
    return svg_of(on_canvas ? canvas_.with_inset(layout) : layout, canvas_.look.theme,
                  outline().title, plain_text(outline().result));
}

std::string App::figure(float width, std::string_view link) const {
    Layout map = laid_out(canvas_.parts == Parts::map ? map_alone(width) : map_size(width));
    const auto documented = documented_in(map);
    return svg_of(compose_figure(story_, words_, scenario(), outline(), comparison(),
                                 std::move(map),
                                 {.link = link,
                                  .documented = documented ? documented->sentence : std::string()}),
                  canvas_.look.theme);
}

}  // namespace channelmap
