// What a comparison adds to the map's picture.
#pragma once

#include "core/layout/layout.h"
#include "core/picture/svg_writer.h"

namespace channelmap {

// Two dotted outlines, and between them and a narrower body the sleeve that was lost.
void write_ghost(SvgWriter& svg, const Ghost& ghost);

// The box behind a chip's words: solid where the change is claimed.
void write_chip_box(SvgWriter& svg, const Label& chip);

}  // namespace channelmap
