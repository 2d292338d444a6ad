#include "core/picture/map_picture.h"

namespace channelmap {

std::string MapPicture::id(std::string_view name) const {
    return "cm" + std::to_string(static_cast<int>(layout.width)) + "-" + std::string(name);
}

std::string MapPicture::url(std::string_view name) const { return "url(#" + id(name) + ")"; }

std::string MapPicture::paint(const Ribbon& ribbon) const {
    if (ribbon.start != Token::group) return svg.color(ribbon.end);
    return url(token_name(ribbon.end));
}

}  // namespace channelmap
