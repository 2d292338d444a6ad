// Whether the texts of timeline, presets, sliders and key fit where they stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/outline/outline.h"
#include "core/wording/words.h"
#include "ui/canvas/canvas_layout.h"
#include "ui/canvas/map_size.h"

namespace channelmap::cli {

// A page's width, and that of the canvas on it, in CSS pixels.
struct PageWidth {
    int page;
    float canvas() const { return canvas_on_page(page, false); }
};
inline constexpr PageWidth page_widths[] = {{320}, {360}, {414}, {720}, {1080}, {1440}};

// A text that doesn't fit where it stands.
struct Misfit {
    std::string pointer;   // of the story's text
    std::string sentence;  // "… at 360 px"
    std::string remedy;
};

// Of timeline, presets, sliders and key on this page.
std::vector<Misfit> panel_misfits(const Story& story, const Words& words, const Outline& outline,
                                  const PageWidth& width);

// A text as long as this in so much room, in letters; at least 1.
int letters_that_fit(std::string_view text, float width, float room);

}  // namespace channelmap::cli
