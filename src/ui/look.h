// How the canvas is shown: what the reader's system and screen ask for.
#pragma once

#include "core/theme.h"

namespace channelmap {

struct Look {
    bool dark = false;
    bool still = false;   // reduced motion: nothing eases
    bool coarse = false;  // a finger rather than a mouse: larger hit areas
    bool operator==(const Look&) const = default;
};

inline const Theme& theme_of(const Look& look) { return look.dark ? dark_theme() : light_theme(); }

}  // namespace channelmap
