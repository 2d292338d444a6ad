// Widths of letters that our own story doesn't have, but others do.
#include "core/graphics/text_width.h"

#include <doctest/doctest.h>

using namespace channelmap;

TEST_CASE("letters of Europe's languages have widths of their own, in every face") {
    const auto width = [](const char* text, Face face) { return text_width(text, face, 100); };
    for (const Face face : {Face::regular, Face::semibold}) {
        const float unknown = width("\u4e2d", face);
        for (const char* letter : {"ł", "ź", "č", "ğ", "ț", "Ω", "λ", "Ж", "і", "ґ"})
            CHECK_MESSAGE(width(letter, face) != unknown, letter);
        CHECK(width("łłł", face) < width("łłłł", face));
        CHECK(width("Ж", face) > width("і", face));
        CHECK(width("č", face) == doctest::Approx(width("c", face)));
    }
}
