// What stands in the place of a number that isn't to be shown.
#pragma once

#include "core/graphics/geometry.h"
#include "core/layout/layout.h"
#include "ui/canvas/pen.h"

namespace channelmap {

// A label's figures.
void hatch_run(const Pen& pen, const TextRun& run, Ink ink);

}  // namespace channelmap
