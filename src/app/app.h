// The program without its window: owns the story, the scenario and all that derives from them.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/inquiry.h"
#include "app/motion.h"
#include "core/compare.h"
#include "core/flow.h"
#include "core/outline.h"
#include "core/sampler.h"
#include "core/scenario.h"
#include "ui/action.h"
#include "ui/canvas_layout.h"
#include "ui/highlight.h"
#include "ui/look.h"
#include "ui/panel.h"
#include "ui/screen.h"

namespace channelmap {

struct JsonWriter;

inline constexpr double never = std::numeric_limits<double>::infinity();
inline constexpr double draw_budget = .005;  // seconds of a frame for draws while a thumb moves
inline constexpr int least_draws = 256;      // that a first picture has, however slow the machine

struct Frame {
    bool drawn = false;          // the screen's draw data is new
    double next_wanted = never;  // seconds until the next frame; 0 now
};

class App {
public:
    // Starts with the story's scenario, the page's query over it, and the hash over that. `clock`
    // gives seconds; it only measures, nothing that is shown depends on it.
    App(Story story, double (*clock)(), std::string_view query = "", std::string_view hash = "");

    // The scenario.
    void set_query(std::string_view text);
    std::string query() const;
    std::string whole_query() const;  // the same over the story's start, whatever the page's is
    bool act(const Action& action);   // false: no such thing
    Problems take_problems();

    // What it comes to.
    const Story& story() const { return story_; }
    const Scenario& scenario() const { return now_.scenario; }
    const Outline& outline() const { return outline_; }
    const Comparison& comparison() const { return comparison_; }
    const Inquiry& inquiry() const { return inquiry_; }
    std::string outline_json() const;

    // JSON for "why ID" (why.h) and "bounds METRIC" (bounds.h, with a "sentence"); "null" for what
    // there is no answer to.
    std::string answer_json(std::string_view question) const;

    // The number that a click or tap asked about since the last call, as in number.h; "" for none.
    std::string take_asked() { return std::exchange(asked_, {}); }

    // `on_canvas`: with the room that the canvas keeps between the flows and the bar of hosts.
    std::string svg(float width, bool on_canvas = false) const;

    // The picture to take away, of what a canvas of this width shows; `link` stands in its note.
    std::string figure(float width, std::string_view link) const;
    int revision() const { return revision_; }
    double model_seconds() const { return model_seconds_; }
    double time_draws(int draws) const;  // seconds
    double seed_shift() const;           // of the present scenario, see core/seed_shift.h

    // The canvas. `height_limit` is what the graphics can show; panels fold to stay within it.
    void set_look(const Look& look);
    void set_focus(std::string_view id);
    void hold_path(std::string_view id);  // keeps a node's or ribbon's path lit; "" for none
    void resize(float width, float height_limit);
    void show_alone(bool alone);  // the map without the timeline, sliders, presets and key
    void set_bay(float height);   // px that the page wants below the flows of the wide form
    const CanvasLayout& places() const { return places_; }
    std::optional<Box> track_of(std::string_view lever) const;

    // Pointer events go to the screen first, then here.
    void point(const PointerEvent& event);
    void wake(int frames = 3) { frames_due_ = std::max(frames_due_, frames); }
    bool wants_frame(const Screen& screen) const;
    Frame frame(Screen& screen, double now);

private:
    void set_link(const Link& link, int draws);
    void derive(int draws);
    Layout laid_out(float width, double scale = 0) const;
    Layout on_screen(Layout layout) const;
    void arrange();
    Inventory inventory() const;
    bool pick(std::string_view lever);
    void pick_changed(const std::vector<Lever>& before);
    void settle();
    void refine();
    void answer();
    int draws_that_fit() const;
    void ask_at(Point at, float reach);
    bool under_menu(Point at) const;
    std::string numbers_json(const Documented& documented) const;
    void add_inquiry(JsonWriter& json, const Documented& documented) const;
    bool settled() const { return !before_drag_; }
    void follow_pointer(const Screen& screen);
    Hit hit_under(Point at, bool finger) const;
    Response draw(Screen& screen, double seconds);

    Story story_;
    double (*clock_)();
    std::vector<EraRecord> records_;  // one an era, for the timeline and the sentence
    Link start_, now_;
    Problems problems_;
    int revision_ = 0;

    Flow flow_;
    Outline outline_;
    Comparison comparison_;
    PairedDraws kept_;
    std::optional<Sampler> sampler_;
    double model_seconds_ = 0, seconds_a_draw_ = 0;
    Inquiry inquiry_;
    std::string asked_;
    Hit asked_hit_;

    Look look_;
    std::string focused_, held_;
    float width_ = 1032, height_limit_ = std::numeric_limits<float>::infinity();
    Folds folds_wanted_, folds_;
    std::optional<Panel> kept_open_;
    Index picked_ = 0;  // the lever that the narrow form shows
    bool menu_open_ = false;
    float bay_ = 0;
    bool alone_ = false;  // nothing is drawn but the map
    CanvasLayout places_;
    MapMotion map_;

    std::optional<Scenario> before_drag_;
    std::optional<Point> mouse_down_, finger_down_, pinned_;  // on the canvas
    std::optional<Highlight> highlight_;
    std::vector<TipLine> tip_;
    std::optional<Point> tip_at_;  // where the pointer came upon the path
    bool pointed_ = false;
    float emphasis_ = 0;
    int frames_due_ = 3;
    double last_frame_ = 0;
};

}  // namespace channelmap
