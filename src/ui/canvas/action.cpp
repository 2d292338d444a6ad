#include "ui/canvas/action.h"

#include <span>

namespace channelmap {
namespace {

std::string_view next_word(std::string_view& text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    const auto word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size());
    return word;
}

// A decimal number without sign or exponent.
std::optional<double> read_decimal(std::string_view text) {
    double value = 0, place = 0;
    bool digits = false;
    for (const char c : text) {
        if (c == '.' && place == 0) {
            place = 1;
        } else if (c >= '0' && c <= '9') {
            digits = true;
            value = value * 10 + (c - '0');
            place *= 10;
        } else {
            return std::nullopt;
        }
    }
    if (!digits) return std::nullopt;
    return place > 1 ? value / place : value;
}

using Kind = Action::Kind;
using Arguments = std::span<const std::string_view>;

// Each puts a verb's arguments into the action; false for what it doesn't take.
bool no_argument(Arguments, Action&) { return true; }

bool an_id(Arguments words, Action& action) {
    action.id = words[0];
    return true;
}

bool here_or_none(Arguments words, Action& action) {
    action.id = words[0];
    return action.id == "here" || action.id == "none";
}

bool none(Arguments words, Action& action) {
    action.id = words[0];
    return action.id == "none";
}

bool on_or_off(Arguments words, Action& action) {
    action.on = words[0] == "1";
    return action.on || words[0] == "0";
}

bool a_percentage(Arguments words, Action& action) {
    const auto percent = read_decimal(words[1]);
    action.id = words[0];
    action.value = nearest_share(percent.value_or(0) / 100);
    return percent.has_value();
}

bool closed_or_open(Arguments words, Action& action) {
    const auto number = read_decimal(words[1]);
    action.id = words[0];
    action.folded = number && *number != 0;
    return number.has_value();
}

bool a_break_even(Arguments words, Action& action) {
    action.id = words[0];
    action.equals = words[1];
    action.lever = words[2];
    return true;
}

struct Verb {
    std::string_view name;
    Kind kind;
    std::size_t arguments;
    bool (*read)(Arguments, Action&);
};

constexpr Verb verbs[] = {
    {"era", Kind::era, 1, an_id},
    {"preset", Kind::preset, 1, an_id},
    {"set", Kind::set, 2, a_percentage},
    {"free", Kind::unfix, 1, an_id},
    {"reset", Kind::reset, 0, no_argument},
    {"reroll", Kind::reroll, 0, no_argument},
    {"versus", Kind::compare_with, 1, here_or_none},
    {"matter", Kind::sensitivity, 1, an_id},
    {"ask", Kind::break_even, 3, a_break_even},
    {"ask", Kind::break_even, 1, none},
    {"documented", Kind::documented, 1, on_or_off},
    {"fold", Kind::fold, 2, closed_or_open},
    {"pick", Kind::pick, 1, an_id},
};
constexpr std::size_t most_arguments = 3;

}  // namespace

std::optional<Action> read_action(std::string_view text) {
    const auto name = next_word(text);
    std::string_view words[most_arguments];
    std::size_t count = 0;
    for (auto word = next_word(text); !word.empty(); word = next_word(text)) {
        if (count == most_arguments) return std::nullopt;
        words[count++] = word;
    }
    for (const Verb& verb : verbs) {
        if (verb.name != name || verb.arguments != count) continue;
        Action action{.kind = verb.kind};
        if (!verb.read({words, count}, action)) return std::nullopt;
        return action;
    }
    return std::nullopt;
}

}  // namespace channelmap
