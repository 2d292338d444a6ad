#include "core/picture/card.h"

#include "core/layout/form.h"
#include "core/layout/layout_changes.h"
#include "core/layout/layout_height.h"
#include "core/layout/place_across.h"
#include "core/picture/card_text.h"
#include "core/picture/svg_map.h"

namespace channelmap {
namespace {

constexpr float margin = 48, map_left = 400, map_width_on_card = 756, map_top = 34;
constexpr float map_height_on_card = card_height - 2 * map_top;
constexpr float largest_factor = 1.26f, least_factor = .5f;
constexpr double least_scale = 1.6;  // px a part of 100; with less the labels push the flows aside

Layout layout_at(const Story& story, float factor, const plan::Plan& plan, const Words& words) {
    Layout layout{.form = Form::wide,
                  .width = map_width_on_card / factor,
                  .height = map_height_on_card / factor};
    plan::place_across(plan, words, layout.width, layout.height - plan::head_height, 0, layout);
    plan::leave_out_unmet(story, layout);
    plan::settle_ghosts(layout);
    plan::add_chips(plan, layout);
    return layout;
}

// The largest map on which the flows have room beside their labels.
void set_map(const Story& story, const plan::Plan& plan, const Words& words, Card& card) {
    card.map_origin = {map_left, map_top};
    for (float factor = largest_factor; factor >= least_factor; factor *= .95f) {
        card.map_factor = factor;
        card.map = layout_at(story, factor, plan, words);
        if (card.map.scale >= least_scale) return;
    }
}

std::vector<StyledText> note_of(const Words& words, const Outline& outline,
                                const Comparison& against, const Layout& map) {
    std::string text;
    if (!outline.historical)
        text += say(words, "card.era", {{"era", outline.era_label}, {"dates", outline.era_dates}}) +
                " ";
    text += say(words, "card.note");
    if (has_outside_values(map)) text += " " + say(words, "card.outside");
    if (tells_of_changes(map))
        text += " " + say(words, "card.changes", {{"baseline", against.baseline}});
    return {{text, TextFace::sans, Token::ink2}};
}

}  // namespace

Card compose_card(const Story& story, const Words& words, const Scenario& scenario,
                  const Flow& flow, const Outline& outline, const Comparison& against) {
    Card card;
    card.title = say(words, "svg.title", {{"title", outline.title}, {"era", outline.era_label}});
    card.description = plain_text(outline.result);
    auto plan = plan::make_plan(story, words, scenario, flow);
    plan::set_before(story, against, plan);
    set_map(story, plan, words, card);
    const CardTexts texts{.headline = {{outline.title, TextFace::serif_semibold, Token::ink}},
                          .sentence = styled(outline.result),
                          .note = note_of(words, outline, against, card.map)};
    set_texts(texts, margin, margin, card_height - map_top - 10, card);
    return card;
}

std::string svg_of(const Card& card, const Theme& theme, const Theme* dark, SvgDetail detail) {
    SvgWriter svg(theme, dark);
    open_sheet(svg, {card_width, card_height}, card.title, card.description);
    for (const auto* block : {&card.headline, &card.sentence, &card.note}) write_block(svg, *block);
    svg.put("<g transform=\"translate(");
    svg.point(card.map_origin);
    svg.put(") scale(" + std::to_string(card.map_factor) + ")\">\n");
    write_map(svg, card.map, detail);
    svg.put("</g>\n</svg>\n");
    return svg.take();
}

}  // namespace channelmap
