#include "core/card.h"

#include "core/card_text.h"
#include "core/layout_place.h"
#include "core/svg_map.h"

namespace channelmap {
namespace {

constexpr float margin = 48, map_left = 400, map_width_on_card = 756, map_top = 34;
constexpr float map_height_on_card = card_height - 2 * map_top;
constexpr float largest_factor = 1.26f, least_factor = .5f;
constexpr double least_scale = 1.6;  // px a part of 100; with less the labels push the flows aside

Layout layout_at(float factor, const plan::Plan& plan, const Words& words) {
    Layout layout{.form = Form::wide,
                  .width = map_width_on_card / factor,
                  .height = map_height_on_card / factor};
    plan::place_across(plan, words, layout.width, layout.height - plan::head_height, 0, layout);
    plan::settle_ghosts(layout);
    plan::add_chips(plan, layout);
    return layout;
}

// The largest map on which the flows have room beside their labels.
void set_map(const plan::Plan& plan, const Words& words, Card& card) {
    card.map_origin = {map_left, map_top};
    for (float factor = largest_factor; factor >= least_factor; factor *= .95f) {
        card.map_factor = factor;
        card.map = layout_at(factor, plan, words);
        if (card.map.scale >= least_scale) return;
    }
}

bool has_asterisk(const Layout& layout) {
    for (const auto& label : layout.labels)
        for (const auto& run : label.runs)
            if (run.text.ends_with("*)")) return true;
    return false;
}

bool tells_of_changes(const Layout& layout) {
    for (const auto& label : layout.labels)
        if (label.kind == LabelKind::chip) return true;
    return !layout.ghosts.empty();
}

std::vector<CardRun> sentence_of(const std::vector<Phrase>& phrases) {
    std::vector<CardRun> runs;
    for (const auto& [text, tone] : phrases)
        runs.push_back({text, tone == Tone::range ? CardFace::serif : CardFace::serif_semibold,
                        tone == Tone::range   ? Token::ink2
                        : tone == Tone::unmet ? Token::accent
                                              : Token::ink});
    return runs;
}

std::vector<CardRun> note_of(const Words& words, const Outline& outline, const Comparison& against,
                             const Layout& map) {
    std::string text;
    if (!outline.historical)
        text += say(words, "card.era", {{"era", outline.era_label}, {"dates", outline.era_dates}}) +
                " ";
    text += say(words, "card.note");
    if (has_asterisk(map)) text += " " + say(words, "card.outside");
    if (tells_of_changes(map))
        text += " " + say(words, "card.changes", {{"baseline", against.baseline}});
    return {{text, CardFace::sans, Token::ink2}};
}

// The x-heights of our faces, an em: a fallback font is set in a size in which its small letters
// are as tall, and so its words about as wide.
constexpr std::string_view fallback_sizes =
    "<style>text{font-size-adjust:.486}text[font-weight]{font-size-adjust:.491}"
    "tspan[font-family]{font-size-adjust:.475}</style>\n";

class CardSvg {
public:
    CardSvg(const Card& card, const Theme& theme, const Theme* dark, SvgDetail detail)
        : card_(card), svg_(theme, dark), detail_(detail) {}

    std::string write() {
        svg_.open_picture({card_width, card_height}, card_.title, card_.description);
        svg_.put(fallback_sizes);
        svg_.open_rect({0, 0, card_width, card_height});
        svg_.attribute("fill", svg_.color(Token::paper));
        svg_.put("/>\n");
        block(card_.headline);
        block(card_.sentence);
        block(card_.note);
        svg_.put("<g transform=\"translate(");
        svg_.point(card_.map_origin);
        svg_.put(") scale(" + std::to_string(card_.map_factor) + ")\">\n");
        write_map(svg_, card_.map, detail_);
        svg_.put("</g>\n</svg>\n");
        return svg_.take();
    }

private:
    void block(const CardBlock& block) {
        constexpr float baseline = .31f;  // of the size, below a line's middle
        Point at{block.box.x, block.box.y + block.line_height / 2 + block.size * baseline};
        for (const auto& line : block.lines) {
            svg_.put("<text");
            svg_.length_attribute("x", at.x);
            svg_.length_attribute("y", at.y);
            svg_.length_attribute("font-size", block.size);
            svg_.put(">");
            for (const auto& run : line.runs) words(run);
            svg_.put("</text>\n");
            at.y += block.line_height;
        }
    }

    void words(const CardRun& run) {
        svg_.put("<tspan");
        if (run.face != CardFace::sans)
            svg_.attribute("font-family",
                           "'Source Serif 4','Source Serif Pro',Georgia,'Times New Roman',serif");
        if (run.face == CardFace::serif_semibold) svg_.attribute("font-weight", "600");
        svg_.attribute("fill", svg_.color(run.token));
        svg_.put(">");
        svg_.put_escaped(run.text);
        svg_.put("</tspan>");
    }

    const Card& card_;
    SvgWriter svg_;
    SvgDetail detail_;
};

}  // namespace

Card compose_card(const Story& story, const Words& words, const Scenario& scenario,
                  const Flow& flow, const Outline& outline, const Comparison& against) {
    Card card;
    card.title = say(words, "svg.title", {{"title", outline.title}, {"era", outline.era_label}});
    card.description = plain_text(outline.result);
    auto plan = plan::make_plan(story, words, scenario, flow, Form::wide);
    plan::set_before(story, against, plan);
    set_map(plan, words, card);
    const CardTexts texts{.headline = {{outline.title, CardFace::serif_semibold, Token::ink}},
                          .sentence = sentence_of(outline.result),
                          .note = note_of(words, outline, against, card.map)};
    set_texts(texts, margin, margin, card_height - map_top - 10, card);
    return card;
}

std::string svg_of(const Card& card, const Theme& theme, const Theme* dark, SvgDetail detail) {
    return CardSvg(card, theme, dark, detail).write();
}

}  // namespace channelmap
