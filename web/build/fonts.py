"""Subsets the four faces and writes their advance widths as a C++ header.

Usage: fonts.py PACKAGES_FOLDER OUTPUT_FOLDER HEADER

The subsets keep Basic Latin, the letters and signs of Latin-1, and a few marks;
no hinting, kerning or other layout features (default digits are tabular already,
which is checked here).
"""
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FACES = [
    # (name of the output and of the C++ constant's stem, file inside the packages)
    ("source-sans-3-400", "sans_400", "source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
    ("source-sans-3-600", "sans_600", "source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf"),
    ("source-serif-4-400", "serif_400", "source-serif-4/400Regular/SourceSerif4_400Regular.ttf"),
    ("source-serif-4-600", "serif_600", "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf"),
]
LATIN_1_SIGNS = "\u00a0¡£§©«®°±·»¿×÷"
MARKS = "–—−’‘“”→…•≥≤‹›€"


def wanted_characters():
    basic = [chr(c) for c in range(0x20, 0x7F)]
    letters = [chr(c) for c in range(0xC0, 0x100)]
    return sorted(set(basic + letters + list(LATIN_1_SIGNS + MARKS)))


def subset_face(source, output):
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "gasp", "DSIG", "meta"]
    options.name_IDs = [0, 1, 2, 4, 6, 13]
    options.name_legacy = False
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.glyph_names = False
    options.recalc_timestamp = False
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[ord(c) for c in wanted_characters()])
    subsetter.subset(font)
    # A changed font may not call itself by the name that its licence reserves.
    for record in font["name"].names:
        if record.nameID in (1, 4, 6):
            record.string = "ChannelMapSans" if "Sans" in source else "ChannelMapSerif"
    subset.save_font(font, output, options)
    font.close()


def advances(path):
    font = TTFont(path)
    units = font["head"].unitsPerEm
    cmap, metrics = font.getBestCmap(), font["hmtx"]
    missing = [c for c in wanted_characters() if ord(c) not in cmap]
    if missing:
        sys.exit(f"{path}: the font lacks {missing}")
    if len({metrics[cmap[ord(d)]][0] for d in "0123456789"}) != 1:
        sys.exit(f"{path}: the digits are not tabular")
    rows = [(ord(c), metrics[cmap[ord(c)]][0]) for c in wanted_characters()]
    return units, font["hhea"].ascent, font["hhea"].descent, metrics[".notdef"][0], rows


def rows_of(cells):
    return ["    " + ", ".join(cells[start : start + 16]) + "," for start in range(0, len(cells), 16)]


def header_text(faces):
    lines = [
        "// Made by web/build/fonts.py from the fonts; don't edit.",
        "// Widths are in font units; a text's width in px is their sum * size_px / units_per_em.",
        "#pragma once",
        "",
        "#include <algorithm>",
        "#include <cstdint>",
        "#include <iterator>",
        "",
        "namespace channelmap::generated {",
        "",
        "struct FaceMetrics {",
        "    int units_per_em = 0;",
        "    int ascent = 0;   // above the baseline, positive",
        "    int descent = 0;  // below the baseline, negative",
        "    int missing = 0;  // the advance of a character that the subset lacks",
        "    const std::uint16_t* advances = nullptr;  // of codepoints, in their order",
        "};",
        "",
        "// What every face holds, sorted.",
        "inline constexpr char16_t codepoints[] = {",
    ]
    codes = [code for code, _ in faces[0][1][4]]
    lines += rows_of([f"{code:#06x}" for code in codes])
    lines += [
        "};",
        "",
        "constexpr int advance(const FaceMetrics& face, char32_t codepoint) {",
        "    const auto at = std::lower_bound(std::begin(codepoints), std::end(codepoints), codepoint);",
        "    const bool found = at != std::end(codepoints) && *at == codepoint;",
        "    return found ? face.advances[at - std::begin(codepoints)] : face.missing;",
        "}",
    ]
    for stem, (units, ascent, descent, missing, rows) in faces:
        assert [code for code, _ in rows] == codes
        lines += ["", f"inline constexpr std::uint16_t {stem}_advances[] = {{"]
        lines += rows_of([str(advance) for _, advance in rows])
        lines.append("};")
        lines.append(f"inline constexpr FaceMetrics {stem}{{{units}, {ascent}, {descent}, {missing}, {stem}_advances}};")
    lines += ["", "}  // namespace channelmap::generated", ""]
    return "\n".join(lines)


def write_if_changed(path, text):
    if os.path.exists(path) and open(path, encoding="utf-8").read() == text:
        return
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def main():
    packages, output, header = sys.argv[1:]
    os.makedirs(output, exist_ok=True)
    os.makedirs(os.path.dirname(header), exist_ok=True)
    faces = []
    for name, stem, path in FACES:
        ttf = os.path.join(output, f"{name}.ttf")
        subset_face(os.path.join(packages, path), ttf)
        faces.append((stem, advances(ttf)))
        if name.startswith("source-serif"):
            font = TTFont(ttf, recalcTimestamp=False)
            font.flavor = "woff2"
            font.save(os.path.join(output, f"{name}.woff2"))
    write_if_changed(header, header_text(faces))


main()
