#include "platform/unpack/letters.h"

namespace channelmap::unpack {
namespace {

constexpr int pair_of_letters = 256;  // instead of a byte
constexpr int most_letters = 512;
constexpr unsigned most_bytes = 1 << 17;  // that a letter of a whole text stands for, and more

// What a letter stands for: `count` bytes, which lie at `bytes`.
struct Meaning {
    const Byte* bytes;
    unsigned count;
};

Meaning meanings[most_letters];
short pairs[most_letters][2];  // the letters of those that stand for two others
short places[128];  // of characters; less than 0 for the two that begin letters of two characters
short characters;   // that letters are made of
Byte every_byte[pair_of_letters];

// Those that HTML and people's tools leave alone, a tab first.
void number_characters() {
    places[static_cast<int>('\t')] = characters++;
    for (int code = ' '; code <= '~'; ++code)
        if (code != '<' && code != '&' && code != '`' && code != '~') places[code] = characters++;
    places[static_cast<int>('`')] = -1;
    places[static_cast<int>('~')] = -2;
    for (int i = 0; i < pair_of_letters; ++i) every_byte[i] = static_cast<Byte>(i);
}

int read_letter(Stream& text) {
    const int first = places[*text.at++ & 127];
    return first < 0 ? places[*text.at++ & 127] - first * characters : first;
}

// The bytes of a letter are written before those of a pair that it belongs to.
const Meaning& bytes_of(int letter) {
    Meaning& meaning = meanings[letter];
    if (meaning.count > 0) return meaning;
    meaning.count = most_bytes;  // a pair that holds itself ends below
    const Meaning parts[] = {bytes_of(pairs[letter][0]), bytes_of(pairs[letter][1])};
    if (parts[0].count + parts[1].count > most_bytes) __builtin_trap();
    Byte* out = room_for(most_bytes);
    meaning.bytes = out;
    for (const Meaning& part : parts)
        for (unsigned i = 0; i < part.count; ++i) *out++ = part.bytes[i];
    meaning.count = static_cast<unsigned>(out - meaning.bytes);
    keep_until(out);
    return meaning;
}

// The most bytes that a letter stands for.
unsigned read_meanings(Stream& text) {
    const int count = text.at < text.end ? read_letter(text) : 0;
    for (int i = 0; i < count; ++i) {
        const int byte = read_letter(text);
        meanings[i] = {&every_byte[byte & 255], byte < pair_of_letters};
        if (byte < pair_of_letters) continue;
        pairs[i][0] = static_cast<short>(read_letter(text));
        pairs[i][1] = static_cast<short>(read_letter(text));
    }
    unsigned most = 1;
    for (int i = 0; i < count; ++i)
        if (bytes_of(i).count > most) most = meanings[i].count;
    return most;
}

}  // namespace

Stream read_line(Stream& text) {
    if (characters == 0) number_characters();
    const unsigned most = read_meanings(text);
    // There is always room for the rest of the text, if each of its letters is a byte, and for one
    // longer letter.
    const auto room = [&](const Byte* at) { return static_cast<unsigned>(text.end - at) + most; };
    const Byte* at = text.at;
    Byte* out = room_for(text.at < text.end ? room(at) : 0);
    const Byte* const begin = out;
    while (at < text.end && *at != '\n') {
        int letter = places[*at++ & 127];
        if (letter < 0) letter = places[*at++ & 127] - letter * characters;
        const Meaning& meaning = meanings[letter];
        *out++ = *meaning.bytes;
        if (meaning.count == 1) continue;
        for (unsigned i = 1; i < meaning.count; ++i) *out++ = meaning.bytes[i];
        keep_until(out);
        room_for(room(at));
    }
    text.at = at + 1;
    keep_until(out);
    return {begin, out};
}

}  // namespace channelmap::unpack
