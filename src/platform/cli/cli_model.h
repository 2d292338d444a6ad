// What the model says: flows, comparison, tornado. Each returns an exit code.
#pragma once

#include "platform/cli/cli.h"

namespace channelmap::cli {

int flows(const Request& request);
int compare(const Request& request);
int tornado(const Request& request);

}  // namespace channelmap::cli
