// What a tooltip says: the path, its value, what is reported, what is assumed, and the source.
#pragma once

#include <string>
#include <vector>

#include "core/interaction/hit.h"
#include "core/layout/layout.h"

namespace channelmap {

// A tooltip's lines for a hit, from the model and the story's facts.
struct TipLine {
    enum class Kind { title, value, reported, assumed, source } kind = Kind::title;
    std::string text;
};
std::vector<TipLine> tip_of(const Story& story, const Words& words, const Scenario& scenario,
                            const Flow& flow, const Layout& layout, const Hit& hit);

}  // namespace channelmap
