#include "app/app.h"

#include "app/edit.h"
#include "core/layout/form.h"
#include "core/layout/layout.h"
#include "core/layout/story_colors.h"
#include "core/sampling/evaluate.h"
#include "core/sampling/seed_shift.h"
#include "core/scenario/link.h"
#include "core/wording/levers.h"
#include "ui/canvas/map_size.h"

namespace channelmap {

App::App(Story story, double (*clock)(), std::string_view query, std::string_view hash)
    : story_(std::move(story)),
      own_words_(story_),
      words_(own_words_.words()),
      results_(story_, clock) {
    setting_.now = read_start(query, hash);
    evaluate(draws_);
    arrange_start();
}

void App::start(std::string_view query, std::string_view hash) {
    const Link link = read_start(query, hash);
    if (link == setting_.now) {
        results_.unpack(story_, words_, link);
    } else {
        setting_.now = link;
        evaluate(draws_);
    }
    arrange_start();
}

void App::pack() {
    results_.pack();
    questions_ = Questions(questions_);
    canvas_ = {};
}

Link App::read_start(std::string_view query, std::string_view hash) {
    const Link story_start{.scenario = start_scenario(story_)};
    setting_.start = read_link(story_, story_start, query, LinkPart::query, problems_);
    return read_link(story_, setting_.start, hash, LinkPart::hash, problems_);
}

void App::arrange_start() {
    pick_changed(levers_of(story_, words_, start_scenario(story_)));
    arrange();
}

void App::set_query(std::string_view text) {
    const Link link = read_link(story_, setting_.start, text, LinkPart::hash, problems_);
    setting_.before_drag.reset();
    const auto before = outline().levers;
    set_link(link, draws_);
    pick_changed(before);
}

std::string App::query() const { return write_link(story_, setting_.now, setting_.start); }

std::string App::whole_query() const {
    return write_link(story_, setting_.now, {.scenario = start_scenario(story_)});
}

Problems App::take_problems() { return std::exchange(problems_, {}); }

bool App::act(const Action& action) {
    using Kind = Action::Kind;
    switch (action.kind) {
    case Kind::fold:
        if (!canvas_.fold(action.id, action.folded)) return false;
        arrange();
        return true;
    case Kind::pick: return pick(action.id);
    case Kind::lever_menu: open_menu(action.on); return true;
    case Kind::sensitivity:
    case Kind::break_even:
    case Kind::documented: return ask(action);
    case Kind::era:
    case Kind::preset:
    case Kind::set:
    case Kind::unfix:
    case Kind::reset:
    case Kind::reroll:
    case Kind::compare_with: return edit(action);
    }
    return false;
}

bool App::edit(const Action& action) {
    const auto link = edited(story_, setting_.now, action);
    if (!link) return false;
    const auto before = outline().levers;
    if (dragging()) setting_.dragged = action.id;
    set_link(*link,
             dragging() ? std::min(results_.draws_that_fit(other_seconds_), draws_) : draws_);
    if (action.kind == Action::Kind::preset) pick_changed(before);
    return true;
}

bool App::ask(const Action& action) {
    if (!put_question(story_, scenario(), action, questions_)) return false;
    answer();
    jump_to(canvas_.map, on_screen());
    return true;
}

bool App::pick(std::string_view lever) {
    const auto at = find_id(outline().levers, lever);
    if (!at) return false;
    canvas_.picked = *at;
    canvas_.menu_open = false;
    arrange();
    return true;
}

void App::open_menu(bool open) {
    canvas_.menu_open = open;
    wake();
}

void App::set_link(const Link& link, int draws) {
    if (link == setting_.now && results_.flow().draws == draws) return;
    const bool other_era = link.scenario.era != scenario().era;
    setting_.now = link;
    evaluate(draws);
    const double seconds = canvas_.look.still ? 0 : other_era ? era_seconds : release_seconds;
    if (dragging())
        jump_to(canvas_.map, on_screen(canvas_.map.target.scale));
    else
        move_to(canvas_.map, on_screen(), seconds, other_era);
    lit_.clear();
    wake(dragging() ? 1 : 3);
}

void App::evaluate(int draws) {
    results_.evaluate(story_, words_, setting_.now, draws);
    answer();
}

void App::answer() {
    questions_.update_break_even(story_, words_, scenario(), !dragging());
    sensitivity_due_ = true;
    if (!dragging()) catch_up();
    ++revision_;
    wake(dragging() ? 1 : 3);
}

// What the canvas doesn't show waits while a thumb moves.
void App::catch_up() {
    if (std::exchange(sensitivity_due_, false))
        questions_.update_sensitivity(story_, words_, scenario(), !dragging());
}

// The thumb is held but does not move: each frame adds draws, up to settled_draws.
void App::refine() {
    results_.refine(story_, words_, setting_.now, other_seconds_);
    jump_to(canvas_.map, on_screen(canvas_.map.target.scale));
    ++revision_;
}

MapSize App::map_on_canvas(float width) const {
    switch (canvas_.parts) {
    case Parts::map: return map_alone(width);
    case Parts::card: return map_in_card(width);
    case Parts::all: break;
    }
    return map_size(width);
}

Layout App::laid_out(MapSize size, double scale) const {
    Layout layout = place(story_, words_, results_.plan(), results_.flow(), size, scale);
    if (const auto documented = documented_in(layout)) hatch_undocumented(layout, *documented);
    return layout;
}

Layout App::on_screen(double scale) const {
    return canvas_.with_inset(laid_out(map_on_canvas(canvas_.width), scale));
}

std::optional<Documented> App::documented_in(const Layout& layout) const {
    if (!questions_.documented_only) return std::nullopt;
    return find_documented(story_, words_, scenario(), layout);
}

void App::set_draws(int draws) {
    draws_ = draws;
    set_link(setting_.now, draws_);
}

double App::time_draws(int draws) const {
    const auto seconds = results_.clock();
    const double began = seconds();
    const Flow flow = channelmap::evaluate(story_, scenario(), draws);
    return seconds() - began;
}

double App::seed_shift() const { return channelmap::seed_shift(story_, scenario()); }

// The thumb was released: all draws, and the scale that fits best.
void App::finish_drag() {
    setting_.before_drag.reset();
    evaluate(draws_);
    move_to(canvas_.map, on_screen(), canvas_.look.still ? 0 : release_seconds);
    wake();
}

void App::arrange() {
    if (canvas_.arrange(story_, outline())) jump_to(canvas_.map, on_screen());
    ++revision_;
    wake();
}

void App::resize(float width, float height_limit) {
    if (width == canvas_.width && height_limit == canvas_.height_limit) return;
    canvas_.width = width;
    canvas_.height_limit = height_limit;
    lit_.clear();
    arrange();
}

void App::show_parts(Parts parts) {
    if (parts == canvas_.parts) return;
    canvas_.parts = parts;
    arrange();
}

void App::set_inset(float height) {
    if (height == canvas_.inset) return;
    canvas_.inset = height;
    arrange();
}

void App::set_look(const Look& given) {
    Look look = given;
    look.theme = with_story_colors(look.theme, story_);
    if (look == canvas_.look) return;
    const bool other_targets = look.coarse != canvas_.look.coarse;
    canvas_.look = look;
    if (other_targets) arrange();
    wake();
}

void App::set_focus(std::string_view id) {
    if (pointer_.focused == id) return;
    pointer_.focused = id;
    pick(id.substr(id.find(' ') + 1));
    wake();
}

void App::hold_path(std::string_view id) {
    if (pointer_.held == id) return;
    pointer_.held = id;
    wake();
}

// On a phone, which has one slider, shows the first one that a preset or an undone step changed.
void App::pick_changed(const std::vector<Lever>& before) {
    const auto& now = outline().levers;
    for (Index i = 0; i < now.size() && i < before.size(); ++i) {
        const bool moved = now[i].fixed && now[i].value != before[i].value;
        if (!moved && now[i].fixed == before[i].fixed) continue;
        if (canvas_.picked == i) return;
        canvas_.picked = i;
        return arrange();
    }
}

std::optional<Box> App::track_of(std::string_view lever) const {
    const auto& levers = canvas_.places.levers;
    const auto at = find_id(outline().levers, lever);
    if (!at || *at >= levers.size() || levers[*at].box.w <= 0) return std::nullopt;
    return levers[*at].track;
}

}  // namespace channelmap
