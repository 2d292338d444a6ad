// What a recorded number rests on; why.cpp's part.
#pragma once

#include "core/analysis/why.h"

namespace channelmap {

struct SupportSearch {
    const Story& story;
    const Words& words;
    const Scenario& scenario;
    const Market& market;
    const Tape& tape;  // of the number alone
    const model::Values<double>& leaves;
    bool is_host;  // the number says where work runs
};

// Those whose ends change the number by more than rounding, largest effect first.
std::vector<Support> find_support(const SupportSearch& search);

// The same of a lever itself, without effects.
std::optional<Support> support_of_lever(const Story& story, const Scenario& scenario,
                                        std::string_view id);

}  // namespace channelmap
