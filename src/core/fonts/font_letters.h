// Which glyph a font has for which letter: its table "cmap".
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace channelmap {

// Letters up to U+FFFF with their glyphs, sorted, each once; empty where the font has no table of
// Unicode's letters that can be read (formats 4 and 12, which all fonts of today have).
std::vector<std::pair<char16_t, int>> glyphs_of_letters(std::string_view cmap);

}  // namespace channelmap
