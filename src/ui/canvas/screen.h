// Dear ImGui's context with the two faces. Lives as long as there is something to draw on; nothing
// that a reader set lives here.
#pragma once

#include <optional>
#include <span>

#include "core/graphics/geometry.h"
#include "ui/canvas/look.h"
#include "ui/canvas/pen.h"
#include "ui/canvas/stencils.h"
#include "ui/canvas/word_pictures.h"

namespace channelmap {

enum class Pointing { move, down, up, leave, cancel };

struct PointerEvent {
    Pointing kind = Pointing::move;
    Point at;
    bool pressed = false;  // the first button, after this event
    bool touch = false;
};

class Screen {
public:
    // TrueType files; copied.
    Screen(std::span<const unsigned char> regular, std::span<const unsigned char> semibold);
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    void resize(float width, float height, float ratio);
    void point(const PointerEvent& event);

    // Everything between begin and end draws with the pen on the one window that covers the canvas.
    Pen begin(const Look& look, double seconds_since_last);
    void end();
    void drop();  // in place of end(): nothing of it is to be drawn

    // Where a mouse points on the canvas with no control under it and no button pressed.
    std::optional<Point> free_pointer() const;
    int cursor() const;        // 0 default, 1 pointer, 2 horizontal drag
    bool input_waits() const;  // events that the next frame hasn't seen yet
    ImGuiContext* context() const { return context_; }

private:
    ImGuiContext* context_ = nullptr;
    ImFont* faces_[2] = {};
    float ratio_ = 1;
    Stencils stencils_;
    WordPictures pictures_;
};

}  // namespace channelmap
