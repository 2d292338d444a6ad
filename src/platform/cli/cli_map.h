// The map on paper: as data, as a sentence, as a picture, as a table. Each returns an exit code.
#pragma once

#include "platform/cli/cli.h"

namespace channelmap::cli {

int outline(const Request& request);
int sentence(const Request& request);
int svg(const Request& request);
int table(const Request& request);

}  // namespace channelmap::cli
