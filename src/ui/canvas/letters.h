// Where the letters of words stand.
#pragma once

#include <cmath>

#include "imgui_internal.h"
#include "ui/canvas/word_pictures.h"

namespace channelmap {

// Calls `place(glyph, left)` for each letter that can be seen; left is in px of the canvas.
template <class Place>
void each_letter(const WordsAt& at, const Place& place) {
    float x = at.x;
    const char* next = at.words.data();
    const char* end = next + at.words.size();
    while (next < end) {
        unsigned int code = 0;
        next += ImTextCharFromUtf8(&code, next, end);
        const ImFontGlyph* glyph = at.baked->FindGlyph(static_cast<ImWchar>(code));
        if (!glyph) continue;
        if (glyph->Visible) place(*glyph, std::round(x * at.steps) / at.steps);
        x += glyph->AdvanceX * at.scale;
    }
}

}  // namespace channelmap
