// How wide a text is in one of the fonts in use (font_set.h).
#pragma once

#include <string_view>

namespace channelmap {

// The two faces that are drawn on the canvas: Source Sans 3, or the story's own.
enum class Face { regular, semibold };

// The advance width of `text` (UTF-8) in CSS pixels at `size` pixels an em, no kerning. Characters
// that the fonts don't hold count as the replacement glyph does.
float text_width(std::string_view text, Face face, float size);

// Takes the next code point of UTF-8 text away; malformed bytes come out as U+FFFD one at a time.
// `text` isn't empty.
char32_t next_codepoint(std::string_view& text);

}  // namespace channelmap
