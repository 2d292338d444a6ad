// "Show only what is documented": which numbers of the map rest on no assumption, and what to say
// of it.
#pragma once

#include <string>
#include <vector>

#include "core/layout/layout.h"
#include "core/scenario/scenario.h"

namespace channelmap {

struct Documented {
    std::vector<std::string> ids;  // of the nodes, ribbons and hosts whose number rests on no
                                   // assumption, as in the layout
    int numbers = 0;               // that the map shows
    std::string sentence;

    bool holds(std::string_view id) const;
};

Documented find_documented(const Story& story, const Words& words, const Scenario& scenario,
                           const Layout& layout);

// The same map with every other number hatched: labels' figures, ribbons, the unmet bar and hosts;
// without what is said of changes.
void hatch_undocumented(Layout& layout, const Documented& documented);

}  // namespace channelmap
