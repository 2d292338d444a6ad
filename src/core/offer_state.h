// How an offer stands in a scenario: what the reader set may bar what the record sells, or open
// what the record bars.
#pragma once

#include <string>

#include "core/layout.h"

namespace channelmap {

// `barred` where the scenario's rights and rollout leave no way to sell it; `assumed` where they
// open what the record bars, or where the status itself is not documented.
Mark mark_of(const Story& story, const Scenario& scenario, const Offer& offer);

// The same in words: "on sale", "barred by contract", "on sale in this scenario only".
std::string offer_status(const Story& story, const Words& words, const Scenario& scenario,
                         const Offer& offer);

}  // namespace channelmap
