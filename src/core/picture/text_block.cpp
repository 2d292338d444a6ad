#include "core/picture/text_block.h"

#include <algorithm>

#include "core/graphics/font_set.h"
#include "core/graphics/text_width.h"

namespace channelmap {
namespace {

using Word = TextLine;  // its parts may differ in style: "(8–19)" and "."

std::vector<Word> words_of(const std::vector<StyledText>& runs) {
    std::vector<Word> words(1);
    for (const auto& run : runs)
        for (std::size_t at = 0; at <= run.text.size();) {
            const auto space = std::min(run.text.find(' ', at), run.text.size());
            if (space > at)
                words.back().runs.push_back({run.text.substr(at, space - at), run.face, run.token});
            if (space < run.text.size() && !words.back().runs.empty()) words.push_back({});
            at = space + 1;
        }
    if (words.back().runs.empty()) words.pop_back();
    return words;
}

// The first part of a word that is too wide by itself, with the most characters that fit; the rest
// stays in `word`.
Word split_off(Word& word, float size, float room) {
    Word head;
    while (!word.runs.empty()) {
        auto& run = word.runs.front();
        std::string_view rest = run.text;
        next_codepoint(rest);
        head.runs.push_back(
            {run.text.substr(0, run.text.size() - rest.size()), run.face, run.token});
        if (head.width(size) > room && head.runs.size() > 1) {
            head.runs.pop_back();
            break;
        }
        run.text = rest;
        if (run.text.empty()) word.runs.erase(word.runs.begin());
    }
    return head;
}

void append(TextLine& line, const Word& word) {
    if (!line.runs.empty()) line.runs.back().text += ' ';
    for (const auto& run : word.runs) {
        const bool goes_on = !line.runs.empty() && line.runs.back().face == run.face &&
                             line.runs.back().token == run.token;
        if (goes_on)
            line.runs.back().text += run.text;
        else
            line.runs.push_back({run.text, run.face, run.token});
    }
}

float width_with(const TextLine& line, const Word& word, float size) {
    const float space = line.runs.empty() ? 0 : styled_width(" ", line.runs.back().face, size);
    return line.width(size) + space + word.width(size);
}

// Nothing when a word is wider than the column, unless words may be broken.
std::optional<std::vector<TextLine>> wrapped(const std::vector<StyledText>& runs, float size,
                                             float room, bool breaking) {
    std::vector<TextLine> lines(1);
    for (auto word : words_of(runs)) {
        while (word.width(size) > room) {
            if (!breaking) return std::nullopt;
            if (!lines.back().runs.empty()) lines.push_back({});
            append(lines.back(), split_off(word, size, room));
        }
        if (width_with(lines.back(), word, size) <= room)
            append(lines.back(), word);
        else
            lines.push_back(std::move(word));
    }
    return lines;
}

// An element and a place of its own, since the words before it may be wider in other fonts.
void write_run(SvgWriter& svg, const StyledText& run, Point at, float size, float width) {
    svg.put("<text");
    svg.length_attribute("x", at.x);
    svg.length_attribute("y", at.y);
    svg.length_attribute("font-size", size);
    if (run.face != TextFace::sans) svg.attribute("font-family", serif_names());
    if (run.face == TextFace::serif_semibold) svg.attribute("font-weight", "600");
    svg.words_attributes(width);
    svg.attribute("fill", svg.color(run.token));
    svg.put(">");
    svg.put_escaped(run.text);
    svg.put("</text>\n");
}

}  // namespace

float styled_width(std::string_view text, TextFace face, float size) {
    return width_in(face == TextFace::serif            ? FontFace::serif
                    : face == TextFace::serif_semibold ? FontFace::serif_semibold
                                                       : FontFace::regular,
                    text, size);
}

float TextLine::width(float size) const {
    float sum = 0;
    for (const auto& run : runs) sum += styled_width(run.text, run.face, size);
    return sum;
}

std::optional<TextBlock> set_block(const std::vector<StyledText>& runs, const TextSize& set,
                                   bool breaking) {
    auto lines = wrapped(runs, set.size, set.width, breaking);
    if (!lines) return std::nullopt;
    const float height = set.line_height * static_cast<float>(lines->size());
    return TextBlock{{0, 0, set.width, height}, set.size, set.line_height, std::move(*lines)};
}

std::vector<StyledText> styled(const std::vector<Phrase>& sentence) {
    std::vector<StyledText> runs;
    for (const auto& [text, tone] : sentence)
        runs.push_back({text, tone == Tone::range ? TextFace::serif : TextFace::serif_semibold,
                        tone == Tone::range   ? Token::ink2
                        : tone == Tone::unmet ? Token::accent
                                              : Token::ink});
    return runs;
}

void open_sheet(SvgWriter& svg, Point size, std::string_view title, std::string_view description) {
    svg.keep_places();
    svg.open_picture(size, title, description);
    svg.put(size_style());
    svg.open_rect({0, 0, size.x, size.y});
    svg.attribute("fill", svg.color(Token::paper));
    svg.put("/>\n");
}

void write_block(SvgWriter& svg, const TextBlock& block) {
    // Of the size, below a line's middle: small letters count more here than capitals.
    const float baseline = cap_height() / 2 - .018f;
    Point at{block.box.x, block.box.y + block.line_height / 2 + block.size * baseline};
    for (const auto& line : block.lines) {
        at.x = block.box.x;
        for (const auto& run : line.runs) {
            const float width = styled_width(run.text, run.face, block.size);
            write_run(svg, run, at, block.size, width);
            at.x += width;
        }
        at.y += block.line_height;
    }
}

}  // namespace channelmap
