// Everything that is written of a story, tried.
#pragma once

#include "core/scenario/scenario.h"

namespace channelmap::fuzz {

// Evaluates the scenario, lays it out at several widths and writes it as pictures, tables and JSON;
// aborts where a number is none, a picture holds an element that it shouldn't or JSON can't be
// read.
void write_all(const Story& story, const Scenario& scenario);

}  // namespace channelmap::fuzz
