// The kernel of the draws as a WebAssembly module of its own, compiled for SIMD: it works in the
// engine's memory, on a stack that the page gives it, and takes nothing else from anywhere.
#include "core/sampling/find_range.h"
#include "core/sampling/percentile.h"
#include "core/sampling/simd_draws.h"

using namespace channelmap;

extern "C" {

__attribute__((export_name("draw_rows"))) void kernel_draw_rows(SimdDraws* run, Index first,
                                                                Index count) {
    draw_rows(*run, first, count);
}

__attribute__((export_name("find_range"))) void kernel_find_range(const double* values, Index count,
                                                                  double* scratch, Range* range) {
    find_range(values, count, scratch, *range);
}
}
