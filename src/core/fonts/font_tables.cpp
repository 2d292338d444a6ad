#include "core/fonts/font_tables.h"

namespace channelmap {
namespace {

constexpr std::size_t directory = 12, entry = 16;

void append_utf8(std::string& out, char32_t code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | code >> 6);
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xE0 | code >> 12);
        out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

// Two bytes a letter. Pairs of surrogates, which names hardly have, are left out.
std::string from_utf16(std::string_view text) {
    const FontBytes bytes(text);
    std::string out;
    for (std::size_t at = 0; at + 1 < text.size(); at += 2) {
        const auto code = static_cast<char32_t>(bytes.u16(at));
        if (code < 0xD800 || code > 0xDFFF) append_utf8(out, code);
    }
    return out;
}

// Of the Macintosh's letters only those that are ASCII too.
std::string from_mac_roman(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (static_cast<unsigned char>(c) < 0x80) out += c;
    return out;
}

}  // namespace

std::string_view table_of(std::string_view file, std::string_view name) {
    const FontBytes bytes(file);
    const int count = bytes.u16(4);
    for (int i = 0; i < count; ++i) {
        const std::size_t at = directory + entry * static_cast<std::size_t>(i);
        if (bytes.part(at, 4) == name) return bytes.part(bytes.u32(at + 8), bytes.u32(at + 12));
        if (!bytes.whole()) break;
    }
    return {};
}

bool has_whole_tables(std::string_view file) {
    const FontBytes bytes(file);
    const int count = bytes.u16(4);
    for (int i = 0; i < count && bytes.whole(); ++i) {
        const std::size_t at = directory + entry * static_cast<std::size_t>(i);
        bytes.part(bytes.u32(at + 8), bytes.u32(at + 12));
    }
    return bytes.whole() && count > 0;
}

std::string name_in(std::string_view names, int number) {
    const FontBytes bytes(names);
    const int count = bytes.u16(2);
    const auto texts = static_cast<std::size_t>(bytes.u16(4));
    std::string found;
    for (int i = 0; i < count && bytes.whole(); ++i) {
        const std::size_t at = 6 + 12 * static_cast<std::size_t>(i);
        if (bytes.u16(at + 6) != number) continue;
        const int platform = bytes.u16(at), language = bytes.u16(at + 4);
        const auto text = bytes.part(texts + static_cast<std::size_t>(bytes.u16(at + 10)),
                                     static_cast<std::size_t>(bytes.u16(at + 8)));
        if (platform == 3 && language == 0x409) return from_utf16(text);  // Windows, English
        if (found.empty() && platform != 1) found = from_utf16(text);
        if (found.empty() && platform == 1) found = from_mac_roman(text);
    }
    return found;
}

}  // namespace channelmap
