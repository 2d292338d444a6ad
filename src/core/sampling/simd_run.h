// A run of draws, made ready.
#pragma once

#include "core/sampling/simd_draws.h"

namespace channelmap {

// A run without columns of what `experiment` would draw.
SimdDraws run_of(const Story& story, const Experiment& experiment);

// Makes room for `rows` draws, once the sources and sums are known.
void make_room(SimdDraws& run, Index rows);

}  // namespace channelmap
