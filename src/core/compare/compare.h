// Two scenarios side by side: what a scenario changes against its baseline, and how sure that is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/flow.h"
#include "core/sampling/sampler.h"
#include "core/scenario/link.h"
#include "core/wording/phrase.h"
#include "core/wording/words.h"

namespace channelmap {

// What a scenario is compared with.
struct Baseline {
    Scenario scenario;
    bool second = false;  // the link's second scenario; otherwise the facts of the scenario's era
    bool operator==(const Baseline&) const = default;
};

// The link's second scenario if it has one, else its era's facts with all inputs uncertain; either
// with the scenario's own seed, so that both draw the same inputs.
Baseline baseline_of(const Story& story, const Link& link);

// How one number that a reader sees differs from the baseline. Numbers are parts of 100.
struct Change {
    std::string id;     // the metric: "channel.aws", "product.api", "unmet", "host.azure"
    std::string label;  // as on the map; hosts as "Runs on: AWS"
    double before = 0, after = 0;  // central; 0 where an era doesn't know the product or the host
    int rounded = 0;               // the difference of what the page shows, both rounded
    // after - before; its range is that of the differences draw by draw, both scenarios drawing the
    // same inputs. No range without draws.
    Estimate difference;
    // `rounded` isn't 0, and nine of ten draws of the difference lie on its side of 0.
    bool claimed = false;
};

// "12–21", sizes without their sign where both ends lie on one side of 0; else "−2 to +5"; empty
// without draws.
std::string range_text(const Words& words, const Change& change);

// What is kept from one comparison to the next, so that only what changed is evaluated again.
struct ComparisonCache {
    Sampler* scenario = nullptr;  // with as many draws of the scenario at hand, or more
    std::optional<Sampler> baseline;
    Scenario baseline_scenario;  // whose draws they are
    std::optional<Flow> before;  // the baseline's flow at central inputs
    Scenario before_scenario;    // whose flow it is
};

struct Comparison {
    std::string baseline;         // "the facts of the Amazon deal era", "the second scenario"
    bool second = false;          // as in Baseline
    Flow before;                  // the baseline's
    std::vector<Change> changes;  // largest first; empty when both scenarios are the same
    // Names the largest three claimed changes of sellers, products and unmet demand; hosts are in
    // the list alone, since what runs where follows from who sells. Empty like `changes`.
    std::vector<Phrase> sentence;
};

// `flow` is the scenario's, with or without ranges. Takes `draws` paired draws of both.
Comparison compare(const Story& story, const Words& words, const Scenario& scenario,
                   const Flow& flow, const Baseline& baseline, int draws,
                   ComparisonCache* cache = nullptr);

// Whether the change of the story's focus channel against the era's facts is claimed; nothing where
// the comparison is with another scenario, or without draws.
std::optional<bool> focus_differs(const Story& story, const Comparison& comparison);

}  // namespace channelmap
