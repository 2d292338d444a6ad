// What one page holds: the app, and while there is something to draw with, a screen to draw it on.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>

#include "app/app.h"
#include "core/sampling/simd_kernel.h"
#include "platform/graphics.h"
#include "platform/scale_map.h"

namespace channelmap {

double seconds_now();

class Session {
public:
    // Reads a story and evaluates its start, in as little memory as can be: what that holds is part
    // of the page. False where the story can't be read; take_problems() says why.
    bool open(std::string_view story);
    void start(std::string_view query, std::string_view hash);
    // `chip`: drawn by WebGL, else by the processor.
    bool attach(std::span<const unsigned char> regular, std::span<const unsigned char> semibold,
                bool chip);
    void detach();

    float resize(float width, float ratio);
    void point(const PointerEvent& event);
    double frame(double now);  // seconds until the next is wanted

    // As ScaleMap::show(); the map comes back where it is taken away.
    std::string show_scale(const ScaleGraph& graph, int draws);

    void set_look(const Look& look);
    App* app() { return app_ ? &*app_ : nullptr; }
    int cursor() const { return screen_ ? screen_->cursor() : 0; }
    Problems take_problems();
    std::string stats_json() const;

    // The page's kernel for SIMD, where the browser has that.
    void use_kernel(const SimdKernel& kernel);
    // Seconds that draws of the present scenario take, with the page's kernel or the engine's own.
    double time_draws(int draws, bool simd) const;

private:
    float height_limit() const;
    void fit_canvas();

    std::optional<App> app_;
    bool started_ = false;
    Problems problems_;
    std::unique_ptr<Graphics> graphics_;
    std::unique_ptr<Screen> screen_;
    Look look_;
    float width_ = 0, device_ratio_ = 1, ratio_ = 1;
    ScaleMap scale_;
    std::optional<SimdKernel> simd_;
    int frames_ = 0;
    double draw_seconds_ = 0;
};

}  // namespace channelmap
