// How far down the rows of the narrow form stand, in CSS px from the map's top.
#pragma once

#include "core/layout/layout_height.h"
#include "core/layout/layout_ribbons.h"
#include "core/layout/layout_text.h"

namespace channelmap::plan {

inline constexpr float buyer_labels = head_height, buyer_bar = buyer_labels + 3 * line_height + 4;
inline constexpr float shop_depth = 60;

inline constexpr float unmet_reserve = 70;  // right of the products, for the unmet stream's label
inline constexpr Index named_below = 2;     // products whose labels stand under their bars
inline constexpr float least_bar = 8;       // of the other products, at least
inline constexpr double least_scale = .5;   // pixels a part; below it words are shortened

struct Ranks {
    float shop_top, product_bar, product_labels, stair_top, stair_step;
};

// dense: in a card, whose flows are shorter.
inline Ranks ranks_of(bool dense) {
    const float upper = dense ? 66 : 108, lower = dense ? 74 : 112;
    Ranks ranks{};
    ranks.shop_top = buyer_bar + bar_thickness + upper;
    ranks.product_bar = ranks.shop_top + shop_depth + lower;
    ranks.product_labels = ranks.product_bar + bar_thickness + 6;
    ranks.stair_top = ranks.product_labels + 4 * line_height + (dense ? 2.f : 4.f);
    ranks.stair_step = dense ? 18 : 20;
    return ranks;
}

}  // namespace channelmap::plan
