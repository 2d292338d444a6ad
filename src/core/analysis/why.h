// Why a number is what it is: how it comes about, and what it rests on. Made from a recording of
// the model, so it can't drift from the model.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/formula.h"
#include "core/analysis/interval.h"
#include "core/model/flow.h"
#include "core/scenario/scenario.h"
#include "core/wording/words.h"

namespace channelmap {

enum class SupportKind { input, right, rollout, offer, hosting };

// Something that a number rests on, and what the number would be with it at either end: an input at
// its low and high, a right or the rollout at 0 and 100 %, an offer off and on sale, where a
// product runs.
struct Support {
    SupportKind kind = SupportKind::input;
    std::string id;  // the lever's, or "channel.aws>product.api"
    std::string label;
    Basis basis = Basis::assumption;
    bool fixed = false;               // the reader has decided it
    std::string value_text;           // "57%", "on sale"
    std::string low_text, high_text;  // the two ends
    double at_low = 0, at_high = 0;   // the number there, in units of the demand
    std::string note;
    std::vector<Index> facts;

    double effect(double number) const;  // the most that either end changes it
};

struct Why {
    std::string id, label;
    std::optional<Estimate> value;  // nothing where a lever was asked about
    double demand = 100;
    bool documented = false;  // rests on no assumption
    std::string sentence;
    std::vector<FormulaStep> formula;
    HostingNote remark;             // of a number of the bar of hosts; empty elsewhere
    std::vector<Support> supports;  // those that change it, largest effect first
};

// `id` is a number's (quantity.h), an era's step on the timeline ("era.e3": its unmet demand), or a
// lever's. `flow` is the scenario's, with as many draws as the page shows. Nothing where there is
// no such number.
//
// Effects are found by replaying the recording with one leaf or one named quantity changed, the
// others as in the scenario.
std::optional<Why> why(const Story& story, const Words& words, const Scenario& scenario,
                       const Flow& flow, std::string_view id);

}  // namespace channelmap
