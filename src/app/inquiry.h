// What a reader asks beside the map, and the answers. It is no part of the scenario or its link.
#pragma once

#include <optional>
#include <string>

#include "core/breakeven.h"
#include "core/documented.h"
#include "core/scenario.h"
#include "core/sensitivity.h"
#include "ui/action.h"
#include "ui/panel.h"

namespace channelmap {

inline constexpr std::size_t most_sensitivity_rows = 8;

struct Inquiry {
    std::string metric = "unmet";               // whose sensitivity is shown
    std::optional<BreakEvenQuestion> question;  // what would have to be true
    bool documented_only = false;

    // The answers for the scenario that update() was given last.
    Sensitivity sensitivity;
    std::optional<BreakEvenAnswer> answer;
    std::string answer_sentence;

    BreakEvenMarks marks() const;

    // Takes an action of the kinds matter, ask and documented; false where it names nothing that
    // the era has.
    bool take(const Story& story, const Scenario& scenario, const Action& action);

    // While a thumb moves, `settled` is false: rows keep their order, and the question is answered
    // at central inputs alone.
    void update(const Story& story, const Words& words, const Scenario& scenario, bool settled);

private:
    SensitivityAxis axis_;
    std::string axis_metric_;  // whose axis it is
};

}  // namespace channelmap
