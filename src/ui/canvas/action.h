// One edit that a reader asks for, from the canvas or in words from the page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/scenario/scenario.h"

namespace channelmap {

struct Action {
    enum class Kind {
        era,           // move to the era `id`
        preset,        // open the preset `id`
        set,           // lever `id` takes `value`
        unfix,         // lever `id` returns to the era's fact, or to its range
        reset,         // all levers do
        compare_with,  // the baseline is the present scenario if `id` is "here", else the facts
        reroll,        // other random numbers
        sensitivity,   // show what the metric `id` depends on most
        break_even,    // at which strength of `lever` the metric `id` is as large as `equals`;
                       // "none": no question
        documented,    // show only what rests on no assumption, if `on`
        fold,          // panel `id` is closed, or opened again, as `folded` says
        pick,          // the narrow form shows the lever `id`
        lever_menu,    // the list of levers is open, or closed, as `on` says
    };
    Kind kind = Kind::reset;
    std::string id;
    Share value;
    bool folded = false, on = false;
    std::string equals, lever;
    bool operator==(const Action&) const = default;
};

// "era e3", "preset memo", "set buy_anyway 57.25", "free buy_anyway", "reset", "reroll", "versus
// here", "versus none", "matter unmet", "ask channel.aws channel.azure api-exclusivity", "ask
// none", "documented 1", "fold rules 1", "pick multi"; values in percent with up to two decimals,
// brought into 0..100. Nothing if it is none of these; any bytes are safe.
std::optional<Action> read_action(std::string_view text);

}  // namespace channelmap
