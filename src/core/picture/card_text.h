// The card's column of text: wrapped, and set in the largest sizes that fit.
#pragma once

#include "core/picture/card.h"

namespace channelmap {

// What stands in the column, top to bottom.
struct CardTexts {
    std::vector<StyledText> headline, sentence, note;
};

// Fills the card's three blocks from `top` to `bottom`; the note stands at the bottom.
void set_texts(const CardTexts& texts, float left, float top, float bottom, Card& card);

}  // namespace channelmap
