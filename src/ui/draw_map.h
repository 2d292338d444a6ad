// Traces a Layout: fringes, bodies, edges, tubes and stubs, the unmet stream, bars, storefronts,
// labels.
#pragma once

#include "ui/highlight.h"
#include "ui/pen.h"

namespace channelmap {

struct MapView {
    const Layout& layout;
    const Highlight* highlight = nullptr;
    float emphasis = 0;       // 0 none .. 1 fully highlighted
    std::string_view ringed;  // id of the node or ribbon that has the page's focus
    Box covered;  // by what will be drawn over the map: words under its rim are left out
};

void draw_map(const Pen& pen, const MapView& view);

// Its passes, in the order of painting.
void draw_fringes(const Pen& pen, const MapView& view);
void draw_bodies(const Pen& pen, const MapView& view);
void draw_marks(const Pen& pen,
                const MapView& view);  // tubes, stubs and hatched routes: what has no volume
void draw_strands(const Pen& pen, const MapView& view);
void draw_nodes(const Pen& pen, const MapView& view);
void draw_hosting(const Pen& pen, const MapView& view);
void draw_labels(const Pen& pen, const MapView& view);

// In the place of a number that isn't to be shown: a ribbon's band, a label's figures.
void hatch_band(const Pen& pen, const Band& band, float width, Ink ink, float spacing = 6,
                float thickness = 1);
void hatch_run(const Pen& pen, const TextRun& run, Ink ink);
void draw_ghosts(const Pen& pen, const MapView& view);
void draw_chips(const Pen& pen, const MapView& view);

// Round dots of 1.5 px each 3.7 px along a line: what was before the reader's change.
void draw_dots(const Pen& pen, std::span<const Point> line, Ink ink);

}  // namespace channelmap
