// The social card: what stands in for the page where its link is shared. The headline, the result
// sentence and a note at the left, the map at the right.
#pragma once

#include <string>
#include <vector>

#include "core/compare/compare.h"
#include "core/layout/layout.h"
#include "core/picture/svg_map.h"
#include "core/picture/text_block.h"

namespace channelmap {

inline constexpr float card_width = 1200, card_height = 630;  // CSS pixels
// Of the column of text: 330, less what a fallback font may be wider than ours.
inline constexpr float card_text_width = 322;

struct Card {
    TextBlock headline, sentence, note;
    bool shortened = false;  // a text was too long in the smallest size: it ends in "…"
    Layout map;              // in the wide design, without the bar of where the work runs
    Point map_origin;
    float map_factor = 1;  // card pixels a pixel of the map
    std::string title, description;
};

// Of a scenario; `against` is what it is compared with. Texts that are too long for 56 and 25 px
// are set smaller step by step; a map that needs more room than the card has is drawn smaller.
Card compose_card(const Story& story, const Words& words, const Scenario& scenario,
                  const Flow& flow, const Outline& outline, const Comparison& against);

// As SVG text on paper; the rest as in svg_of(const Layout&, …).
std::string svg_of(const Card& card, const Theme& theme, const Theme* dark = nullptr,
                   SvgDetail detail = {});

}  // namespace channelmap
