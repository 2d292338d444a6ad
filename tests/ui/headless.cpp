#include "ui/headless.h"

#include <fstream>
#include <iterator>

#include "core/parse/parse_story.h"
#include "imgui.h"
#include <doctest/doctest.h>

namespace channelmap::test {
namespace {

std::vector<unsigned char> read_bytes(const char* path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE_MESSAGE(file, "missing file: " << path);
    return {std::istreambuf_iterator<char>(file), {}};
}

double no_clock() { return 0; }

// What a renderer would do with the atlas: say that all is well.
void accept_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_OK &&
                   texture->Status != ImTextureStatus_Destroyed) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

}  // namespace

std::string read_text(const char* path) {
    const auto bytes = read_bytes(path);
    return {bytes.begin(), bytes.end()};
}

Story our_story() {
    Problems problems;
    auto story = parse_story(read_text("tests/stories/full/story.json"), problems);
    REQUIRE(story);
    return std::move(*story);
}

Headless::Headless(float width, std::string_view hash) : app_(our_story(), no_clock, "", hash) {
    screen_ = std::make_unique<Screen>(read_bytes("build/fonts/source-sans-3-400.ttf"),
                                       read_bytes("build/fonts/source-sans-3-600.ttf"));
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    app_.resize(width, 16384);
    run();
}

Frame Headless::frame(double seconds) {
    now_ += seconds;
    screen_->resize(app_.places().width, app_.places().height, ratio_);
    const Frame frame = app_.frame(*screen_, now_);
    if (frame.drawn && on_drawn) on_drawn();
    if (frame.drawn) accept_textures();
    return frame;
}

int Headless::run() {
    for (int count = 1; count <= 500; ++count)
        if (frame().next_wanted == never) return count;
    return 501;
}

int Headless::triangles() {
    for (int i = 0; i < 4; ++i) {  // what stays becomes simpler
        app_.wake(1);
        REQUIRE(frame().drawn);
    }
    return ImGui::GetDrawData()->TotalIdxCount / 3;
}

std::vector<float> Headless::picture() {
    app_.wake(1);
    REQUIRE(frame().drawn);
    std::vector<float> all;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        for (const ImDrawVert& vertex : list->VtxBuffer)
            for (const float v : {vertex.pos.x, vertex.pos.y, static_cast<float>(vertex.col)})
                all.push_back(v);
    return all;
}

void Headless::send(Pointing kind, Point at, bool pressed, bool touch) {
    const PointerEvent event{.kind = kind, .at = at, .pressed = pressed, .touch = touch};
    screen_->point(event);
    app_.point(event);
}

void Headless::press(Point at, bool touch) {
    send(Pointing::move, at, false, touch);
    send(Pointing::down, at, true, touch);
    for (int i = 0; i < 4; ++i) frame();
}

void Headless::lift(Point at, bool touch) {
    send(Pointing::up, at, false, touch);
    run();
}

void Headless::drag_to(Point at, bool touch) {
    send(Pointing::move, at, true, touch);
    for (int i = 0; i < 3; ++i) frame();
}

void Headless::click(Point at) {
    press(at);
    lift(at);
}

Point middle(const Box& box) { return {box.x + box.w / 2, box.y + box.h / 2}; }

Point on_track(const Box& track, double value) {
    return {track.x + static_cast<float>(value) * track.w, track.y + track.h / 2};
}

const Lever& lever(const App& app, std::string_view id) {
    const auto at = find_id(app.outline().levers, id);
    REQUIRE(at);
    return app.outline().levers[*at];
}

}  // namespace channelmap::test
