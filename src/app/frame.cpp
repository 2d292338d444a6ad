// App's part that runs a frame: draws it, does what the reader asked in it, and says when the next
// one is needed.
#include <algorithm>
#include <utility>

#include "app/app.h"
#include "core/interaction/hit.h"
#include "core/interaction/tip.h"
#include "core/sampling/evaluate.h"
#include "ui/map/draw_map.h"
#include "ui/panels/key.h"
#include "ui/panels/lever_picker.h"
#include "ui/panels/levers.h"
#include "ui/panels/presets.h"
#include "ui/panels/timeline.h"
#include "ui/panels/tooltip.h"

namespace channelmap {

void App::point(const PointerEvent& event) {
    wake();
    if (event.kind == Pointing::down) {
        if (!canvas_.in_picker(event.at)) canvas_.menu_open = false;
        if (!event.touch) pointer_.pinned.reset();
    }
    if (event.kind == Pointing::cancel && dragging()) {
        setting_.now.scenario = *setting_.before_drag;
        finish_drag();
    }
    if (!pointer_.ends_press(event)) return;
    const bool on_map = canvas_.on_map(event.at);
    if (event.touch) pointer_.pinned = on_map ? std::optional(event.at) : std::nullopt;
    if (on_map) ask_at(event.at, event.touch ? finger_reach : mouse_reach);
}

// A click or a tap asks about the number under it: of a moving map about the one that was seen
// there.
void App::ask_at(Point at, float reach) {
    const MapMotion& map = canvas_.map;
    const Hit seen = hit_test(map.shown, canvas_.in_map(at), reach);
    std::string number;
    if (seen.node) number = map.shown.nodes[*seen.node].id;
    if (seen.ribbon) number = map.shown.ribbons[*seen.ribbon].id;
    const Hit hit = hit_named(map.target, number);
    lit_.in_panel = hit;
    if (hit) pointer_.clicked_number = number;
}

// Lights what the pointer is on, else what is held, else what the keyboard is on.
void App::follow_pointer(const Screen& screen) {
    const Layout& map = canvas_.map.target;
    lit_.wanted = false;
    if (!still()) return;
    const auto at = pointer_.pinned ? pointer_.pinned : screen.free_pointer();
    const bool finger = pointer_.pinned || canvas_.look.coarse;
    Hit under;
    if (at && canvas_.on_map(*at))
        under = hit_test(map, canvas_.in_map(*at), finger ? finger_reach : mouse_reach);
    Hit hit = under;
    if (!hit) hit = hit_named(map, pointer_.held);
    if (!hit) hit = hit_named(map, pointer_.focused);
    if (!hit) return;
    lit_.wanted = true;
    if (!lit_.shows(hit) || !under) lit_.tip_at.reset();
    if (!lit_.shows(hit)) {
        lit_.highlight = highlight_of(story_, results_.flow(), map, hit);
        lit_.tip = tip_of(story_, words_, scenario(), results_.flow(), map, hit);
    }
    if (under && !lit_.tip_at) lit_.tip_at = canvas_.in_map(*at);
}

void App::draw_lit_map(const Pen& pen) {
    const MapMotion& map = canvas_.map;
    const Box& place = canvas_.places.map;
    const bool lit = lit_.highlight && !map.from;
    Tooltip tip;
    if (lit && lit_.tip_at && !lit_.in_panel) {
        const Box bounds{0, -place.y, place.w, place.y + place.h};
        tip = set_tooltip(map.shown, *lit_.highlight, lit_.tip, *lit_.tip_at, bounds);
    }
    draw_map(pen, {.layout = map.shown,
                   .highlight = lit ? &*lit_.highlight : nullptr,
                   .emphasis = lit ? lit_.emphasis : 0,
                   .ringed = pointer_.focused,
                   .covered = tip.box});
    draw_tooltip(pen, tip, lit_.emphasis);
}

// With `to_act` nothing is drawn if the reader asks for something: the picture follows with that.
Response App::draw(Screen& screen, double seconds, bool to_act) {
    const Pen pen = screen.begin(canvas_.look, seconds);
    const MapMotion& map = canvas_.map;
    const BreakEvenMarks marks = break_even_marks(questions_);
    const CanvasView view{story_,
                          words_,
                          outline(),
                          results_.flow(),
                          canvas_.places,
                          canvas_.folds,
                          canvas_.look,
                          !map.shown.ghosts.empty(),
                          has_hairlines(map.shown),
                          questions_.documented_only,
                          pointer_.focused,
                          marks,
                          canvas_.menu_open};
    Response response;
    if (canvas_.parts != Parts::map) {
        merge(response, timeline(pen, view));
        merge(response, levers(pen, view));
        merge(response, presets(pen, view));
        merge(response, key(pen, view));
    }
    if (to_act && response.action) {
        screen.drop();
        return response;
    }
    follow_pointer(screen);
    lit_.fade(seconds, canvas_.look.still);
    draw_lit_map(pen.at({canvas_.places.map.x, canvas_.places.map.y}));
    if (canvas_.parts == Parts::all) merge(response, lever_menu(pen, view));
    if (to_act && response.action)
        screen.drop();
    else
        screen.end();
    return response;
}

bool App::wants_frame(const Screen& screen) const {
    return frames_due_ > 0 || canvas_.map.from || screen.input_waits();
}

// What the reader asks for in a frame is in that frame's picture.
Response App::respond_and_draw(Screen& screen, double seconds) {
    const auto obey = [this](const Response& response) {
        if (response.dragging && !dragging()) setting_.before_drag = scenario();
        if (response.action) act(*response.action);
        if (!response.dragging && dragging()) finish_drag();
    };
    Response response = draw(screen, seconds, true);
    obey(response);
    if (!response.action) return response;
    constexpr double at_once = 1e-4;
    const Response after = draw(screen, at_once, false);
    obey(after);
    response.dragging = after.dragging;
    response.holding = after.holding;
    return response;
}

Frame App::frame(Screen& screen, double now) {
    if (!wants_frame(screen)) return {};
    const double seconds = std::clamp(now - last_frame_, 0.001, .1);
    last_frame_ = now;
    frames_due_ = std::max(0, frames_due_ - 1);
    advance(canvas_.map, now);
    const double began = results_.clock()();
    const Response response = respond_and_draw(screen, seconds);
    if (dragging() && response.action)
        other_seconds_ = results_.clock()() - began - results_.model_seconds();
    const bool coarse = dragging() && results_.flow().draws < draws_;
    if (coarse && !response.action) refine();
    if (coarse) wake(1);
    const bool busy = lit_.is_fading() || wants_frame(screen) || response.holding;
    if (lit_.is_fading() || response.holding) wake(1);
    return {.drawn = true, .next_wanted = busy ? 0 : never};
}

}  // namespace channelmap
