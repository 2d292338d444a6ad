// Enclosures of a recorded number over a box of its leaves: its value, and how steep it is in each.
#pragma once

#include <optional>
#include <vector>

#include "core/analysis/interval.h"
#include "core/analysis/tape.h"

namespace channelmap {

// Leaves' ranges; what doesn't vary is an interval without width.
using Leaves = model::Values<Interval>;

struct Enclosure {
    Interval value;                // of the tape's last step
    std::vector<Interval> slopes;  // by input: its derivative anywhere in the box
    // By product of the era: the derivative by that product's share of demand. Every flow is
    // proportional to the share of its product, so the number is the mean of these, weighted by the
    // shares.
    std::vector<Interval> by_share;
};

// Memory to work in, kept by the caller.
struct SlopeWork {
    std::vector<Interval> values, slopes;
};

// What the other summands of a ratio's whole are, where its part is one of them.
struct Remainders {
    explicit Remainders(const Tape& tape);
    std::vector<std::optional<std::vector<std::uint32_t>>> of;  // by step
};

// Method: interval arithmetic forward, then automatic differentiation backward over the tape
// (Griewank and Walther: Evaluating Derivatives, 2008) with intervals. Where a case distinction is
// undecided in the box, both sides count; a jump there makes the slope unbounded. A share
// a/(a + rest), in which a occurs twice, is enclosed as what it is: rising in a, falling in the
// rest.
Enclosure enclose(const Tape& tape, const Remainders& remainders, const Leaves& box, Index products,
                  SlopeWork& work);

// Whether the number is linear in an input whatever the other leaves are: then it is largest and
// smallest at the ends of the input's range.
bool is_linear_in(const Tape& tape, Index input);

}  // namespace channelmap
