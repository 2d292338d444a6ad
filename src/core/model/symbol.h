// The quantities between the inputs and the flows, as the model page names them.
#pragma once

#include "core/story/story.h"

namespace channelmap {

// The comment of each says what its two indices mean.
enum class Symbol {
    platform_share,           // w(k): platform
    product_share,            // q(p): product of the era
    pull,                     // W(c)/ΣW(others): platform, channel
    acceptance,               // φ(p): product of the era
    openness,                 // o(c,p): channel, product of the era
    openness_without_rights,  // the same with every right at 0 and rollout at 1
    open_anywhere,            // o_H(p): product of the era
    group_size,               // buyer group
    displaced,                // D: buyer group, product of the era
    attraction,               // A: platform, product of the era
    reach,                    // R: platform, product of the era
    moving,                   // M/D: buyer group, product of the era
    flow,                     // Market::flow() of it
    unmet,                    // buyer group, product of the era
    sold,                     // by a seller: channel, product of the era
    all_unmet,
    not_on_sale,      // unmet with every right at 0 and rollout at 1
    open_to_a_group,  // share of its demand that is on sale where it is: buyer group
};

// Is called with each value that the model page names, and may return another value in its place.
// Most kinds of number ignore the names.
template <class N>
struct Names {
    // NOLINTNEXTLINE(bugprone-return-const-ref-from-parameter): what is named outlives its naming.
    const N& operator()(Symbol, Index, Index, const N& value) const { return value; }
};

}  // namespace channelmap
