// What readers are told of a link.
#pragma once

#include "core/base/problem.h"

namespace channelmap {

// Everything that was found in one link as one notice at most, in the reader's words.
Problems as_one_notice(const Problems& found);

}  // namespace channelmap
