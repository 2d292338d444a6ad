#include "core/card_text.h"

#include <algorithm>
#include <optional>

#include "core/face_width.h"
#include "font_advances.h"  // generated from the fonts that ship

namespace channelmap {
namespace {

constexpr float after_headline = 26, before_note = 28;

// Sizes that go together: px an em, px a line.
struct Step {
    float headline, headline_line, sentence, sentence_line, note, note_line;
};
constexpr Step steps[] = {
    {56, 59, 25, 33, 17, 22}, {50, 53, 25, 33, 17, 22}, {44, 47, 25, 33, 17, 22},
    {44, 47, 23, 30, 17, 22}, {38, 41, 23, 30, 17, 22}, {38, 41, 21, 27, 17, 22},
    {33, 36, 21, 27, 17, 22}, {33, 36, 19, 25, 16, 21}, {28, 31, 19, 25, 16, 21},
    {28, 31, 17, 22, 15, 20}, {24, 27, 17, 22, 15, 20}, {20, 23, 15, 20, 15, 20},
    {17, 20, 13, 17, 13, 17}};

using Word = std::vector<CardRun>;  // its parts may differ in style: "(8–19)" and "."

std::vector<Word> words_of(const std::vector<CardRun>& runs) {
    std::vector<Word> words(1);
    for (const auto& run : runs)
        for (std::size_t at = 0; at <= run.text.size();) {
            const auto space = std::min(run.text.find(' ', at), run.text.size());
            if (space > at)
                words.back().push_back({run.text.substr(at, space - at), run.face, run.token});
            if (space < run.text.size() && !words.back().empty()) words.emplace_back();
            at = space + 1;
        }
    if (words.back().empty()) words.pop_back();
    return words;
}

float width_of(const Word& word, float size) { return CardLine{word}.width(size); }

// The first part of a word that is too wide by itself, with the most characters that fit; the rest
// stays in `word`.
Word split_off(Word& word, float size) {
    Word head;
    while (!word.empty()) {
        auto& run = word.front();
        std::string_view rest = run.text;
        next_codepoint(rest);
        head.push_back({run.text.substr(0, run.text.size() - rest.size()), run.face, run.token});
        if (width_of(head, size) > card_text_width && head.size() > 1) {
            head.pop_back();
            break;
        }
        run.text = rest;
        if (run.text.empty()) word.erase(word.begin());
    }
    return head;
}

void append(CardLine& line, const Word& word) {
    if (!line.runs.empty()) line.runs.back().text += ' ';
    for (const auto& run : word) {
        const bool goes_on = !line.runs.empty() && line.runs.back().face == run.face &&
                             line.runs.back().token == run.token;
        if (goes_on)
            line.runs.back().text += run.text;
        else
            line.runs.push_back(run);
    }
}

// Nothing when a word is wider than the column, unless words may be broken.
std::optional<std::vector<CardLine>> wrapped(const std::vector<CardRun>& runs, float size,
                                             bool breaking) {
    std::vector<CardLine> lines(1);
    for (auto word : words_of(runs)) {
        while (width_of(word, size) > card_text_width) {
            if (!breaking) return std::nullopt;
            if (!lines.back().runs.empty()) lines.emplace_back();
            append(lines.back(), split_off(word, size));
        }
        CardLine longer = lines.back();
        append(longer, word);
        if (longer.width(size) <= card_text_width)
            lines.back() = std::move(longer);
        else
            lines.push_back({word});
    }
    return lines;
}

std::optional<CardBlock> block(const std::vector<CardRun>& runs, float size, float line_height,
                               bool breaking) {
    auto lines = wrapped(runs, size, breaking);
    if (!lines) return std::nullopt;
    const float height = line_height * static_cast<float>(lines->size());
    return CardBlock{{0, 0, card_text_width, height}, size, line_height, std::move(*lines)};
}

bool set_in(const Step& step, const CardTexts& texts, bool breaking, Card& card) {
    auto headline = block(texts.headline, step.headline, step.headline_line, breaking);
    auto sentence = block(texts.sentence, step.sentence, step.sentence_line, breaking);
    auto note = block(texts.note, step.note, step.note_line, breaking);
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

// Takes lines away until `most` pixels are enough; the last that stays says so with "…".
bool shorten(CardBlock& block, float most) {
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

float card_width_of(std::string_view text, CardFace face, float size) {
    const auto& metrics = face == CardFace::serif            ? generated::serif_400
                          : face == CardFace::serif_semibold ? generated::serif_600
                                                             : generated::sans_400;
    return width_in(metrics, text, size);
}

float CardLine::width(float size) const {
    float sum = 0;
    for (const auto& run : runs) sum += card_width_of(run.text, run.face, size);
    return sum;
}

void set_texts(const CardTexts& texts, float left, float top, float bottom, Card& card) {
    const float room = bottom - top;
    bool fits = false;
    for (const auto& step : steps)
        if (!fits) fits = set_in(step, texts, false, card) && height_of(card) <= room;
    if (!fits) fits = set_in(std::end(steps)[-1], texts, true, card) && height_of(card) <= room;
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
