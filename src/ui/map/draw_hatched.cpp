// What stands in the place of a number that isn't to be shown.
#include "ui/map/draw_hatched.h"

#include "core/graphics/font_set.h"
#include "core/graphics/text_width.h"
#include "ui/canvas/lines.h"

namespace channelmap {

void hatch_run(const Pen& pen, const TextRun& run, Ink ink) {
    const float width = text_width(run.text, run.face, run.size), capitals = cap_height();
    hatch_box(pen,
              {run.baseline.x, run.baseline.y - run.size * (capitals + .084f), width,
               run.size * (capitals + .144f)},
              ink, 4, 1);
}

}  // namespace channelmap
