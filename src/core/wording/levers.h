// The sliders of a scenario: what each one says, where it stands, and what it returns to.
#pragma once

#include <string>
#include <vector>

#include "core/scenario/scenario.h"
#include "core/story/story.h"
#include "core/wording/words.h"

namespace channelmap {

enum class LeverKind { right, rollout, input };

// A slider: one quantity that a reader can move.
struct Lever {
    std::string id;
    std::string label;
    LeverKind kind = LeverKind::input;
    double value = 0;  // 0..1: what the model uses as its central value
    double low = 0;    // 0..1; the plausible range of an input, empty for others
    double high = 0;
    double reported = 0;  // 0..1: the era's fact, or the story's central value
    bool has_range = false;
    bool fixed = false;   // set by the reader
    bool enabled = true;  // false: moving it changes nothing in this era; `note` says why
    Basis basis = Basis::reported;
    std::string value_text;  // "57%"
    std::string basis_text;  // "Assumed: 25–75%", "Reported: in force to 27 Apr 2026"
    std::string note;
    std::vector<Index> facts;
};

// One a lever of the story, in the story's order.
std::vector<Lever> levers_of(const Story& story, const Words& words, const Scenario& scenario);

}  // namespace channelmap
