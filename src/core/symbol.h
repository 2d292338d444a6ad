// What the model page names: the quantities between the inputs and the flows.
#pragma once

#include "core/story.h"

namespace channelmap {

// With what the two indices that come with it mean.
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

// Hears the name of a value on its way through the model, and may hand on another. Most kinds of
// number have no ear for names.
template <class N>
struct Names {
    const N& operator()(Symbol, Index, Index, const N& value) const { return value; }
};

}  // namespace channelmap
