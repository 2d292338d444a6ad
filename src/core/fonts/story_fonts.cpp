#include "core/fonts/story_fonts.h"

#include "core/base/decimal.h"
#include "core/graphics/font_set.h"

namespace channelmap {
namespace {

constexpr int most_listed = 8;

std::string lacking_in_ascii(const FontFile& font) {
    std::string letters;
    int count = 0;
    for (char c = 0x20; c < 0x7F; ++c) {
        if (font.find(static_cast<char32_t>(c)) || ++count > most_listed) continue;
        letters += (letters.empty() ? "“" : ", “") + std::string(1, c) + "”";
    }
    if (count > most_listed) letters += " and " + std::to_string(count - most_listed) + " more";
    return letters;
}

bool has_even_digits(const FontFile& font) {
    for (char32_t digit = U'1'; digit <= U'9'; ++digit)
        if (font.find(digit)->advance != font.find(U'0')->advance) return false;
    return true;
}

std::optional<FontFile> read_face(const std::string& bytes, const std::string& file,
                                  std::vector<FontProblem>& problems) {
    FontFault fault;
    auto font = read_truetype(bytes, fault);
    if (!font) {
        problems.push_back({true, file, std::move(fault)});
        return std::nullopt;
    }
    if (const std::string lacking = lacking_in_ascii(*font); !lacking.empty()) {
        problems.push_back({true,
                            file,
                            {"This font has no letter for " + lacking +
                                 ", and numbers, names and links need all of Basic Latin.",
                             "Take a whole font, not a part of one."}});
        return std::nullopt;
    }
    if (font->embedding_barred)
        problems.push_back({false,
                            file,
                            {"This font says of itself that a page may not hold it, or not a part "
                             "of it (fsType).",
                             "Ask whoever licenses it, or take a font that allows it."}});
    if (!has_even_digits(*font))
        problems.push_back({false,
                            file,
                            {"The digits of this font differ in width, so that numbers move while "
                             "a slider is dragged.",
                             "Take the font's version with tabular figures, if it has one."}});
    return font;
}

// Thousandths of an em as a style writes them: ".486".
std::string em_text(int units, int units_per_em) {
    std::string digits = std::to_string(1000 * units / units_per_em);
    while (digits.size() < 3) digits.insert(0, "0");
    return digits.size() > 3 ? digits.insert(digits.size() - 3, ".") : "." + digits;
}

std::string style_of(const StoryFonts& fonts) {
    const auto of = [](const FontFile& face) {
        return em_text(face.x_height > 0 ? face.x_height : face.units_per_em / 2,
                       face.units_per_em);
    };
    return "<style>text{font-size-adjust:" + of(fonts.regular) +
           "}text[font-weight]{font-size-adjust:" + of(fonts.semibold) + "}</style>\n";
}

void append_text(std::vector<std::uint16_t>& out, const std::string& texts) {
    for (std::size_t at = 0; at < texts.size(); at += 2) {
        const auto low = static_cast<unsigned char>(texts[at]),
                   high = static_cast<unsigned char>(at + 1 < texts.size() ? texts[at + 1] : 0);
        out.push_back(static_cast<std::uint16_t>(low | high << 8));
    }
}

}  // namespace

std::optional<StoryFonts> read_fonts(const FontFolder& folder, std::vector<FontProblem>& problems) {
    const std::string regular = folder.name + "/" + regular_file,
                      semibold = folder.name + "/" + semibold_file;
    if (!folder.regular && !folder.semibold) {
        problems.push_back({false,
                            folder.name,
                            {"There is no regular.ttf and no semibold.ttf in this folder, so "
                             "everything is set in the program's fonts.",
                             "Call the story's two fonts so, as TrueType files; others in the "
                             "folder aren't used."}});
        return std::nullopt;
    }
    if (!folder.regular || !folder.semibold) {
        problems.push_back({true,
                            folder.regular ? semibold : regular,
                            {"This font is missing: a story brings both faces, regular.ttf and "
                             "semibold.ttf, or none.",
                             "Put it beside the other one; where a family has no semibold, its "
                             "bold will do."}});
        return std::nullopt;
    }
    auto first = read_face(*folder.regular, regular, problems);
    auto second = read_face(*folder.semibold, semibold, problems);
    if (!folder.has_licence)
        problems.push_back({false,
                            folder.name,
                            {"No licence stands beside the fonts, so the page can't say on what "
                             "terms it ships them.",
                             "Put the text of their licence there as licence.txt."}});
    if (!first || !second) return std::nullopt;
    return StoryFonts{std::move(*first), std::move(*second)};
}

std::vector<std::uint16_t> pack_fonts(const StoryFonts& fonts, const std::string& family) {
    std::vector<std::uint16_t> letters, regular, semibold;
    for (const auto& [code, advance] : fonts.regular.letters) {
        const auto* other = fonts.semibold.find(code);
        if (!other) continue;
        letters.push_back(code);
        regular.push_back(advance);
        semibold.push_back(other->advance);
    }
    const std::string sans = "'" + family + "',", serif = sans + "Arial,Helvetica,sans-serif";
    std::vector<std::uint16_t> out;
    const auto number = [&](auto value) { out.push_back(static_cast<std::uint16_t>(value)); };
    number(letters.size());
    // The story's faces stand for the serifs, too.
    for (const auto* face : {&fonts.regular, &fonts.semibold, &fonts.regular, &fonts.semibold}) {
        number(face->units_per_em);
        number(face->missing);
        number(face->cap_height);
    }
    number(sans.size() + 1);
    number(sans.size() + 1 + serif.size() + 1);
    for (const auto* list : {&letters, &regular, &semibold, &regular, &semibold})
        out.insert(out.end(), list->begin(), list->end());
    append_text(out, sans + '\0' + serif + '\0' + style_of(fonts) + '\0');
    return out;
}

}  // namespace channelmap
