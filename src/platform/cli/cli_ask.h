// Questions about a number: break-even, bounds, why. Each returns an exit code.
#pragma once

#include "platform/cli/cli.h"

namespace channelmap::cli {

int breakeven(const Request& request);
int bounds(const Request& request);
int why(const Request& request);

}  // namespace channelmap::cli
