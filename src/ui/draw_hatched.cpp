// What stands in the place of a number that isn't to be shown.
#include "core/hatch.h"
#include "ui/draw_map.h"

namespace channelmap {

void hatch_band(const Pen& pen, const Band& band, float width, Ink ink, float spacing,
                float thickness) {
    for (const Line& line : hatch_lines(band, width, spacing))
        stroke_line(pen, line.from, line.to, ink, thickness);
}

void hatch_run(const Pen& pen, const TextRun& run, Ink ink) {
    const float width = text_width(run.text, run.face, run.size);
    hatch_box(pen, {run.baseline.x, run.baseline.y - run.size * .74f, width, run.size * .8f}, ink,
              4, 1);
}

}  // namespace channelmap
