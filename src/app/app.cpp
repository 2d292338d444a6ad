#include "app/app.h"

#include <algorithm>
#include <utility>

#include "app/edit.h"
#include "core/figure.h"
#include "core/layout.h"
#include "core/levers.h"
#include "core/seed_shift.h"

namespace channelmap {
namespace {

std::vector<EraRecord> records_of(const Story& story) {
    std::vector<EraRecord> records;
    for (Index era = 0; era < story.eras.size(); ++era)
        records.push_back(record_of(story, era, settled_draws));
    return records;
}

}  // namespace

App::App(Story story, double (*clock)(), std::string_view query, std::string_view hash)
    : story_(std::move(story)), clock_(clock), records_(records_of(story_)) {
    const Link told{.scenario = start_scenario(story_)};
    start_ = read_link(story_, told, query, LinkPart::query, problems_);
    now_ = read_link(story_, start_, hash, LinkPart::hash, problems_);
    derive(settled_draws);
    pick_changed(levers_of(story_, english_words(), start_scenario(story_)));
    arrange();
}

void App::set_query(std::string_view text) {
    const Link link = read_link(story_, start_, text, LinkPart::hash, problems_);
    before_drag_.reset();
    const auto before = outline_.levers;
    set_link(link, settled_draws);
    pick_changed(before);
}

std::string App::query() const { return write_link(story_, now_, start_); }

std::string App::whole_query() const {
    return write_link(story_, now_, {.scenario = start_scenario(story_)});
}

Problems App::take_problems() { return std::exchange(problems_, {}); }

bool App::act(const Action& action) {
    if (action.kind == Action::Kind::fold) {
        const auto panel = std::find(std::begin(panel_ids), std::end(panel_ids), action.id) -
                           std::begin(panel_ids);
        if (panel == panel_count) return false;
        folds_wanted_ = folds_;
        folds_wanted_.closed[panel] = action.folded;
        kept_open_ = action.folded ? std::nullopt : std::optional(static_cast<Panel>(panel));
        arrange();
        return true;
    }
    using Kind = Action::Kind;
    if (action.kind == Kind::pick) return pick(action.id);
    if (action.kind == Kind::menu) {
        menu_open_ = action.on;
        wake();
        return true;
    }
    if (action.kind == Kind::matter || action.kind == Kind::ask ||
        action.kind == Kind::documented) {
        if (!inquiry_.take(story_, now_.scenario, action)) return false;
        answer();
        jump_to(map_, on_screen(laid_out(width_)));
        return true;
    }
    Link next = now_;
    if (action.kind == Action::Kind::versus) {
        next.versus = action.id == "here" ? std::optional(now_.scenario) : std::nullopt;
    } else {
        const auto scenario = edited(story_, now_.scenario, action);
        if (!scenario) return false;
        next.scenario = *scenario;
    }
    const auto before = outline_.levers;
    set_link(next, before_drag_ ? draws_that_fit() : settled_draws);
    if (action.kind == Kind::preset) pick_changed(before);
    return true;
}

void App::set_link(const Link& link, int draws) {
    if (link == now_ && flow_.draws == draws) return;
    const bool other_era = link.scenario.era != now_.scenario.era;
    now_ = link;
    derive(draws);
    const double scale = before_drag_ ? map_.target.scale : 0;
    Layout next = on_screen(laid_out(width_, scale));
    if (before_drag_)
        jump_to(map_, std::move(next));
    else
        move_to(map_, std::move(next),
                look_.still ? 0
                : other_era ? era_seconds
                            : release_seconds,
                other_era);
    highlight_.reset();
    emphasis_ = 0;
    wake();
}

void App::derive(int draws) {
    const double began = clock_();
    if (sampler_)
        sampler_->restart(story_, now_.scenario);
    else
        sampler_.emplace(story_, now_.scenario, settled_draws);
    sampler_->add_draws(draws);
    flow_ = evaluate(story_, now_.scenario, *sampler_);
    kept_.scenario = &*sampler_;
    comparison_ = compare(story_, english_words(), now_.scenario, flow_, baseline_of(story_, now_),
                          draws, &kept_);
    model_seconds_ = clock_() - began;
    seconds_a_draw_ = model_seconds_ / draws;
    outline_ = describe(story_, english_words(), now_.scenario, flow_, records_,
                        focus_differs(story_, comparison_));
    answer();
}

void App::answer() {
    inquiry_.update(story_, english_words(), now_.scenario, settled());
    ++revision_;
    wake();
}

int App::draws_that_fit() const {
    const double fit = seconds_a_draw_ > 0 ? draw_budget / seconds_a_draw_ : settled_draws;
    return static_cast<int>(
        std::clamp(fit, static_cast<double>(least_draws), static_cast<double>(settled_draws)));
}

// The thumb rests: more draws for the same picture, frame by frame, until it has them all.
void App::refine() {
    const double began = clock_();
    sampler_->add_draws(draws_that_fit());
    sampler_->estimate_into(flow_);
    model_seconds_ = clock_() - began;
    outline_ = describe(story_, english_words(), now_.scenario, flow_, records_,
                        focus_differs(story_, comparison_));
    jump_to(map_, on_screen(laid_out(width_, map_.target.scale)));
    ++revision_;
}

Layout App::laid_out(float width, double scale) const {
    const float canvas_width = alone_ ? canvas_width_for_map(width) : width;
    Layout layout =
        place(story_, english_words(), now_.scenario, flow_, canvas_width, scale, &comparison_);
    if (inquiry_.documented_only)
        hatch_undocumented(layout, documented_of(story_, english_words(), now_.scenario, layout));
    return layout;
}

// On the canvas something else stands between the flows and the bar of hosts.
Layout App::on_screen(Layout layout) const {
    lower_hosting(layout, places_.below_flows);
    return layout;
}

double App::time_draws(int draws) const {
    const double began = clock_();
    const Flow flow = evaluate(story_, now_.scenario, draws);
    return clock_() - began;
}

double App::seed_shift() const { return channelmap::seed_shift(story_, now_.scenario); }

// The thumb has been let go: full draws, and the scale that fits best.
void App::settle() {
    before_drag_.reset();
    derive(settled_draws);
    move_to(map_, on_screen(laid_out(width_)), look_.still ? 0 : release_seconds);
    wake();
}

void App::arrange() {
    const Inventory all = inventory();
    folds_ = folded_to_fit(folds_wanted_, story_, width_, all, height_limit_, kept_open_);
    places_ = lay_out_canvas(story_, width_, all, folds_);
    if (map_.target.nodes.empty() || map_.target.width != places_.map.w ||
        map_.target.height != places_.map.h)
        jump_to(map_, on_screen(laid_out(width_)));
    ++revision_;
    wake();
}

void App::resize(float width, float height_limit) {
    if (width == width_ && height_limit == height_limit_) return;
    width_ = width;
    height_limit_ = height_limit;
    highlight_.reset();
    emphasis_ = 0;
    arrange();
}

void App::show_alone(bool alone) {
    if (alone == alone_) return;
    alone_ = alone;
    arrange();
}

void App::set_bay(float height) {
    if (height == bay_) return;
    bay_ = height;
    arrange();
}

void App::set_look(const Look& look) {
    if (look == look_) return;
    const bool other_targets = look.coarse != look_.coarse;
    look_ = look;
    if (other_targets) arrange();
    wake();
}

void App::set_focus(std::string_view id) {
    if (focused_ == id) return;
    focused_ = id;
    pick(id.substr(id.find(' ') + 1));
    wake();
}

Inventory App::inventory() const {
    Inventory all = inventory_of(outline_);
    all.picked = picked_;
    all.coarse = look_.coarse;
    all.bay = bay_;
    all.alone = alone_;
    return all;
}

bool App::pick(std::string_view lever) {
    const auto at = find_id(outline_.levers, lever);
    if (!at) return false;
    picked_ = *at;
    menu_open_ = false;
    arrange();
    return true;
}

// Who opens a scenario wants the slider that makes it, and who undoes a step the one that moves.
void App::pick_changed(const std::vector<Lever>& before) {
    const auto& now = outline_.levers;
    for (Index i = 0; i < now.size() && i < before.size(); ++i) {
        const bool moved = now[i].fixed && now[i].value != before[i].value;
        if (!moved && now[i].fixed == before[i].fixed) continue;
        if (picked_ == i) return;
        picked_ = i;
        return arrange();
    }
}

std::optional<Box> App::track_of(std::string_view lever) const {
    for (std::size_t i = 0; i < places_.levers.size() && i < outline_.levers.size(); ++i)
        if (outline_.levers[i].id == lever && places_.levers[i].box.w > 0)
            return places_.levers[i].track;
    return std::nullopt;
}

std::string App::svg(float width, bool on_canvas) const {
    const Layout layout = laid_out(width);
    return svg_of(on_canvas ? on_screen(layout) : layout, look_.theme, outline_.title,
                  plain_text(outline_.result));
}

std::string App::figure(float width, std::string_view link) const {
    Layout map = laid_out(width);
    std::string documented;
    if (inquiry_.documented_only)
        documented = documented_of(story_, english_words(), now_.scenario, map).sentence;
    return svg_of(compose_figure(story_, english_words(), now_.scenario, outline_, comparison_,
                                 std::move(map), {.link = link, .documented = documented}),
                  look_.theme);
}

}  // namespace channelmap
