// The characters of a link's text, which may be any bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace channelmap {

struct Letter {
    char32_t code = 0;       // U+FFFD for bytes that are no UTF-8
    std::size_t length = 1;  // in bytes
};

// The character that `text`, which isn't empty, begins with.
Letter first_letter(std::string_view text);

// Appends a character; nothing for 0, halves of pairs, and what is above U+10FFFF.
void append_letter(std::string& text, char32_t code);

// Whether it may stand beside a number without being a part of it: signs, spaces, and letters of
// scripts that need no spaces. ASCII isn't.
bool stands_apart(char32_t code);

// `text` without named and numbered signs of web pages: &amp; &#38; &#x26; are "&".
std::string without_entities(std::string_view text);

// A text of a link as a notice may show it: in one line, without what nobody sees, at most 100
// bytes long.
std::string printable(std::string_view text);

}  // namespace channelmap
