// Keys that networks, mail programs and content systems add to links; the list is
// web/address/foreign_keys.js.
#pragma once

#include <string_view>

namespace channelmap {

bool is_foreign_key(std::string_view key);  // `key` in lower case

}  // namespace channelmap
