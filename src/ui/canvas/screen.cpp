#include "ui/canvas/screen.h"

#include <algorithm>
#include <cfloat>

#include "core/graphics/text_width.h"
#include "imgui_internal.h"

namespace channelmap {
namespace {

ImFont* add_face(std::span<const unsigned char> file) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = true;
    config.PixelSnapH = false;
    config.OversampleH = 0;  // ImGui's choice: small glyphs are baked for half pixels
    config.OversampleV = 1;
    void* copy = ImGui::MemAlloc(file.size());
    std::copy(file.begin(), file.end(), static_cast<unsigned char*>(copy));
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(copy, static_cast<int>(file.size()),
                                                      baked_size, &config);
}

void quiet_style() {
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.WindowMinSize = {1, 1};
    style.ItemSpacing = {0, 0};
    style.CircleTessellationMaxError = .1f;
    style.CurveTessellationTol = .3f;
}

}  // namespace

Screen::Screen(std::span<const unsigned char> regular, std::span<const unsigned char> semibold)
    : context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    io.KeyRepeatDelay = .4f;
    io.KeyRepeatRate = .09f;
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    faces_[0] = add_face(regular);
    faces_[1] = add_face(semibold);
    quiet_style();
}

Screen::~Screen() { ImGui::DestroyContext(context_); }

void Screen::resize(float width, float height, float ratio) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().DisplaySize = {width, height};
    ratio_ = ratio;
}

void Screen::point(const PointerEvent& event) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(event.touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    const bool gone = event.kind == Pointing::leave || event.kind == Pointing::cancel;
    if (gone && !(event.kind == Pointing::leave && event.pressed))
        io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    if (!gone) io.AddMousePosEvent(event.at.x, event.at.y);
    if (event.kind == Pointing::down) io.AddMouseButtonEvent(0, true);
    if (event.kind == Pointing::up || event.kind == Pointing::cancel)
        io.AddMouseButtonEvent(0, false);
    if (event.kind == Pointing::up && event.touch)
        io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);  // a lifted finger hovers nowhere
}

Pen Screen::begin(const Look& look, double seconds_since_last) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.DeltaTime = static_cast<float>(std::clamp(seconds_since_last, 1e-4, 1.0));
    io.DisplayFramebufferScale = {ratio_, ratio_};
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::Begin("canvas", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoBringToFrontOnFocus);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->_FringeScale = 1 / ratio_;
    stencils_.begin(ratio_);
    pictures_.begin(ratio_);
    Pen pen{.list = list,
            .stencils = &stencils_,
            .pictures = &pictures_,
            .theme = &look.theme,
            .ratio = ratio_};
    for (const Face face : {Face::regular, Face::semibold}) {
        const int i = static_cast<int>(face);
        pen.faces[i] = faces_[i];
        pen.ems[i] = text_width("0", face, baked_size) /
                     faces_[i]->GetFontBaked(baked_size, 1)->GetCharAdvance('0');
    }
    return pen;
}

void Screen::end() {
    ImGui::End();
    ImGui::Render();
}

void Screen::drop() {
    ImGui::End();
    ImGui::EndFrame();
}

std::optional<Point> Screen::free_pointer() const {
    const ImGuiIO& io = context_->IO;
    if (!ImGui::IsMousePosValid(&io.MousePos) || ImGui::IsAnyItemHovered() ||
        ImGui::IsAnyItemActive())
        return std::nullopt;
    return Point{io.MousePos.x, io.MousePos.y};
}

int Screen::cursor() const {
    const ImGuiMouseCursor cursor = context_->MouseCursor;
    return cursor == ImGuiMouseCursor_Hand ? 1 : cursor == ImGuiMouseCursor_ResizeEW ? 2 : 0;
}

bool Screen::input_waits() const { return context_->InputEventsQueue.Size > 0; }

}  // namespace channelmap
