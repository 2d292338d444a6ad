// Where in a text something stands.
#pragma once

#include <cstddef>
#include <string_view>

namespace channelmap {

struct TextPlace {
    int line = 0;    // from 1; 0: nowhere
    int column = 0;  // from 1, in characters of UTF-8
};

// The place of the byte at `offset`; the end for a larger one.
TextPlace place_at(std::string_view text, std::size_t offset);

// The byte at which this place begins; the text's end for one that isn't there.
std::size_t offset_of(std::string_view text, TextPlace place);

// Where what a JSON pointer names begins: a member at its key, an item of a list at its value.
// Where there is none, the nearest value around it. `json` is well-formed; in other texts the
// answer is any place.
TextPlace place_of(std::string_view json, std::string_view pointer);

}  // namespace channelmap
