// The whole border to JavaScript; see src/README.md for what each function promises.
#include <emscripten.h>

#include "core/graphics/font_set.h"
#include "core/graphics/theme_contrast.h"
#include "core/output/flow_json.h"
#include "core/output/json_parts.h"
#include "platform/session.h"

using namespace channelmap;

namespace {

Session session;        // the page's one session
std::string last_text;  // the text handed out last

const char* hand_out(std::string text) {
    last_text = std::move(text);
    return last_text.c_str();
}

std::string_view text_of(const char* text) { return text ? text : ""; }

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void cm_fonts(const std::uint16_t* packed) { use_fonts(packed); }

EMSCRIPTEN_KEEPALIVE int cm_open(const char* story) { return session.open(text_of(story)); }

EMSCRIPTEN_KEEPALIVE const char* cm_problems() {
    return hand_out(problems_json(session.take_problems()));
}

EMSCRIPTEN_KEEPALIVE void cm_start(const char* query, const char* hash) {
    session.start(text_of(query), text_of(hash));
}

EMSCRIPTEN_KEEPALIVE void cm_set_query(const char* text) {
    if (App* app = session.app()) app->set_query(text_of(text));
}

EMSCRIPTEN_KEEPALIVE const char* cm_query() {
    const App* app = session.app();
    return hand_out(app ? app->query() : "");
}

EMSCRIPTEN_KEEPALIVE const char* cm_whole_query() {
    const App* app = session.app();
    return hand_out(app ? app->whole_query() : "");
}

EMSCRIPTEN_KEEPALIVE int cm_do(const char* text) {
    App* app = session.app();
    const auto action = read_action(text_of(text));
    return app && action && app->act(*action);
}

EMSCRIPTEN_KEEPALIVE const char* cm_outline() {
    App* app = session.app();
    return hand_out(app ? app->outline_json() : "{}");
}

EMSCRIPTEN_KEEPALIVE const char* cm_step() {
    const App* app = session.app();
    return hand_out(app ? app->step_json() : "");
}

EMSCRIPTEN_KEEPALIVE int cm_revision() {
    const App* app = session.app();
    return app ? app->revision() : 0;
}

EMSCRIPTEN_KEEPALIVE const char* cm_answer(const char* question) {
    const App* app = session.app();
    return hand_out(app ? app->answer_json(text_of(question)) : "null");
}

EMSCRIPTEN_KEEPALIVE const char* cm_clicked_number() {
    App* app = session.app();
    return hand_out(app ? app->take_clicked_number() : "");
}

EMSCRIPTEN_KEEPALIVE int cm_attach(const unsigned char* sans400, int bytes400,
                                   const unsigned char* sans600, int bytes600, int chip) {
    return session.attach({sans400, static_cast<std::size_t>(bytes400)},
                          {sans600, static_cast<std::size_t>(bytes600)}, chip != 0);
}

EMSCRIPTEN_KEEPALIVE void cm_detach() { session.detach(); }

EMSCRIPTEN_KEEPALIVE void cm_look(const char* theme, int reduced_motion, int coarse) {
    session.set_look({.theme = read_theme(text_of(theme)).value_or(light_theme()),
                      .still = reduced_motion != 0,
                      .coarse = coarse != 0});
}

EMSCRIPTEN_KEEPALIVE double cm_resize(double width, double ratio) {
    return session.resize(static_cast<float>(width), static_cast<float>(ratio));
}

EMSCRIPTEN_KEEPALIVE void cm_parts(int parts) {
    if (parts < 0 || parts > static_cast<int>(Parts::card)) return;
    if (App* app = session.app()) app->show_parts(static_cast<Parts>(parts));
}

EMSCRIPTEN_KEEPALIVE void cm_inset(double height) {
    if (App* app = session.app()) app->set_inset(static_cast<float>(height));
}

EMSCRIPTEN_KEEPALIVE void cm_pointer(int kind, double x, double y, int buttons, int touch) {
    if (kind < 0 || kind > static_cast<int>(Pointing::cancel)) return;
    session.point({.kind = static_cast<Pointing>(kind),
                   .at = {static_cast<float>(x), static_cast<float>(y)},
                   .pressed = (buttons & 1) != 0,
                   .touch = touch != 0});
}

EMSCRIPTEN_KEEPALIVE int cm_cursor() { return session.cursor(); }

EMSCRIPTEN_KEEPALIVE void cm_focus(const char* id) {
    if (App* app = session.app()) app->set_focus(text_of(id));
}

EMSCRIPTEN_KEEPALIVE void cm_hold(const char* id) {
    if (App* app = session.app()) app->hold_path(text_of(id));
}

EMSCRIPTEN_KEEPALIVE double cm_frame(double now) { return session.frame(now); }

EMSCRIPTEN_KEEPALIVE const char* cm_stats() { return hand_out(session.stats_json()); }

EMSCRIPTEN_KEEPALIVE const char* cm_slider_rect(const char* id) {
    const App* app = session.app();
    const auto track = app ? app->track_of(text_of(id)) : std::nullopt;
    if (!track) return hand_out("");
    JsonWriter json;
    put_sides(json, *track);
    return hand_out(std::move(json.out));
}

EMSCRIPTEN_KEEPALIVE void cm_use_kernel(DrawRows draw_rows, FindRange find_range) {
    session.use_kernel({.draw_rows = draw_rows, .find_range = find_range});
}

EMSCRIPTEN_KEEPALIVE double cm_monte_carlo(int draws, int simd) {
    return session.time_draws(draws, simd != 0) * 1000;
}

EMSCRIPTEN_KEEPALIVE const char* cm_scale(const double* numbers, int nodes, int links,
                                          const char* names, int draws) {
    return hand_out(
        session.show_scale(read_scale_graph(numbers, nodes, links, text_of(names)), draws));
}

EMSCRIPTEN_KEEPALIVE void cm_draws(int draws) {
    if (App* app = session.app()) app->set_draws(draws);
}

EMSCRIPTEN_KEEPALIVE double cm_seed_shift() {
    const App* app = session.app();
    return app ? app->seed_shift() : 0;
}

EMSCRIPTEN_KEEPALIVE const char* cm_svg(double width, int on_canvas) {
    const App* app = session.app();
    return hand_out(app ? app->svg(static_cast<float>(width), on_canvas != 0) : "");
}

EMSCRIPTEN_KEEPALIVE const char* cm_figure(double width, const char* link) {
    const App* app = session.app();
    return hand_out(app ? app->figure(static_cast<float>(width), text_of(link)) : "");
}
}
