#include "core/fonts/truetype.h"

#include <algorithm>

#include "core/fonts/font_letters.h"
#include "core/fonts/font_tables.h"

namespace channelmap {
namespace {

constexpr std::size_t most_name = 60;

FontFault fault_of_kind(std::string_view file) {
    const auto kind = file.substr(0, 4);
    if (kind == "OTTO")
        return {
            "This is an OpenType font with PostScript outlines (CFF), which the map can't draw.",
            "Take the TrueType file of the same font (.ttf), or convert it, for example with "
            "otf2ttf."};
    if (kind == "wOFF" || kind == "wOF2")
        return {"This is a font packed for the web (WOFF), which the map can't read.",
                "Take the TrueType file of the same font (.ttf), or unpack it, for example with "
                "“fonttools ttLib.woff2 decompress” for WOFF2."};
    if (kind == "ttcf")
        return {"This is a collection of several fonts in one file.",
                "Save the one face that you want as a TrueType file (.ttf)."};
    return {"This isn't a TrueType font.", "Put a file with TrueType outlines here (.ttf)."};
}

bool is_truetype(std::string_view file) {
    using namespace std::string_view_literals;
    return file.starts_with("\0\1\0\0"sv) || file.starts_with("true");
}

// What a style can call a font without quoting anything.
std::string plain_name(std::string_view name) {
    std::string plain;
    for (const char c : name.substr(0, most_name)) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter || (!plain.empty() && ((c >= '0' && c <= '9') || c == ' ' || c == '-')))
            plain += c;
    }
    while (!plain.empty() && plain.back() == ' ') plain.pop_back();
    return plain.empty() ? "Story Font" : plain;
}

std::string one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    while (text.ends_with(' ')) text.pop_back();
    return text;
}

struct Tables {
    FontBytes head, hhea, hmtx, maxp, loca, glyf;
    explicit Tables(std::string_view file)
        : head(table_of(file, "head")),
          hhea(table_of(file, "hhea")),
          hmtx(table_of(file, "hmtx")),
          maxp(table_of(file, "maxp")),
          loca(table_of(file, "loca")),
          glyf(table_of(file, "glyf")) {}

    bool whole() const {
        return head.whole() && hhea.whole() && hmtx.whole() && maxp.whole() && loca.whole() &&
               glyf.whole();
    }

    int advance(int glyph) const {
        const int last = hhea.u16(34) - 1;
        return hmtx.u16(4 * static_cast<std::size_t>(std::clamp(glyph, 0, std::max(last, 0))));
    }

    // How far the glyph's outline rises above the baseline.
    int top(int glyph) const {
        const auto at = static_cast<std::size_t>(glyph);
        const bool wide = head.u16(50) != 0;
        const auto offset = [&](std::size_t i) {
            return wide ? std::size_t{loca.u32(4 * i)}
                        : 2 * static_cast<std::size_t>(loca.u16(2 * i));
        };
        if (offset(at) == offset(at + 1)) return 0;  // it has no outline
        return std::max(glyf.i16(offset(at) + 8), 0);
    }
};

// What the table "OS/2" says in fsType: no embedding without leave, or no subsets.
bool bars_embedding(std::string_view os2) {
    const FontBytes bytes(os2);
    const int type = os2.size() < 10 ? 0 : bytes.u16(8);
    return (type & 0xF) == 2 || (type & 0x100) != 0;
}

}  // namespace

const FontLetter* FontFile::find(char32_t code) const {
    const auto at =
        std::lower_bound(letters.begin(), letters.end(), code,
                         [](const FontLetter& one, char32_t c) { return one.code < c; });
    return at != letters.end() && at->code == code ? &*at : nullptr;
}

std::optional<FontFile> read_truetype(std::string_view bytes, FontFault& fault) {
    if (!is_truetype(bytes)) {
        fault = fault_of_kind(bytes);
        return std::nullopt;
    }
    const auto refuse = [&](std::string sentence, std::string remedy) {
        fault = {std::move(sentence), std::move(remedy)};
        return std::nullopt;
    };
    const std::string_view again = "Copy the file again from where it came from.";
    if (!has_whole_tables(bytes))
        return refuse("This font is cut off or broken: parts that it announces aren't there.",
                      std::string(again));
    if (!table_of(bytes, "fvar").empty())
        return refuse("This is a variable font, which the canvas would show in one weight alone.",
                      "Save the weight as a font of its own, for example with “fonttools "
                      "varLib.instancer FILE wght=400”, or 600 for the semibold.");
    const Tables tables(bytes);
    FontFile font;
    font.units_per_em = tables.head.u16(18);
    const int glyphs = tables.maxp.u16(4);
    if (!tables.whole() || font.units_per_em < 16 || font.units_per_em > 16384 ||
        tables.hhea.u16(34) < 1 || glyphs < 1)
        return refuse("This font is broken: its sizes make no sense.", std::string(again));
    font.missing = tables.advance(0);
    for (const auto& [code, glyph] : glyphs_of_letters(table_of(bytes, "cmap"))) {
        if (glyph >= glyphs) continue;
        font.letters.push_back({code, static_cast<std::uint16_t>(tables.advance(glyph))});
        if (code == u'H') font.cap_height = tables.top(glyph);
        if (code == u'x') font.x_height = tables.top(glyph);
    }
    if (!tables.whole())
        return refuse("This font is broken: letters that it announces aren't there.",
                      std::string(again));
    if (font.letters.empty())
        return refuse("This font doesn't say which letters it has in a table of Unicode's.",
                      "Take a font of today; a font of symbols won't do.");
    font.embedding_barred = bars_embedding(table_of(bytes, "OS/2"));
    const auto names = table_of(bytes, "name");
    const std::string family = name_in(names, 16);
    font.family = plain_name(family.empty() ? name_in(names, 1) : family);
    font.copyright = one_line(name_in(names, 0));
    return font;
}

}  // namespace channelmap
