// The program without its window: owns the story, the scenario and all that derives from them.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/motion.h"
#include "core/compare.h"
#include "core/flow.h"
#include "core/outline.h"
#include "core/scenario.h"
#include "ui/action.h"
#include "ui/canvas_layout.h"
#include "ui/highlight.h"
#include "ui/look.h"
#include "ui/panel.h"
#include "ui/screen.h"

namespace channelmap {

inline constexpr double never = std::numeric_limits<double>::infinity();
inline constexpr int dragged_draws = 256;  // a range's estimate while a thumb moves

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
    bool act(const Action& action);  // false: no such thing
    Problems take_problems();

    // What it comes to.
    const Story& story() const { return story_; }
    const Scenario& scenario() const { return now_.scenario; }
    const Outline& outline() const { return outline_; }
    const Comparison& comparison() const { return comparison_; }
    std::string outline_json() const;
    std::string svg(float width) const;
    int revision() const { return revision_; }
    double model_seconds() const { return model_seconds_; }
    double time_draws(int draws) const;  // seconds
    double seed_shift() const;           // of the present scenario, see core/seed_shift.h

    // The canvas. `height_limit` is what the graphics can show; panels fold to stay within it.
    void set_look(const Look& look);
    void set_focus(std::string_view id);
    void resize(float width, float height_limit);
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
    void compare_now(int draws);
    Layout laid_out(float width, double scale = 0) const;
    void arrange();
    void settle();
    void follow_pointer(const Screen& screen);
    Response draw(Screen& screen, double seconds);

    Story story_;
    double (*clock_)();
    std::vector<EraRecord> records_;  // one an era, for the timeline and the sentence
    Link start_, now_;
    Problems problems_;
    int revision_ = 0;

    Flow flow_;
    Outline outline_;
    Baseline baseline_;
    Flow baseline_flow_;  // of its central values
    Comparison comparison_;
    double model_seconds_ = 0;

    Look look_;
    std::string focused_;
    float width_ = 1032, height_limit_ = std::numeric_limits<float>::infinity();
    Folds folds_wanted_, folds_;
    std::optional<Panel> kept_open_;
    CanvasLayout places_;
    MapMotion map_;

    std::optional<Scenario> before_drag_;
    std::optional<Point> finger_down_, pinned_;  // on the canvas
    std::optional<Highlight> highlight_;
    std::vector<TipLine> tip_;
    Point tip_at_;
    bool pointed_ = false;
    float emphasis_ = 0;
    int frames_due_ = 3;
    double last_frame_ = 0;
};

}  // namespace channelmap
