"""Subsets the four faces and writes their advance widths as a C++ header; or a story's own two faces.

Usage: fonts.py PACKAGES_FOLDER OUTPUT_FOLDER HEADER TEXT_FILE...
       fonts.py --own FONTS_FOLDER OUTPUT_FOLDER TEXT_FILE...

The subsets keep Basic Latin, the signs of Latin-1, a few marks, and those other
letters that stand in the text files (story and words); no hinting, kerning or
other layout features (default digits are tabular already, which is checked
here). The widths are those of more letters too, of
Europe's languages. The header also says
which letters a subset can hold, for `channelmap check`. Of a story's own faces only the
subsets are made: `channelmap fonts` reads their widths.
"""
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FACES = [
    # (name of the output, file inside the packages), in the order of FontFace
    ("source-sans-3-400", "source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
    ("source-sans-3-600", "source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf"),
    ("source-serif-4-400", "source-serif-4/400Regular/SourceSerif4_400Regular.ttf"),
    ("source-serif-4-600", "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf"),
]
OWN_FACES = [("regular.ttf", 400), ("semibold.ttf", 600)]
LATIN_1_SIGNS = "\u00a0¡£§©«®°±·»¿×÷"
MARKS = "–—−’‘“”→…•≥≤‹›€"


BASIC_LATIN = [chr(c) for c in range(0x20, 0x7F)]
LATIN_1_LETTERS = [chr(c) for c in range(0xC0, 0x100)]
# Latin Extended-A, Romanian, Greek and Cyrillic: what other newsrooms' labels may hold has its true width in the engine.
OTHER_LETTERS = [chr(c) for first, last in ((0x100, 0x17F), (0x218, 0x21B), (0x384, 0x3CE), (0x400, 0x45F), (0x490, 0x491)) for c in range(first, last + 1)]


def codes_of_every_face(packages):
    """The code points that all faces have."""
    maps = [TTFont(os.path.join(packages, path)).getBestCmap() for _, path in FACES]
    return set.intersection(*map(set, maps))


def in_every_face(packages, characters):
    """Those of the characters that all faces have."""
    codes = codes_of_every_face(packages)
    return {c for c in characters if ord(c) in codes}


def ranges_of(codes):
    """[first, last] of each run of code points."""
    ranges = []
    for code in sorted(codes):
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return ranges


def characters_of(packages, text_files):
    """What the page's fonts hold, and what has a width, each sorted."""
    texts = "".join(open(path, encoding="utf-8").read() for path in text_files)
    page = set(BASIC_LATIN) | set(LATIN_1_SIGNS + MARKS) | in_every_face(packages, set(texts))
    return sorted(page), sorted(page | set(LATIN_1_LETTERS) | in_every_face(packages, OTHER_LETTERS))


def subset_face(source, output, characters, own_weight=None):
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "gasp", "DSIG", "meta", "kern"]
    options.name_IDs = [0, 1, 14]  # of the licence its address; its words are in the page
    options.name_legacy = False
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.glyph_names = False
    options.recalc_timestamp = False
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[ord(c) for c in characters])
    subsetter.subset(font)
    # A changed font may not call itself by the name that its licence reserves.
    for record in font["name"].names:
        if record.nameID == 1:
            record.string = "ChannelMapStory" if own_weight else "ChannelMapSans" if "Sans" in source else "ChannelMapSerif"
    if own_weight and "OS/2" in font:
        font["OS/2"].usWeightClass = own_weight  # whatever the family calls it
    subset.save_font(font, output, options)
    font.close()


def advances(path, characters):
    font = TTFont(path)
    units = font["head"].unitsPerEm
    cmap, metrics = font.getBestCmap(), font["hmtx"]
    missing = [c for c in characters if ord(c) not in cmap]
    if missing:
        sys.exit(f"{path}: the font lacks {missing}")
    if len({metrics[cmap[ord(d)]][0] for d in "0123456789"}) != 1:
        sys.exit(f"{path}: the digits are not tabular")
    rows = [(ord(c), metrics[cmap[ord(c)]][0]) for c in characters]
    return units, font["glyf"][cmap[ord("H")]].yMax, font["OS/2"].sxHeight, metrics[".notdef"][0], rows


def rows_of(cells):
    return ["    " + ", ".join(cells[start : start + 16]) + "," for start in range(0, len(cells), 16)]


def em_text(units, units_per_em):
    """Thousandths of an em as a style writes them: ".486"."""
    return f"{round(1000 * units / units_per_em) / 1000:.3f}".lstrip("0")


def texts_of(faces):
    """The families as pictures list them, and a style: the x-heights of the faces make a fallback
    font as large as its small letters need it to be, and so its words about as wide."""
    sans, semibold, serif, _ = (em_text(face[2], face[0]) for face in faces)
    return [
        "'Source Sans 3','Source Sans Pro',",
        "'Source Serif 4','Source Serif Pro','Times New Roman',Times,Georgia,serif",
        f"<style>text{{font-size-adjust:{sans}}}text[font-weight]{{font-size-adjust:{semibold}}}"
        f"text[font-family]{{font-size-adjust:{serif}}}</style>\n",
    ]


def header_text(faces, letters):
    """The set of src/core/graphics/font_set.h, which says what stands where."""
    codes = [code for code, _ in faces[0][4]]
    texts = [text.encode() + b"\0" for text in texts_of(faces)]
    packed = [len(codes)]
    for units, capitals, _, missing, rows in faces:
        assert [code for code, _ in rows] == codes
        packed += [units, missing, capitals]
    packed += [len(texts[0]), len(texts[0]) + len(texts[1])] + codes
    for face in faces:
        packed += [advance for _, advance in face[4]]
    text = b"".join(texts)
    text += b"\0" * (len(text) % 2)
    packed += [low | high << 8 for low, high in zip(text[::2], text[1::2])]
    lines = [
        "// Made by web/build/fetch/fonts.py from the fonts; don't edit.",
        "#pragma once",
        "",
        "#include <cstdint>",
        "",
        "namespace channelmap::generated {",
        "",
        "// As core/graphics/font_set.h says.",
        "inline constexpr std::uint16_t packed_fonts[] = {",
    ]
    lines += rows_of([str(number) for number in packed])
    lines.append("};")
    lines += [
        "",
        "// What the fonts hold before they are subset.",
        "struct LetterRange {",
        "    char32_t first = 0, last = 0;",
        "};",
        "inline constexpr LetterRange font_letters[] = {",
    ]
    lines += rows_of([f"{{{first:#x}, {last:#x}}}" for first, last in ranges_of(letters)])
    lines.append("};")
    lines += ["", "}  // namespace channelmap::generated", ""]
    return "\n".join(lines)


def write_if_changed(path, text):
    if os.path.exists(path) and open(path, encoding="utf-8").read() == text:
        return
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def subset_own(folder, output, *text_files):
    """The same letters of a story's own faces, as far as these have them."""
    os.makedirs(output, exist_ok=True)
    texts = "".join(open(path, encoding="utf-8").read() for path in text_files)
    wanted = set(BASIC_LATIN) | set(LATIN_1_SIGNS + MARKS) | set(texts)
    maps = [TTFont(os.path.join(folder, name)).getBestCmap() for name, _ in OWN_FACES]
    characters = sorted(c for c in wanted if ord(c) < 0x10000 and all(ord(c) in letters for letters in maps))
    for name, weight in OWN_FACES:
        subset_face(os.path.join(folder, name), os.path.join(output, name), characters, own_weight=weight)


def main():
    if sys.argv[1] == "--own":
        return subset_own(*sys.argv[2:])
    packages, output, header, *text_files = sys.argv[1:]
    os.makedirs(output, exist_ok=True)
    os.makedirs(os.path.dirname(header), exist_ok=True)
    in_page, measured = characters_of(packages, text_files)
    faces = []
    for name, path in FACES:
        ttf = os.path.join(output, f"{name}.ttf")
        source = os.path.join(packages, path)
        subset_face(source, ttf, in_page)
        faces.append(advances(source, measured))
        if name.startswith("source-serif"):
            font = TTFont(ttf, recalcTimestamp=False)
            font.flavor = "woff2"
            font.save(os.path.join(output, f"{name}.woff2"))
    write_if_changed(header, header_text(faces, codes_of_every_face(packages)))


main()
