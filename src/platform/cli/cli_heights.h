// How high the canvas is for a story, for the height that articles keep free. Returns an exit code.
#pragma once

#include "platform/cli/cli.h"

namespace channelmap::cli {

// {"from": 320, "card": [h, …], "card_coarse", "full", "full_coarse", "map"}: the canvas's height
// in CSS px on a page of 320 px, 321 px and so on to 1296; "coarse" under a finger.
int heights(const Request& request);

}  // namespace channelmap::cli
