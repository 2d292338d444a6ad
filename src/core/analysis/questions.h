// What a reader asks beside the map, and the answers. Neither is part of the scenario or its link.
#pragma once

#include <optional>
#include <string>

#include "core/analysis/breakeven.h"
#include "core/analysis/sensitivity.h"
#include "core/scenario/scenario.h"

namespace channelmap {

inline constexpr std::size_t most_sensitivity_rows = 8;

struct Questions {
    std::string metric = "unmet";                 // whose sensitivity is shown
    std::optional<BreakEvenQuestion> break_even;  // where two metrics are equal
    bool documented_only = false;                 // hide the numbers that rest on an assumption

    // The answers for the scenario of the last update().
    Sensitivity sensitivity;
    std::optional<BreakEvenAnswer> answer;
    std::string answer_sentence;

    // Each returns false, and changes nothing, for a name that the era or the story doesn't have.
    bool ask_sensitivity(const Story& story, const Scenario& scenario, const std::string& name);
    bool ask_break_even(const Story& story, const Scenario& scenario,
                        const BreakEvenQuestion& question);

    // While a thumb moves, `settled` is false: rows keep their order, and the break-even point is
    // found at central inputs alone.
    void update(const Story& story, const Words& words, const Scenario& scenario, bool settled);
    // Its two parts: what stands beside the map alone, and what the canvas shows too.
    void update_sensitivity(const Story& story, const Words& words, const Scenario& scenario,
                            bool settled);
    void update_break_even(const Story& story, const Words& words, const Scenario& scenario,
                           bool settled);

private:
    SensitivityAxis axis_;
    std::string axis_metric_;  // whose axis it is
};

}  // namespace channelmap
