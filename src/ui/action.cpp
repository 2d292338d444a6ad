#include "ui/action.h"

#include <cmath>

namespace channelmap {
namespace {

std::string_view next_word(std::string_view& text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    const auto word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size());
    return word;
}

// A decimal number without sign or exponent.
std::optional<double> read_number(std::string_view text) {
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

}  // namespace

std::optional<Action> read_action(std::string_view text) {
    using Kind = Action::Kind;
    const auto verb = next_word(text);
    const auto id = next_word(text), argument = next_word(text);
    const auto last = verb == "ask" ? next_word(text) : std::string_view();
    if (!next_word(text).empty()) return std::nullopt;
    if (verb == "reset" && id.empty()) return Action{.kind = Kind::reset};
    if (verb == "reroll" && id.empty()) return Action{.kind = Kind::reroll};
    if (id.empty()) return std::nullopt;

    Action action{.id = std::string(id)};
    if (verb == "set" || verb == "fold") {
        const auto number = read_number(argument);
        if (!number) return std::nullopt;
        action.kind = verb == "set" ? Kind::set : Kind::fold;
        action.value = verb == "set" ? nearest_share(*number / 100) : Share{};
        action.folded = verb == "fold" && *number != 0;
        return action;
    }
    if (verb == "ask") {
        action.kind = Kind::ask;
        action.equals = std::string(argument);
        action.lever = std::string(last);
        const bool is_none = id == "none" && argument.empty();
        return is_none || !last.empty() ? std::optional(action) : std::nullopt;
    }
    if (!argument.empty()) return std::nullopt;
    if (verb == "documented") {
        if (id != "0" && id != "1") return std::nullopt;
        return Action{.kind = Kind::documented, .on = id == "1"};
    }
    if (verb == "era")
        action.kind = Kind::era;
    else if (verb == "preset")
        action.kind = Kind::preset;
    else if (verb == "matter")
        action.kind = Kind::matter;
    else if (verb == "pick")
        action.kind = Kind::pick;
    else if (verb == "free")
        action.kind = Kind::free;
    else if (verb == "versus" && (id == "here" || id == "none"))
        action.kind = Kind::versus;
    else
        return std::nullopt;
    return action;
}

}  // namespace channelmap
