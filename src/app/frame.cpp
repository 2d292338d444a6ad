// App's part that runs a frame: what is to be drawn, what the reader did in it, when the next is
// wanted.
#include <algorithm>
#include <cmath>

#include "app/app.h"
#include "ui/draw_map.h"
#include "ui/lever_picker.h"
#include "ui/tooltip.h"

namespace channelmap {
namespace {

constexpr float mouse_reach = 12, finger_reach = 22;  // CSS px around a centre line
constexpr float click_travel = 4;                     // a mouse that moved further dragged
constexpr float tap_travel = 10;                      // a finger that moved further scrolled

Point in_map(const CanvasLayout& places, Point at) {
    return {at.x - places.map.x, at.y - places.map.y};
}

}  // namespace

// A press that comes up where it went down asks about the number there.
void App::ask_at(Point at, float reach) {
    if (map_.from || !contains(places_.map, at) || under_menu(at)) return;
    const Hit hit = hit_test(map_.target, in_map(places_, at), reach);
    asked_hit_ = hit;
    if (hit.ribbon) asked_ = map_.target.ribbons[*hit.ribbon].id;
    if (hit.node) asked_ = map_.target.nodes[*hit.node].id;
}

// What lies under the open list isn't to be reached.
bool App::under_menu(Point at) const { return menu_open_ && contains(places_.picker.menu, at); }

void App::point(const PointerEvent& event) {
    wake();
    const PickerPlace& picker = places_.picker;
    if (event.kind == Pointing::down && !contains(picker.menu, event.at) &&
        !contains(picker.name, event.at) && !contains(picker.list, event.at))
        menu_open_ = false;
    if (event.kind == Pointing::cancel && before_drag_) {
        now_.scenario = *before_drag_;
        settle();
    }
    const auto stayed = [&](const std::optional<Point>& down, float travel) {
        return event.kind == Pointing::up && down &&
               std::hypot(event.at.x - down->x, event.at.y - down->y) <= travel;
    };
    if (!event.touch) {
        if (event.kind == Pointing::down) pinned_.reset();
        if (event.kind == Pointing::down) mouse_down_ = event.at;
        if (stayed(mouse_down_, click_travel)) ask_at(event.at, mouse_reach);
        if (event.kind == Pointing::up || event.kind == Pointing::cancel) mouse_down_.reset();
        return;
    }
    if (event.kind == Pointing::down) finger_down_ = event.at;
    if (stayed(finger_down_, tap_travel)) {
        const bool on_map = contains(places_.map, event.at) && !under_menu(event.at);
        pinned_ = on_map ? std::optional(event.at) : std::nullopt;
        ask_at(event.at, finger_reach);
    }
    if (event.kind == Pointing::up || event.kind == Pointing::cancel) finger_down_.reset();
}

Hit App::hit_under(Point at, bool finger) const {
    if (!contains(places_.map, at) || under_menu(at)) return {};
    return hit_test(map_.target, in_map(places_, at), finger ? finger_reach : mouse_reach);
}

void App::hold_path(std::string_view id) {
    if (held_ == id) return;
    held_ = id;
    wake();
}

void App::follow_pointer(const Screen& screen) {
    const bool still = !map_.from && !before_drag_;
    const auto at = !still ? std::nullopt : pinned_ ? pinned_ : screen.free_pointer();
    const Hit under = at ? hit_under(*at, pinned_ || look_.coarse) : Hit{};
    // What the pointer is on, else what is held, else what the keyboard is on.
    Hit hit = under;
    if (!hit && still) hit = hit_named(map_.target, held_);
    if (!hit && still) hit = hit_named(map_.target, focused_);
    pointed_ = static_cast<bool>(hit);
    if (!hit) return;
    if (!highlight_ || !(highlight_->hit == hit) || !under) tip_at_.reset();
    if (!highlight_ || !(highlight_->hit == hit)) {
        highlight_ = highlight_of(story_, flow_, map_.target, hit);
        tip_ = tip_of(story_, english_words(), now_.scenario, flow_, map_.target, hit);
    }
    if (under && !tip_at_) tip_at_ = in_map(places_, *at);
}

Response App::draw(Screen& screen, double seconds) {
    const Pen pen = screen.begin(look_, seconds);
    const BreakEvenMarks marks = inquiry_.marks();
    const CanvasView view{story_,
                          english_words(),
                          outline_,
                          flow_,
                          places_,
                          folds_,
                          look_,
                          !map_.shown.ghosts.empty(),
                          has_hairlines(map_.shown),
                          inquiry_.documented_only,
                          focused_,
                          marks,
                          menu_open_};
    Response response;
    if (!alone_) {
        merge(response, timeline(pen, view));
        merge(response, levers(pen, view));
        merge(response, presets(pen, view));
        merge(response, key(pen, view));
    }
    follow_pointer(screen);
    const float wanted = faded(emphasis_, pointed_, look_.still ? 1 : seconds);
    emphasis_ = highlight_ ? wanted : 0;
    if (emphasis_ <= 0) highlight_.reset();
    const Pen map_pen = pen.at({places_.map.x, places_.map.y});
    const bool lit = highlight_ && !map_.from;
    // The panel that answers says more than the tooltip.
    if (highlight_ && !(highlight_->hit == asked_hit_)) asked_hit_ = {};
    Tooltip tip;
    if (lit && tip_at_ && !asked_hit_) {
        const Box bounds{0, -places_.map.y, places_.map.w, places_.map.y + places_.map.h};
        tip = set_tooltip(map_.shown, *highlight_, tip_, *tip_at_, bounds);
    }
    draw_map(map_pen, {.layout = map_.shown,
                       .highlight = lit ? &*highlight_ : nullptr,
                       .emphasis = lit ? emphasis_ : 0,
                       .ringed = focused_,
                       .covered = tip.box});
    draw_tooltip(map_pen, tip, emphasis_);
    if (!alone_) merge(response, lever_menu(pen, view));
    screen.end();
    return response;
}

bool App::wants_frame(const Screen& screen) const {
    return frames_due_ > 0 || map_.from || screen.input_waits();
}

Frame App::frame(Screen& screen, double now) {
    if (!wants_frame(screen)) return {};
    const double seconds = std::clamp(now - last_frame_, 0.001, .1);
    last_frame_ = now;
    frames_due_ = std::max(0, frames_due_ - 1);
    advance(map_, now);
    const Response response = draw(screen, seconds);

    if (response.dragging && !before_drag_) before_drag_ = now_.scenario;
    if (response.action) act(*response.action);
    if (!response.dragging && before_drag_) settle();
    const bool coarse = before_drag_ && flow_.draws < settled_draws;
    if (coarse && !response.action) refine();
    if (coarse) wake(1);
    const bool fading = highlight_ && emphasis_ > 0 && emphasis_ < 1;
    const bool busy =
        fading || map_.from || frames_due_ > 0 || response.holding || screen.input_waits();
    if (fading || response.holding) wake(1);
    return {.drawn = true, .next_wanted = busy ? 0 : never};
}

}  // namespace channelmap
