#include "platform/session.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <emscripten.h>

#include "core/base/json_fields.h"
#include "core/parse/parse_story.h"
#include "platform/lasting_memory.h"
#include "platform/web_gl.h"
#include "platform/web_raster.h"

namespace channelmap {
namespace {

constexpr float least_ratio =
    2;  // panels fold before a sharp screen gets fewer device pixels than this
// Browsers that hide what a device has tell the least that WebGL allows, and a ratio that isn't the
// screen's: there words are sharp enough down to this, and nothing folds that needn't.
constexpr int least_side = 2048;
constexpr float least_ratio_there = 0.8f;

int device_pixels(float css, float ratio) {
    return std::max(1, static_cast<int>(std::lround(css * ratio)));
}

}  // namespace

double seconds_now() { return emscripten_get_now() / 1000; }

bool Session::open(std::string_view story) {
    std::optional<Story> kept;
    {
        const auto read = parse_story(story, problems_);
        if (!read) return false;
        const LastingMemory lasting;
        kept = read;
    }
    app_.emplace(std::move(*kept), seconds_now);
    const LastingMemory lasting;
    app_->pack();
    return true;
}

void Session::start(std::string_view query, std::string_view hash) {
    if (!app_) return;
    app_->start(query, hash);
    app_->set_look(look_);
    started_ = true;
}

bool Session::attach(std::span<const unsigned char> regular,
                     std::span<const unsigned char> semibold, bool chip) {
    graphics_.reset();
    if (!app_) return false;
    std::unique_ptr<Graphics> graphics;
    if (chip)
        graphics = std::make_unique<WebGl>();
    else
        graphics = std::make_unique<WebRaster>();
    if (!graphics->works()) return false;
    // A drag goes on where the chip's canvas was lost in the midst of it.
    if (chip || !screen_) screen_ = std::make_unique<Screen>(regular, semibold);
    if (!graphics->bind_renderer()) return false;
    graphics_ = std::move(graphics);
    scale_.wake();
    app_->wake();
    if (width_ > 0) resize(width_, device_ratio_);
    return true;
}

void Session::detach() {
    graphics_.reset();  // the renderer lives in the screen's context, so it goes first
    screen_.reset();
}

float Session::height_limit() const {
    if (!graphics_) return std::numeric_limits<float>::infinity();
    const int side = graphics_->largest_side();
    const float least = side > least_side ? least_ratio : least_ratio_there;
    return static_cast<float>(side) / std::min(least, std::max(device_ratio_, 1.f));
}

float Session::resize(float width, float ratio) {
    if (!app_ || !(width > 0) || !(ratio > 0)) return 0;
    width_ = width;
    if (ratio != device_ratio_) app_->wake();
    device_ratio_ = ratio;
    app_->resize(width, height_limit());
    return app_->places().height;
}

// The canvas has as many device pixels as the screen shows there, or as its graphics can hold.
void Session::fit_canvas() {
    const float height = app_->places().height;
    const auto side = static_cast<float>(graphics_->largest_side());
    ratio_ = std::min({device_ratio_, side / width_, side / height});
    screen_->resize(width_, height, ratio_);
}

void Session::point(const PointerEvent& event) {
    if (!app_ || !screen_) return;
    screen_->point(event);
    app_->point(event);
}

double Session::frame(double now) {
    if (!app_ || !graphics_ || !(width_ > 0)) return never;
    if (scale_.is_shown()) {
        const double began = seconds_now();
        if (!scale_.draw(*screen_, *graphics_, look_)) return never;
        ++frames_;
        draw_seconds_ = seconds_now() - began;
        return never;
    }
    if (!app_->wants_frame(*screen_)) return never;
    const double began = seconds_now();
    fit_canvas();
    graphics_->start_frame();
    const Frame frame = app_->frame(*screen_, now);
    if (frame.drawn) {
        graphics_->draw(device_pixels(width_, ratio_), device_pixels(app_->places().height, ratio_),
                        look_.theme[Token::paper]);
        ++frames_;
    }
    draw_seconds_ = seconds_now() - began;
    return frame.next_wanted;
}

std::string Session::show_scale(const ScaleGraph& graph, int draws) {
    if (app_) app_->wake();
    return scale_.show(graph, draws, seconds_now);
}

void Session::set_look(const Look& look) {
    look_ = look;
    if (started_) app_->set_look(look);
}

Problems Session::take_problems() {
    Problems all = std::move(problems_);
    problems_.clear();
    if (app_)
        for (auto& problem : app_->take_problems()) all.push_back(std::move(problem));
    return all;
}

void Session::use_kernel(const SimdKernel& kernel) {
    simd_ = kernel;
    channelmap::use_kernel(kernel);
}

double Session::time_draws(int draws, bool simd) const {
    if (!app_) return 0;
    const SimdKernel before = kernel_in_use();
    channelmap::use_kernel(simd && simd_ ? *simd_ : own_kernel());
    const double seconds = app_->time_draws(draws);
    channelmap::use_kernel(before);
    return seconds;
}

std::string Session::stats_json() const {
    JsonWriter json;
    {
        const auto object = json.object();
        put(json, "frames", frames_);
        put(json, "heapBytes", static_cast<double>(__builtin_wasm_memory_size(0)) * 65536);
        put(json, "modelMs", app_ ? app_->model_seconds() * 1000 : 0);
        put(json, "drawMs", draw_seconds_ * 1000);
        put(json, "pixelRatio", ratio_);
        put(json, "lanes", simd_ ? "simd" : "scalar");
    }
    return std::move(json.out);
}

}  // namespace channelmap
