// Ribbons in a picture.
#pragma once

#include "core/picture/map_picture.h"

namespace channelmap {

// Ribbons, back to front: the bodies with their edges, what reaches beyond them, the marks without
// a volume.
void write_body(MapPicture& picture, const Ribbon& ribbon);
void write_fringe(MapPicture& picture, const Ribbon& ribbon);
void write_mark(MapPicture& picture, const Ribbon& ribbon);

}  // namespace channelmap
