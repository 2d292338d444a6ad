// How the canvas is shown: what the reader's system and screen ask for.
#pragma once

#include "core/graphics/theme.h"

namespace channelmap {

struct Look {
    Theme theme = light_theme();
    bool still = false;   // reduced motion: nothing eases
    bool coarse = false;  // a finger rather than a mouse: larger hit areas
    bool operator==(const Look&) const = default;
};

}  // namespace channelmap
