// What a comparison adds to the map: signed chips, and which ghosts and numbers go together.
#pragma once

#include "core/compare/compare.h"
#include "core/layout/layout_plan.h"

namespace channelmap::plan {

// Adds what the baseline says: before a connection's value, and how a node's differs.
void set_before(const Story& story, const Comparison& comparison, Plan& plan);

// Takes away the numbers on ribbons that a ghost's outline would cross, and the unmet bar's ghost
// where it would cross other words or a storefront.
void settle_ghosts(Layout& layout);

// Signed changes beside the labels that have room for one.
void add_chips(const Plan& plan, Layout& layout);

// Takes bar, number and name of unmet demand away where no era of the story can have any.
void leave_out_unmet(const Story& story, Layout& layout);

}  // namespace channelmap::plan
