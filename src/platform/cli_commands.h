// The commands of `channelmap`; cli_main.cpp lists them.
#pragma once

#include "core/flow.h"
#include "platform/cli.h"

namespace channelmap::cli {

int flows(const Request& request);      // cli_model.cpp
int compare(const Request& request);    // cli_model.cpp
int tornado(const Request& request);    // cli_model.cpp
int breakeven(const Request& request);  // cli_ask.cpp
int bounds(const Request& request);     // cli_ask.cpp
int why(const Request& request);        // cli_ask.cpp
int sentence(const Request& request);   // cli_map.cpp
int svg(const Request& request);        // cli_map.cpp
int table(const Request& request);      // cli_map.cpp

// The metric that an option names; nothing, with a complaint, when the era has none of that name.
std::optional<std::string_view> metric_of(const Request& request, std::string_view option);

// `--draws`, or as many as a settled picture shows; nothing, with a complaint, for what isn't one.
std::optional<int> draws_of(const Request& request, int otherwise = settled_draws);

}  // namespace channelmap::cli
