// What lies under the pointer, and the path through it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/graphics/geometry.h"
#include "core/layout/layout.h"
#include "core/model/flow.h"

namespace channelmap {

// What lies under a point: a node or a ribbon of the layout. Touch reaches further.
struct Hit {
    std::optional<Index> node, ribbon;
    bool operator==(const Hit&) const = default;
    explicit operator bool() const { return node || ribbon; }
};
Hit hit_test(const Layout& layout, Point point, float reach);

// The node or ribbon with this id; nothing if the layout has none.
Hit hit_named(const Layout& layout, std::string_view id);

// What a hit's path carries: for each ribbon, the share of its width (0..1) that belongs to the
// path, up and down stream. Same size as Layout::ribbons.
std::vector<float> path_shares(const Story& story, const Flow& flow, const Layout& layout,
                               const Hit& hit);

}  // namespace channelmap
