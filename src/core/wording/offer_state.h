// How an offer stands in a scenario: what the reader set may bar what the record sells, or open
// what the record bars.
#pragma once

#include <string>

#include "core/scenario/scenario.h"
#include "core/story/story.h"
#include "core/wording/words.h"

namespace channelmap {

// How a ribbon's route is known, which says how it is drawn.
enum class Mark {
    assumed,    // a volume that nobody reports: dashed edges
    on_sale,    // a reported route: solid edges
    preview,    // half strength, long dashes
    announced,  // an empty tube with a cap; has no volume
    unknown,    // a hatched stub at the seller; has no volume
    barred,     // a stub and a cap at the seller; has no volume
    unmet,      // demand that finds no seller
};

// Whether money flows along it; the others say only how an offer stands.
inline bool has_volume(Mark mark) {
    return mark != Mark::announced && mark != Mark::unknown && mark != Mark::barred;
}

// `barred` where the scenario's rights and rollout leave no way to sell it; `assumed` where they
// open what the record bars, or where the status itself is not documented.
Mark mark_of(const Story& story, const Scenario& scenario, const Offer& offer);

// The same in words: "on sale", "barred by contract", "on sale in this scenario only".
std::string offer_status(const Story& story, const Words& words, const Scenario& scenario,
                         const Offer& offer);

}  // namespace channelmap
