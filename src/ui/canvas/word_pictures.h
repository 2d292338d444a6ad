// Long words as one picture each in the fonts' texture, so that they take two triangles instead of
// two a letter. A picture is made when the same words have stood at the same place for a few
// frames: what changes each frame is never worth one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "imgui.h"

namespace channelmap {

// Words that are to be written: with this font, `scale` px a unit of its baked size, from `x` and
// from the top of the font's line on, in px of the canvas; letters stand on every `steps`-th of a
// px.
struct WordsAt {
    std::string_view words;
    ImFont* font = nullptr;
    ImFontBaked* baked = nullptr;
    float scale = 1, steps = 1, ratio = 1;
    float x = 0, top = 0;
};

class WordPictures {
public:
    // Forgets those of another pixel ratio, and when they take much room those that are no longer
    // there.
    void begin(float ratio);

    // Writes the words as a picture; false where there is none yet.
    bool write(ImDrawList& list, const WordsAt& at, ImU32 tint);

private:
    struct Seen {
        std::uint64_t key = 0;
        int frames = 0;      // in which these words stood there
        int last = 0;        // of them
        int rect = -1;       // in ImGui's atlas
        int dx = 0, dy = 0;  // of the picture, device px from the words' whole px
        int texels = 0;
    };
    void forget_before(int frame);
    void make(Seen& seen, const WordsAt& at, int left, int top);

    float ratio_ = 0;
    int frame_ = 0, texels_ = 0;
    std::vector<Seen> seen_;
};

}  // namespace channelmap
