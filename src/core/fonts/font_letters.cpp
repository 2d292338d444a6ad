#include "core/fonts/font_letters.h"

#include <algorithm>

#include "core/fonts/font_tables.h"

namespace channelmap {
namespace {

using GlyphsOfLetters = std::vector<std::pair<char16_t, int>>;

constexpr std::uint32_t last_letter = 0xFFFD;  // what follows are no letters

// Segments are sorted, so one that isn't is no segment: no file makes this loop longer than there
// are letters.
void read_segments(const FontBytes& table, GlyphsOfLetters& found) {
    const auto count = static_cast<std::size_t>(table.u16(6) / 2);
    const std::size_t ends = 14, starts = ends + 2 * count + 2, deltas = starts + 2 * count,
                      offsets = deltas + 2 * count;
    int next = 0;  // the first letter that hasn't been read
    for (std::size_t i = 0; i < count && table.whole(); ++i) {
        const int first = std::max(next, table.u16(starts + 2 * i)),
                  last = std::min(table.u16(ends + 2 * i), static_cast<int>(last_letter));
        const int delta = table.u16(deltas + 2 * i), offset = table.u16(offsets + 2 * i);
        for (int code = first; code <= last && table.whole(); ++code) {
            int glyph = code;
            if (offset != 0)
                glyph = table.u16(offsets + 2 * i + static_cast<std::size_t>(offset) +
                                  2 * static_cast<std::size_t>(code - table.u16(starts + 2 * i)));
            if (offset == 0 || glyph != 0) glyph = (glyph + delta) & 0xFFFF;
            if (glyph != 0) found.emplace_back(static_cast<char16_t>(code), glyph);
        }
        next = std::max(next, last + 1);
    }
}

void read_groups(const FontBytes& table, GlyphsOfLetters& found) {
    const std::uint32_t count = table.u32(12);
    std::uint32_t next = 0;
    for (std::uint32_t i = 0; i < count && table.whole(); ++i) {
        const std::size_t at = 16 + 12 * static_cast<std::size_t>(i);
        const std::uint32_t start = table.u32(at), first = std::max(next, start),
                            last = std::min(table.u32(at + 4), last_letter);
        for (std::uint32_t code = first; code <= last && table.whole(); ++code)
            if (const auto glyph = (table.u32(at + 8) + code - start) & 0xFFFF)
                found.emplace_back(static_cast<char16_t>(code), static_cast<int>(glyph));
        if (first > last_letter) break;
        next = std::max(next, last + 1);
    }
}

}  // namespace

std::vector<std::pair<char16_t, int>> glyphs_of_letters(std::string_view cmap) {
    const FontBytes head(cmap);
    GlyphsOfLetters best;
    const int count = head.u16(2);
    for (int i = 0; i < count && head.whole(); ++i) {
        const std::size_t at = 4 + 8 * static_cast<std::size_t>(i);
        const int platform = head.u16(at), encoding = head.u16(at + 2);
        const bool is_unicode =
            platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10));
        const std::size_t start = head.u32(at + 4);
        if (!is_unicode || start >= cmap.size()) continue;
        const FontBytes table(cmap.substr(start));
        GlyphsOfLetters found;
        const int format = table.u16(0);
        if (format == 4) read_segments(table, found);
        if (format == 12) read_groups(table, found);
        if (table.whole() && found.size() > best.size()) best = std::move(found);
    }
    return best;
}

}  // namespace channelmap
