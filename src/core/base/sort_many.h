// Sorting for lists of thousands, which sort_few.h would take too long for.
#pragma once

#include <algorithm>
#include <cstddef>

namespace channelmap {

// Stable: by merging runs that double in length. A list that is in order already takes one pass.
template <class Items, class Before>
void sort_many(Items& items, Before before) {
    const std::size_t n = items.size();
    bool in_order = true;
    for (std::size_t i = 1; i < n && in_order; ++i) in_order = !before(items[i], items[i - 1]);
    if (in_order) return;
    Items other(items);
    for (std::size_t run = 1; run < n; run *= 2) {
        for (std::size_t from = 0; from < n; from += 2 * run) {
            const std::size_t middle = std::min(from + run, n), end = std::min(from + 2 * run, n);
            std::size_t left = from, right = middle;
            for (std::size_t at = from; at < end; ++at) {
                const bool take_right =
                    left == middle || (right < end && before(items[right], items[left]));
                other[at] = items[take_right ? right++ : left++];
            }
        }
        items.swap(other);
    }
}

}  // namespace channelmap
