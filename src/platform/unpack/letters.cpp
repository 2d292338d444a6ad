#include "platform/unpack/letters.h"

namespace channelmap::unpack {
namespace {

constexpr int pair_of_letters = 256;  // instead of a byte
constexpr int most_letters = 512;

// What a letter stands for: a byte, or the bytes of two other letters.
struct Meaning {
    short byte;
    short first, second;
};

Meaning meanings[most_letters];
short places[128];  // of characters; less than 0 for the two that begin letters of two characters
short characters;   // that letters are made of

// Those that HTML and people's tools leave alone, a tab first.
void number_characters() {
    places[static_cast<int>('\t')] = characters++;
    for (int code = ' '; code <= '~'; ++code)
        if (code != '<' && code != '&' && code != '`' && code != '~') places[code] = characters++;
    places[static_cast<int>('`')] = -1;
    places[static_cast<int>('~')] = -2;
}

int read_letter(Stream& text) {
    const int first = places[*text.at++ & 127];
    return first < 0 ? places[*text.at++ & 127] - first * characters : first;
}

Meaning read_meaning(Stream& text) {
    const int byte = read_letter(text);
    if (byte < pair_of_letters) return {static_cast<short>(byte), 0, 0};
    const int first = read_letter(text);
    return {pair_of_letters, static_cast<short>(first), static_cast<short>(read_letter(text))};
}

// `depth` ends what a damaged text would never end.
void put_letter(int letter, int depth = 0) {
    const Meaning& meaning = meanings[letter];
    if (meaning.byte < pair_of_letters) return put(static_cast<Byte>(meaning.byte));
    if (depth > most_letters) __builtin_trap();
    put_letter(meaning.first, depth + 1);
    put_letter(meaning.second, depth + 1);
}

}  // namespace

Stream read_line(Stream& text) {
    if (characters == 0) number_characters();
    const Byte* const begin = written();
    const int count = text.at < text.end ? read_letter(text) : 0;
    for (int i = 0; i < count; ++i) meanings[i] = read_meaning(text);
    while (text.at < text.end && *text.at != '\n') put_letter(read_letter(text));
    ++text.at;
    return {begin, written()};
}

}  // namespace channelmap::unpack
