// Guesses what a misspelt name was meant to be.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace channelmap {

// The name most like `name`, or nothing when none is near.
std::string_view nearest_name(std::string_view name, std::span<const std::string_view> known);

// “There is no right “x”. Did you mean “y”?” — `noun` is "right".
std::string unknown_name(std::string_view noun, std::string_view name,
                         std::span<const std::string_view> known);

// In quotation marks; what is too long to be a name is left out, what is not printable shows as
// "?".
std::string quoted(std::string_view text);

}  // namespace channelmap
