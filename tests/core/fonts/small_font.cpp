#include "core/fonts/small_font.h"

#include <utility>
#include <vector>

namespace channelmap::small_font {
namespace {

struct Out {
    std::string bytes = {};

    Out& u8(unsigned int value) {
        bytes += static_cast<char>(value & 0xFF);
        return *this;
    }
    Out& u16(int value) {
        const auto bits = static_cast<unsigned int>(value);
        return u8(bits >> 8).u8(bits);
    }
    Out& u32(std::size_t value) {
        return u16(static_cast<int>(value >> 16 & 0xFFFF)).u16(static_cast<int>(value & 0xFFFF));
    }
    Out& zeros(int count) {
        bytes.append(static_cast<std::size_t>(count), '\0');
        return *this;
    }
};

// One contour: a rectangle from the baseline up.
std::string rectangle(int width, int height) {
    Out out;
    out.u16(1).u16(0).u16(0).u16(width).u16(height).u16(3).u16(0);
    out.u8(1).u8(1).u8(1).u8(1);  // points on the curve, with words for both coordinates
    out.u16(0).u16(width).u16(0).u16(-width);
    out.u16(0).u16(0).u16(height).u16(0);
    out.u16(0);  // an even length of four
    return out.bytes;
}

std::string segments(const Recipe& recipe) {
    const int count = static_cast<int>(recipe.advances.size()) + 1;
    Out table;
    table.u16(4).u16(16 + 8 * count).u16(0).u16(2 * count).zeros(6);
    for (const auto& one : recipe.advances) table.u16(one.first);
    table.u16(0xFFFF).u16(0);
    for (const auto& one : recipe.advances) table.u16(one.first);
    table.u16(0xFFFF);
    int glyph = 1;
    for (const auto& one : recipe.advances) table.u16(glyph++ - one.first);
    table.u16(1).zeros(2 * count);
    return table.bytes;
}

std::string groups(const Recipe& recipe) {
    Out table;
    table.u16(12).u16(0).u32(16 + 12 * recipe.advances.size()).u32(0).u32(recipe.advances.size());
    std::size_t glyph = 1;
    for (const auto& one : recipe.advances) table.u32(one.first).u32(one.first).u32(glyph++);
    return table.bytes;
}

std::string names(const std::string& family) {
    Out out;
    const int length = static_cast<int>(2 * family.size());
    out.u16(0).u16(1).u16(6 + 12).u16(3).u16(1).u16(0x409).u16(1).u16(length).u16(0);
    for (const char c : family) out.u16(static_cast<unsigned char>(c));
    return out.bytes;
}

}  // namespace

Recipe basic_latin() {
    Recipe recipe;
    for (char16_t code = 0x20; code < 0x7F; ++code)
        recipe.advances[code] = code >= u'0' && code <= u'9' ? 550 : 300 + code;
    return recipe;
}

std::string bytes_of(const Recipe& recipe) {
    Out hmtx, loca, glyf;
    const auto add_glyph = [&](int advance, int height) {
        hmtx.u16(advance).u16(0);
        loca.u32(glyf.bytes.size());
        if (height > 0) glyf.bytes += rectangle(advance, height);
    };
    add_glyph(recipe.missing, recipe.cap_height);
    for (const auto& [code, advance] : recipe.advances) {
        const bool capital = code >= u'A' && code <= u'Z';
        add_glyph(advance, code == u' ' ? 0 : capital ? recipe.cap_height : recipe.x_height);
    }
    loca.u32(glyf.bytes.size());
    const int glyphs = static_cast<int>(recipe.advances.size()) + 1;
    Out head, hhea, maxp, cmap;
    head.zeros(18).u16(recipe.units_per_em).zeros(30).u16(1).u16(0);
    hhea.zeros(34).u16(glyphs);
    maxp.u16(1).u16(0).u16(glyphs).zeros(26);
    cmap.u16(0).u16(1).u16(3).u16(recipe.cmap_format == 4 ? 1 : 10).u32(12);
    cmap.bytes += recipe.cmap_format == 4 ? segments(recipe) : groups(recipe);
    std::vector<std::pair<std::string, std::string>> tables = {
        {"cmap", cmap.bytes}, {"glyf", glyf.bytes},          {"head", head.bytes},
        {"hhea", hhea.bytes}, {"hmtx", hmtx.bytes},          {"loca", loca.bytes},
        {"maxp", maxp.bytes}, {"name", names(recipe.family)}};
    if (!recipe.one_more_table.empty())
        tables.emplace_back(recipe.one_more_table, recipe.one_more_bytes);
    Out file;
    file.u16(1).u16(0).u16(static_cast<int>(tables.size())).zeros(6);
    std::size_t at = 12 + 16 * tables.size();
    for (const auto& [name, bytes] : tables) {
        file.bytes += name;
        file.u32(0).u32(at).u32(bytes.size());
        at += bytes.size();
    }
    for (const auto& table : tables) file.bytes += table.second;
    return file.bytes;
}

}  // namespace channelmap::small_font
