// The reader of TrueType files, on fonts made for it, whole and broken.
#include "core/fonts/truetype.h"

#include <random>

#include <doctest/doctest.h>

#include "core/fonts/font_letters.h"
#include "core/fonts/small_font.h"

using namespace channelmap;
using small_font::Recipe;

namespace {

std::string sentence_for(std::string_view bytes) {
    FontFault fault;
    CHECK_FALSE(read_truetype(bytes, fault));
    CHECK_FALSE(fault.remedy.empty());
    return fault.sentence;
}

bool says(const std::string& sentence, const char* words) {
    return sentence.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a font's letters, widths, heights and name are those of its file, in both formats") {
    for (const int format : {4, 12}) {
        CAPTURE(format);
        Recipe recipe = small_font::basic_latin();
        recipe.advances[u'ł'] = 321;
        recipe.advances[u'Ж'] = 987;
        recipe.advances[0xFFFC] = 111;
        recipe.units_per_em = 2048;
        recipe.family = "News <Gothic>; 3 'x'";
        recipe.cmap_format = format;
        FontFault fault;
        const auto font = read_truetype(small_font::bytes_of(recipe), fault);
        REQUIRE_MESSAGE(font, fault.sentence);
        CHECK(font->units_per_em == 2048);
        CHECK(font->missing == 500);
        CHECK(font->cap_height == 700);
        CHECK(font->x_height == 500);
        CHECK(font->family == "News Gothic 3 x");
        REQUIRE(font->letters.size() == recipe.advances.size());
        for (const auto& [code, advance] : recipe.advances) {
            const auto* letter = font->find(code);
            REQUIRE(letter);
            CHECK(letter->advance == advance);
        }
        CHECK_FALSE(font->find(U'é'));
        CHECK_FALSE(font->find(0x10000 + u'A'));
    }
}

TEST_CASE("a file that is cut off anywhere is refused") {
    const std::string whole = small_font::bytes_of(small_font::basic_latin());
    for (std::size_t length = 0; length < whole.size(); ++length) {
        CAPTURE(length);
        FontFault fault;
        CHECK_FALSE(read_truetype(std::string_view(whole).substr(0, length), fault));
        CHECK_FALSE(fault.sentence.empty());
        CHECK_FALSE(fault.remedy.empty());
    }
}

TEST_CASE("whatever bytes are changed, the file is read within itself, refused or makes sense") {
    std::mt19937 random(1);  // NOLINT: the same each time
    for (const int format : {4, 12}) {
        Recipe recipe = small_font::basic_latin();
        recipe.cmap_format = format;
        const std::string whole = small_font::bytes_of(recipe);
        for (int round = 0; round < 3000; ++round) {
            std::string broken = whole;
            for (unsigned int i = 0; i <= random() % 4; ++i) {
                // Half of them where the tables are announced, and in the first of these.
                const std::size_t near = random() % 2 ? 200 : broken.size();
                broken[random() % near] = static_cast<char>(random() % 3 ? random() : 0xFF);
            }
            FontFault fault;
            const auto font = read_truetype(broken, fault);
            if (!font) {
                CHECK_FALSE(fault.sentence.empty());
                continue;
            }
            CHECK(font->units_per_em >= 16);
            CHECK(font->letters.size() < 0x10000);
            for (std::size_t i = 1; i < font->letters.size(); ++i)
                REQUIRE(font->letters[i - 1].code < font->letters[i].code);
        }
    }
}

TEST_CASE("what isn't a TrueType font is told as what it is") {
    CHECK(says(sentence_for("OTTO and more"), "PostScript outlines"));
    CHECK(says(sentence_for("wOFF and more"), "packed for the web"));
    CHECK(says(sentence_for("wOF2 and more"), "packed for the web"));
    CHECK(says(sentence_for("ttcf and more"), "collection"));
    CHECK(says(sentence_for(""), "isn't a TrueType font"));
    CHECK(says(sentence_for("<!doctype html>"), "isn't a TrueType font"));
    Recipe variable = small_font::basic_latin();
    variable.one_more_table = "fvar";
    CHECK(says(sentence_for(small_font::bytes_of(variable)), "variable font"));
    Recipe without_letters;
    CHECK(says(sentence_for(small_font::bytes_of(without_letters)), "which letters"));
    Recipe without_em = small_font::basic_latin();
    without_em.units_per_em = 0;
    CHECK(says(sentence_for(small_font::bytes_of(without_em)), "broken"));
}

TEST_CASE("segments that overlap without end give each letter once") {
    std::string cmap("\0\0\0\1\0\3\0\1\0\0\0\14", 12);
    constexpr int count = 8000;
    const auto put = [&](int value) {
        cmap += static_cast<char>(value >> 8);
        cmap += static_cast<char>(value);
    };
    for (const int value : {4, 0, 0, 2 * count, 0, 0, 0}) put(value);
    for (const int value : {0xFFFF, 0, 1, 0})  // ends, starts, deltas, offsets
        for (int i = 0; i < count + (value == 0xFFFF ? 1 : 0); ++i) put(value);
    CHECK(glyphs_of_letters(cmap).size() <= 0x10000);
}
