// The sentence above the map: what the scenario gives, how sure it is, and how it differs from its
// era.
#pragma once

#include <optional>

#include <vector>

#include "core/model/flow.h"
#include "core/scenario/scenario.h"
#include "core/story/story.h"
#include "core/wording/phrase.h"
#include "core/wording/words.h"

namespace channelmap {

// What the story itself says of an era: everything at its facts, all inputs uncertain.
struct EraRecord {
    Estimate unmet;
    Estimate focus;                 // the channel of Story::focus; zero without one
    bool unmet_documented = false;  // unmet demand rests on no assumption
};

// `record` is what the story says of the scenario's era. A difference is claimed only where the
// central value lies outside the record's 5-95 % range or the record's central outside the
// scenario's; otherwise the sentence says "about as much".
std::vector<Phrase> result_sentence(const Story& story, const Words& words,
                                    const Scenario& scenario, const Flow& flow,
                                    const EraRecord& record, bool historical,
                                    std::optional<bool> differs = {});

}  // namespace channelmap
