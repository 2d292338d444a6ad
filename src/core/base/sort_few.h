// Sorting for lists of a few dozen.
#pragma once

#include <cstddef>
#include <utility>

namespace channelmap {

// Stable, by insertion: the standard library's sorts would take ten times the code in the page,
// once for each kind of item.
template <class Items, class Before>
void sort_few(Items& items, Before before) {
    for (std::size_t i = 1; i < items.size(); ++i) {
        auto item = std::move(items[i]);
        std::size_t at = i;
        for (; at > 0 && before(item, items[at - 1]); --at) items[at] = std::move(items[at - 1]);
        items[at] = std::move(item);
    }
}

}  // namespace channelmap
