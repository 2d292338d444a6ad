#include "core/layout/story_colors.h"

#include <algorithm>
#include <vector>

#include "core/graphics/theme_contrast.h"

namespace channelmap {

Token token_of(const Story& story, const std::string& color) {
    const auto own = find_id(story.colors, color);
    return own ? own_token(static_cast<int>(*own)) : color_token(color);
}

Theme with_story_colors(const Theme& theme, const Story& story) {
    std::vector<ColorPair> pairs;
    for (const auto& color : story.colors)
        pairs.push_back(
            {read_color(color.light).value_or(theme[Token::other]), read_color(color.dark)});
    return with_own_colors(theme, pairs);
}

KeyColors key_colors(const Story& story) {
    const auto& order = story.channel_order;
    auto at = story.focus ? std::find(order.begin(), order.end(), *story.focus)
                          : std::find_if(order.begin(), order.end(), [&](Index channel) {
                                return !story.channels[channel].color.empty();
                            });
    if (at == order.end()) return {};
    const Token first = token_of(story, story.channels[*at].color);
    if (++at == order.end()) at = order.begin();
    return {first, token_of(story, story.channels[*at].color)};
}

}  // namespace channelmap
