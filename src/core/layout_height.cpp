// How tall the flows are drawn: from the story's size and the canvas's width, never from a
// scenario.
#include <algorithm>

#include "core/layout_place.h"

namespace channelmap::plan {
namespace {

constexpr float wide_height = 560, medium_height = 540;

// What the labels alone need when every seller and product is there, with a hundred pixels for the
// flows.
float label_height(const Story& story) {
    const auto slots = [](std::size_t n, float lines, float around) {
        return static_cast<float>(n) * (lines * line_height + around);
    };
    const float buyers = slots(story.platforms.size() + 1, 3, 12);
    const float sellers = slots(story.channels.size(), 3, 25) + 60;
    const float products = slots(story.products.size(), 3.5f, 13) + 60;
    return std::max({buyers, sellers, products}) + 100;
}

}  // namespace

float flow_height(const Story& story, float canvas_width) {
    switch (form_of(canvas_width)) {
    case Form::narrow: return down_height(story.products.size());
    case Form::medium: return head_height + std::max(medium_height, label_height(story));
    case Form::wide: return head_height + std::max(wide_height, label_height(story));
    }
    return 0;
}

}  // namespace channelmap::plan
