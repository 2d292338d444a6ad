// Text for HTML and SVG.
#pragma once

#include <string>
#include <string_view>

#include "core/graphics/theme.h"

namespace channelmap {

// `text` with < > & and double quotes as entities: safe as content and in a quoted attribute.
std::string escaped(std::string_view text);

// "#rrggbb".
std::string hex(Rgb color);

}  // namespace channelmap
