#include "core/picture/card_text.h"

#include <algorithm>

namespace channelmap {
namespace {

constexpr float after_headline = 26, before_note = 28;

// Sizes that go together: px an em, px a line.
struct Step {
    float headline, headline_line, sentence, sentence_line, note, note_line;
};
constexpr Step size_steps[] = {
    {56, 59, 25, 33, 17, 22}, {50, 53, 25, 33, 17, 22}, {44, 47, 25, 33, 17, 22},
    {44, 47, 23, 30, 17, 22}, {38, 41, 23, 30, 17, 22}, {38, 41, 21, 27, 17, 22},
    {33, 36, 21, 27, 17, 22}, {33, 36, 19, 25, 16, 21}, {28, 31, 19, 25, 16, 21},
    {28, 31, 17, 22, 15, 20}, {24, 27, 17, 22, 15, 20}, {20, 23, 15, 20, 15, 20},
    {17, 20, 13, 17, 13, 17}};

TextSize column(float size, float line_height) { return {card_text_width, size, line_height}; }

bool set_in(const Step& step, const CardTexts& texts, bool breaking, Card& card) {
    auto headline = set_block(texts.headline, column(step.headline, step.headline_line), breaking);
    auto sentence = set_block(texts.sentence, column(step.sentence, step.sentence_line), breaking);
    auto note = set_block(texts.note, column(step.note, step.note_line), breaking);
    if (!headline || !sentence || !note) return false;
    card.headline = std::move(*headline);
    card.sentence = std::move(*sentence);
    card.note = std::move(*note);
    return true;
}

float height_of(const Card& card) {
    return card.headline.box.h + after_headline + card.sentence.box.h + before_note +
           card.note.box.h;
}

// Drops lines until `most` pixels are enough; the last one that stays ends in "…".
bool shorten(TextBlock& block, float most) {
    const auto count = static_cast<std::size_t>(std::max(1.f, most / block.line_height));
    if (block.lines.size() <= count) return false;
    block.lines.resize(count);
    auto& last = block.lines.back();
    const auto& style = last.runs.back();
    last.runs.push_back({"…", style.face, style.token});
    while (last.width(block.size) > card_text_width && last.runs.size() > 1) {
        auto& text = last.runs[last.runs.size() - 2].text;
        while (!text.empty() && (text.back() & 0xC0) == 0x80) text.pop_back();
        if (!text.empty()) text.pop_back();
        if (text.empty()) last.runs.erase(last.runs.end() - 2);
    }
    block.box.h = block.line_height * static_cast<float>(count);
    return true;
}

}  // namespace

void set_texts(const CardTexts& texts, float left, float top, float bottom, Card& card) {
    const float room = bottom - top;
    bool fits = false;
    for (const auto& step : size_steps)
        if (!fits) fits = set_in(step, texts, false, card) && height_of(card) <= room;
    if (!fits)
        fits = set_in(std::end(size_steps)[-1], texts, true, card) && height_of(card) <= room;
    if (!fits) {
        card.shortened |= shorten(card.note, room / 3);
        card.shortened |= shorten(card.headline, room / 3);
        const float rest = room - (height_of(card) - card.sentence.box.h);
        card.shortened |= shorten(card.sentence, rest);
    }
    card.headline.box.x = card.sentence.box.x = card.note.box.x = left;
    card.headline.box.y = top;
    card.sentence.box.y = card.headline.box.bottom() + after_headline;
    card.note.box.y = bottom - card.note.box.h;
}

}  // namespace channelmap
