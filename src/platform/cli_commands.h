// The commands of `channelmap`; cli_main.cpp lists them.
#pragma once

#include "platform/cli.h"

namespace channelmap::cli {

int flows(const Request& request);      // cli_model.cpp
int tornado(const Request& request);    // cli_model.cpp
int breakeven(const Request& request);  // cli_model.cpp
int sentence(const Request& request);   // cli_map.cpp
int svg(const Request& request);        // cli_map.cpp
int table(const Request& request);      // cli_map.cpp

}  // namespace channelmap::cli
