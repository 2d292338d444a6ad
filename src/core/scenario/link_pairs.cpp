#include "core/scenario/link_pairs.h"

#include <algorithm>
#include <optional>

#include "core/scenario/foreign_key.h"
#include "core/scenario/link_letters.h"
#include "core/scenario/link_text.h"

namespace channelmap {
namespace {

// How often a link may have been encoded.
constexpr int most_encodings = 8;
constexpr std::size_t shortest_guess = 4, shortest_known = 5;

bool is_digit_sign(char c) { return c >= '0' && c <= '9'; }

bool differ_by_one(std::string_view a, std::string_view b) {
    if (a.size() < b.size()) std::swap(a, b);
    if (a.size() > b.size() + 1) return false;
    const auto same = static_cast<std::size_t>(
        std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
    if (same == a.size() || is_digit_sign(a[same]) || (same < b.size() && is_digit_sign(b[same])))
        return false;
    if (a.size() > b.size()) return a.substr(same + 1) == b.substr(same);
    if (a.substr(same + 1) == b.substr(same + 1)) return true;
    return same + 1 < a.size() && a[same] == b[same + 1] && a[same + 1] == b[same] &&
           a.substr(same + 2) == b.substr(same + 2);
}

// `text` without the slash that content systems put behind a word alone at its end ("#memo/").
std::string_view without_last_slash(std::string_view text) {
    const auto end = text.find_last_not_of('/');
    if (end == std::string_view::npos) return text;
    const auto begin = text.find_last_of("&?#") + 1;  // 0 where there is none
    const auto word = text.substr(begin, end + 1 - std::min(begin, end + 1));
    const bool is_word = !word.empty() && std::all_of(word.begin(), word.end(), is_of_id);
    return is_word ? text.substr(0, end + 1) : text;
}

// `text` with "&" where mail programs wrote "=26" for it, before a key and its "=3D".
std::string without_quoted_and(std::string_view text) {
    std::string out(text);
    for (auto at = out.find("=26"); at != std::string::npos; at = out.find("=26", at + 1)) {
        auto end = at + 3;
        while (end < out.size() && is_of_id(out[end])) ++end;
        const auto name = id_letters(std::string_view(out).substr(at + 3, end - at - 3));
        const bool is_key = !name.empty() && name[0] >= 'a' && name[0] <= 'z' &&
                            std::string_view(out).substr(end).starts_with('=') &&
                            id_letters(std::string_view(out).substr(end, 3)) == "3d";
        if (is_key) out.replace(at, 3, "&");
    }
    return out;
}

struct Splitter {
    const LinkKeys& keys;
    std::vector<LinkPair> pairs = {};

    // The key that `name` is, in today's letters.
    std::optional<std::string> known(std::string_view name) const {
        const auto lever = name.starts_with(versus_prefix) ? name.substr(3) : name;
        for (const auto key : keys.levers)
            if (key == lever) return std::string(name);
        for (const auto key : keys.others)
            if (id_letters(key) == name) return std::string(key);
        return std::nullopt;
    }

    LinkPair named(std::string_view before) const {
        if (auto key = known(versus_id(before))) return {std::move(*key), "", KeyKind::known};
        std::string whole = id_letters(before), last = last_id(before);
        for (const auto* name : {&whole, &last})
            if (auto key = known(*name)) return {std::move(*key), "", KeyKind::known};
        for (const auto* name : {&whole, &last})
            if (is_foreign_key(*name)) return {*name, "", KeyKind::foreign};
        if (keys.may_guess)
            for (auto* name : {&whole, &last}) {
                const std::string_view text = *name;
                const auto prefix = text.starts_with(versus_prefix) ? versus_prefix : "";
                const auto near = one_letter_away(text.substr(prefix.size()), keys.levers);
                if (near.empty()) continue;
                return {std::string(prefix).append(near), "", KeyKind::guessed, std::move(*name)};
            }
        // In other scripts the whole is shown.
        const bool is_ascii = std::all_of(before.begin(), before.end(), [](char c) {
            return static_cast<unsigned char>(c) < 128;
        });
        return {is_ascii && !last.empty() ? std::move(last) : std::string(before), "",
                KeyKind::unknown};
    }

    // `piece` is decoded, and without the signs that part pairs.
    void add(std::string_view piece) {
        const std::string text = tidied(piece);
        auto equals = text.find('=');
        if (equals == std::string::npos) {
            // An address, or what is left of markup (&quot;), is no key.
            const bool is_other = text.find_first_of("/;") != std::string::npos;
            if (!is_other && !id_letters(text).empty()) pairs.push_back(named(text));
            return;
        }
        auto before = text.substr(0, equals);
        // Mail breaks a line within a key ("buy_any=\nway=40").
        if (const auto next = text.find('=', equals + 1);
            next != std::string::npos && text[equals + 1] == '\n' && !known(id_letters(before))) {
            before += text.substr(equals + 1, next - equals - 1);
            equals = next;
        }
        if (id_letters(before).empty() && before.find_first_not_of(" \n") == std::string::npos)
            return;
        pairs.push_back(named(before));
        // What stands before another equals sign is the next key, if it is a known one.
        for (auto from = equals + 1;;) {
            const auto next = std::min(text.find('=', equals + 1), text.size());
            const auto between = std::string_view(text).substr(equals + 1, next - equals - 1);
            const auto key = next < text.size() ? known(last_id(between)) : std::nullopt;
            equals = next;
            if (next < text.size() && !key) continue;
            pairs.back().value = text.substr(from, next - from - (key ? key->size() : 0));
            if (!key) return;
            pairs.push_back({*key, "", KeyKind::known});
            from = next + 1;
        }
    }

    void split(std::string_view text, int encodings) {
        const auto plain = without_entities(without_quoted_and(text));
        if (plain != text && encodings < most_encodings) return split(plain, encodings + 1);
        while (!text.empty()) {
            const auto end = std::min(text.find_first_of("&?#"), text.size());
            const auto piece = text.substr(0, end);
            text.remove_prefix(std::min(end + 1, text.size()));
            const auto equals = piece.find('=');
            // What a network's key holds is the network's, even where it looks like a link.
            const auto foreign = equals < piece.size()
                                     ? named(tidied(decoded(piece.substr(0, equals))))
                                     : LinkPair();
            if (foreign.kind == KeyKind::foreign) {
                pairs.push_back(foreign);
                continue;
            }
            const std::string once = decoded(piece);
            if (once != piece && encodings < most_encodings)
                split(once, encodings + 1);
            else
                add(once);
        }
    }
};

}  // namespace

std::vector<LinkPair> split_link(std::string_view text, const LinkKeys& keys) {
    Splitter splitter{.keys = keys};
    splitter.split(without_last_slash(text), 0);
    return std::move(splitter.pairs);
}

std::string_view one_letter_away(std::string_view name, std::span<const std::string_view> names) {
    std::string_view found;
    if (name.size() < shortest_guess) return found;
    for (const auto one : names) {
        if (one.size() < shortest_known || !differ_by_one(name, one)) continue;
        if (!found.empty()) return {};
        found = one;
    }
    return found;
}

}  // namespace channelmap
