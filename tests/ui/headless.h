// The app on a screen without pixels: frames run, pointers move, nothing is drawn.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/app.h"

namespace channelmap::test {

std::string read_text(const char* path);  // from the repository's root
Story our_story();

class Headless {
public:
    // With all frames that it wants at first.
    explicit Headless(float width = 1032, std::string_view hash = "");

    App& app() { return app_; }
    Screen& screen() { return *screen_; }
    double now() const { return now_; }
    std::function<void()> on_drawn;  // after each frame that is drawn

    Frame frame(double seconds = 1.0 / 60);
    int run();                                       // frames until none is wanted, at most 500
    void set_ratio(float ratio) { ratio_ = ratio; }  // device pixels a CSS pixel; 2 at first
    int triangles();                                 // in a frame at rest
    std::vector<float> picture();  // places and colours of all vertices of one frame

    void send(Pointing kind, Point at, bool pressed, bool touch = false);
    void press(Point at, bool touch = false);
    void lift(Point at, bool touch = false);
    void drag_to(Point at, bool touch = false);
    void click(Point at);

private:
    App app_;
    std::unique_ptr<Screen> screen_;
    double now_ = 10;
    float ratio_ = 2;
};

Point middle(const Box& box);
Point on_track(const Box& track, double value);
const Lever& lever(const App& app, std::string_view id);

}  // namespace channelmap::test
