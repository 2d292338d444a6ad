// A link's text cut into keys and values, whatever mail programs, chats, networks and content
// systems did to it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace channelmap {

// Stands before the keys of the second scenario, with which the first is compared.
inline constexpr std::string_view versus_prefix = "vs.";

enum class KeyKind {
    known,    // a lever's, or one that the page, hosts and later versions use
    guessed,  // a lever's but for one letter
    foreign,  // what networks add
    unknown,
};

struct LinkPair {
    std::string key;    // as the link's reader knows it; else as it is written
    std::string value;  // decoded and tidied
    KeyKind kind = KeyKind::unknown;
    std::string written = {};  // a guessed key as it is written
};

// The keys by which a link is cut.
struct LinkKeys {
    std::vector<std::string_view> levers;
    std::span<const std::string_view> others;
    bool may_guess = false;  // whether a lever's key may differ by one letter
};

// The pairs of "?a=1&b=2". Damage is undone as far as the keys can still be told: texts encoded
// several times as a whole or in part, capitals, entities, markup, escapes, other separators,
// another query or hash put at the end. Any bytes are safe.
std::vector<LinkPair> split_link(std::string_view text, const LinkKeys& keys);

// The one of `names` from which `name` differs by one letter (left out, added, changed or swapped
// with the next); empty where there are none or several, where the letter is a digit, or in short
// names.
std::string_view one_letter_away(std::string_view name, std::span<const std::string_view> names);

}  // namespace channelmap
