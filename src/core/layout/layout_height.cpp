#include "core/layout/layout_height.h"

#include <algorithm>

#include "core/layout/folded_plan.h"
#include "core/layout/form.h"
#include "core/layout/layout_hosting.h"
#include "core/layout/layout_text.h"
#include "core/layout/place_down.h"

namespace channelmap {
namespace {

constexpr float wide_height = 560, medium_height = 540;
constexpr float dense_wide_height = 450, dense_medium_height = 358;

// What the labels alone need when every seller and product is there, with a hundred pixels for the
// flows.
float label_height(const Story& story) {
    const auto slots = [](std::size_t n, float lines, float around) {
        return static_cast<float>(n) * (lines * plan::line_height + around);
    };
    const float buyers = slots(story.platforms.size() + 1, 3, 12);
    const float sellers = slots(story.channels.size(), 3, 25) + 60;
    const float products = slots(story.products.size(), 3.5f, 13) + 60;
    return std::max({buyers, sellers, products}) + 100;
}

}  // namespace

float flows_height(const Story& story, Form form, bool dense) {
    using plan::head_height;
    if (form == Form::narrow)
        return plan::down_height(std::min(story.products.size(), plan::most_narrow_products(dense)),
                                 dense);
    const bool wide = form == Form::wide;
    if (dense) return head_height + (wide ? dense_wide_height : dense_medium_height);
    return head_height + std::max(wide ? wide_height : medium_height, label_height(story));
}

float map_height(const Story& story, MapSize size) {
    const float flows = flows_height(story, size.form, size.dense);
    return size.dense ? flows : flows + plan::hosting_height(story, size.width);
}

}  // namespace channelmap
