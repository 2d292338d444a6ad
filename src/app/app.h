// The program without its window: what the reader has set, what follows from it, what is on screen,
// and what the reader points at.
#pragma once

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/canvas_state.h"
#include "app/lit_path.h"
#include "app/pointer_state.h"
#include "app/results.h"
#include "core/analysis/questions.h"
#include "core/interaction/documented.h"
#include "core/sampling/evaluate.h"
#include "core/wording/story_words.h"
#include "ui/canvas/action.h"
#include "ui/panels/panel.h"

namespace channelmap {

inline constexpr double never = std::numeric_limits<double>::infinity();

struct Frame {
    bool drawn = false;          // the screen's draw data is new
    double next_wanted = never;  // seconds until the next frame; 0 now
};

// What the reader has set.
struct Setting {
    Link start;  // what the page opened with; links are written over it
    Link now;
    std::optional<Scenario> before_drag;  // while a thumb is held: what a cancelled drag restores
    std::string dragged;                  // the lever whose thumb it is
};

class App {
public:
    // Starts with the story's scenario, the page's query over it, and the hash over that. `clock`
    // gives seconds; it only measures, nothing that is shown depends on it.
    App(Story story, double (*clock)(), std::string_view query = "", std::string_view hash = "");

    // Begins again with another query and hash. Where they mean what is shown, that isn't evaluated
    // again.
    void start(std::string_view query, std::string_view hash);

    // Before start(): keeps only what takes long to evaluate, in memory of its own.
    void pack();

    // The scenario.
    void set_query(std::string_view text);
    std::string query() const;
    std::string whole_query() const;  // the same over the story's start, whatever the page's is
    bool act(const Action& action);   // false: no such thing
    Problems take_problems();

    // What it comes to.
    const Story& story() const { return story_; }
    const Scenario& scenario() const { return setting_.now.scenario; }
    const Outline& outline() const { return results_.outline(); }
    const Comparison& comparison() const { return results_.comparison(); }
    const Questions& questions() const { return questions_; }
    std::string outline_json();
    std::string step_json() const;  // of a drag's last step, see step_json(); "" outside a drag

    // JSON for "why ID" (why.h) and "bounds METRIC" (bounds.h, with a "sentence"); "null" for what
    // there is no answer to.
    std::string answer_json(std::string_view question) const;

    // The number that a click or tap asked about since the last call, as in quantity.h; "" for
    // none.
    std::string take_clicked_number() { return std::exchange(pointer_.clicked_number, {}); }

    // `on_canvas`: with the room that the canvas keeps between the flows and the bar of hosts.
    std::string svg(float width, bool on_canvas = false) const;

    // The picture to take away, of what a canvas of this width shows; `link` stands in its note.
    std::string figure(float width, std::string_view link) const;
    int revision() const { return revision_; }
    double model_seconds() const { return results_.model_seconds(); }
    void set_draws(int draws);           // that a settled scenario takes; for measurements
    double time_draws(int draws) const;  // seconds
    double seed_shift() const;           // of the present scenario, see core/sampling/seed_shift.h

    // The canvas. `height_limit` is what the graphics can show; panels fold to stay within it.
    void set_look(const Look& given);
    void set_focus(std::string_view id);
    void hold_path(std::string_view id);  // keeps a node's or ribbon's path lit; "" for none
    void resize(float width, float height_limit);
    void show_parts(Parts parts);
    void set_inset(float height);  // px that the page wants below the flows of the wide form
    const CanvasLayout& places() const { return canvas_.places; }
    std::optional<Box> track_of(std::string_view lever) const;

    // Pointer events go to the screen first, then here.
    void point(const PointerEvent& event);
    void wake(int frames = 3) { frames_due_ = std::max(frames_due_, frames); }
    bool wants_frame(const Screen& screen) const;
    Frame frame(Screen& screen, double now);

private:
    bool edit(const Action& action);
    bool ask(const Action& action);
    bool pick(std::string_view lever);
    void open_menu(bool open);
    void set_link(const Link& link, int draws);
    Link read_start(std::string_view query, std::string_view hash);
    void arrange_start();
    void evaluate(int draws);
    void refine();
    void finish_drag();
    void answer();
    void catch_up();
    void arrange();
    void pick_changed(const std::vector<Lever>& before);
    MapSize map_on_canvas(float width) const;
    Layout laid_out(MapSize size, double scale = 0) const;
    Layout on_screen(double scale = 0) const;
    std::optional<Documented> documented_in(const Layout& layout) const;
    void ask_at(Point at, float reach);
    bool dragging() const { return setting_.before_drag.has_value(); }
    bool still() const { return !canvas_.map.from && !dragging(); }  // nothing moves
    void follow_pointer(const Screen& screen);
    void draw_lit_map(const Pen& pen);
    Response draw(Screen& screen, double seconds, bool to_act);
    Response respond_and_draw(Screen& screen, double seconds);

    Story story_;
    StoryWords own_words_;
    const Words& words_;
    Setting setting_;
    Results results_;
    int draws_ = settled_draws;  // of a settled scenario
    Questions questions_;
    CanvasState canvas_;
    PointerState pointer_;
    LitPath lit_;
    Problems problems_;
    bool sensitivity_due_ = false;  // it is the scenario's before the thumb moved
    int revision_ = 0;
    int frames_due_ = 3;
    double last_frame_ = 0;
    double other_seconds_ = 0;  // that a frame of a drag takes beside its draws
};

}  // namespace channelmap
