// Enclosures of a recorded number over a box of its leaves: its value, and how steep it is in each.
#pragma once

#include <vector>

#include "core/interval.h"
#include "core/tape.h"

namespace channelmap {

// Leaves' ranges; what doesn't vary is an interval without width.
using Leaves = model::Values<Interval>;

struct Enclosure {
    Interval value;                // of the tape's last step
    std::vector<Interval> slopes;  // by input: its derivative anywhere in the box
};

// Memory to work in, kept by the caller.
struct SlopeWork {
    std::vector<Interval> values, slopes;
};

// Method: interval arithmetic forward, then automatic differentiation backward over the tape
// (Griewank and Walther: Evaluating Derivatives, 2008) with intervals. Where a case distinction is
// undecided in the box, both sides count; a jump there makes the slope unbounded.
Enclosure enclose(const Tape& tape, const Leaves& box, SlopeWork& work);

}  // namespace channelmap
