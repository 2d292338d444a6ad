// Running text in a picture, in the page's faces: wrapped into a column, and written as SVG.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/graphics/geometry.h"
#include "core/outline/outline.h"
#include "core/picture/svg_writer.h"

namespace channelmap {

enum class TextFace { serif, serif_semibold, sans };

// The advance width of `text` in CSS pixels, as text_width() has it.
float styled_width(std::string_view text, TextFace face, float size);

// Words in one style, and a line of them.
struct StyledText {
    std::string text;
    TextFace face = TextFace::serif_semibold;
    Token token = Token::ink;
};
struct TextLine {
    std::vector<StyledText> runs;
    float width(float size) const;
};

// Lines of one size, one below the other.
struct TextBlock {
    Box box;  // as wide as the column, as tall as its lines
    float size = 0, line_height = 0;
    std::vector<TextLine> lines;
};

// The column's width, px an em, px a line.
struct TextSize {
    float width = 0, size = 0, line_height = 0;
};

// At the origin. Nothing when a word is wider than the column, unless words may be broken.
std::optional<TextBlock> set_block(const std::vector<StyledText>& runs, const TextSize& set,
                                   bool breaking);

// The result sentence as the page sets it.
std::vector<StyledText> styled(const std::vector<Phrase>& sentence);

// The element of a picture that stands by itself, on paper; "</svg>" closes it.
void open_sheet(SvgWriter& svg, Point size, std::string_view title, std::string_view description);
void write_block(SvgWriter& svg, const TextBlock& block);

}  // namespace channelmap
