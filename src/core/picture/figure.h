// The picture that a reader takes away: it stands by itself. The headline, the result sentence,
// what was changed, the map in the form that is on screen with its bar of hosts, and a note: how to
// read it, what the sources contradict each other in, when the facts were checked, who published
// them, and the link.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/compare/compare.h"
#include "core/layout/layout.h"
#include "core/picture/svg_map.h"
#include "core/picture/text_block.h"

namespace channelmap {

struct Figure {
    float width = 0, height = 0;  // CSS pixels
    TextBlock headline, sentence, setting;
    Layout map;
    Point map_origin;
    std::vector<TextBlock> notes;  // one a paragraph
    std::string title, description;
};

struct FigureNeeds {
    std::string_view link;  // of the scenario; empty where it has none that others can open
    // Says what is documented, where the map hatches all else; it then takes the sentence's place.
    std::string_view documented;
};

// Of a scenario whose map is laid out for the screen; `against` is what it is compared with.
Figure compose_figure(const Story& story, const Words& words, const Scenario& scenario,
                      const Outline& outline, const Comparison& against, Layout map,
                      const FigureNeeds& needs = {});

// The names of those who published what the scenario's era rests on, each once, the most cited
// first. With `copies` only those of whose pages some were read only in a public copy.
std::vector<std::string_view> publishers_of(const Story& story, const Scenario& scenario,
                                            bool copies = false);

// As SVG text on paper; the rest as in svg_of(const Layout&, …).
std::string svg_of(const Figure& figure, const Theme& theme, const Theme* dark = nullptr,
                   SvgDetail detail = {});

}  // namespace channelmap
