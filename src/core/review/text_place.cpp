#include "core/review/text_place.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

namespace channelmap {
namespace {

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Walks over a JSON text without keeping anything of it.
struct Walk {
    std::string_view text;
    std::size_t at = 0;

    bool ends() const { return at >= text.size(); }
    char here() const { return ends() ? '\0' : text[at]; }
    void skip_space() {
        while (!ends() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' ||
                           text[at] == '\t' || text[at] == ','))
            ++at;
    }
    void skip_string() {
        for (++at; !ends() && text[at] != '"'; ++at)
            if (text[at] == '\\') ++at;
        if (!ends()) ++at;
    }
    // Brackets are counted, not matched: the text has been read as JSON already.
    void skip_value() {
        int depth = 0;
        do {
            skip_space();
            if (ends()) return;
            const char c = here();
            if (c == '"') {
                skip_string();
            } else if (c == '{' || c == '[') {
                ++depth;
                ++at;
            } else if (c == '}' || c == ']') {
                --depth;
                ++at;
            } else if (c == ':') {
                ++at;
                continue;
            } else {
                while (!ends() &&
                       std::string_view(",]} \n\r\t").find(text[at]) == std::string_view::npos)
                    ++at;
            }
        } while (depth > 0);
    }
};

// One step of a pointer, with ~1 and ~0 read back; nothing at its end.
std::optional<std::string> take_step(std::string_view& pointer) {
    if (pointer.empty() || pointer.front() != '/') return std::nullopt;
    pointer.remove_prefix(1);
    const auto step = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(step.size());
    std::string name;
    for (std::size_t i = 0; i < step.size(); ++i) {
        const bool escaped = step[i] == '~' && i + 1 < step.size();
        name += escaped ? (step[++i] == '1' ? '/' : '~') : step[i];
    }
    return name;
}

// Goes to the member of this name and says where its key begins.
std::optional<std::size_t> enter_member(Walk& walk, std::string_view name) {
    for (++walk.at; !walk.ends();) {
        walk.skip_space();
        if (walk.here() != '"') return std::nullopt;
        const std::size_t key = walk.at;
        walk.skip_string();
        const auto written = walk.text.substr(key + 1, walk.at - key - 2);
        walk.skip_space();
        if (walk.here() == ':') ++walk.at;
        walk.skip_space();
        if (written == name) return key;
        walk.skip_value();
    }
    return std::nullopt;
}

std::optional<std::size_t> enter_item(Walk& walk, std::string_view name) {
    std::size_t wanted = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), wanted);
    if (error != std::errc() || end != name.data() + name.size()) return std::nullopt;
    ++walk.at;
    for (std::size_t item = 0; !walk.ends(); ++item) {
        walk.skip_space();
        if (walk.here() == ']') return std::nullopt;
        if (item == wanted) return walk.at;
        walk.skip_value();
    }
    return std::nullopt;
}

}  // namespace

TextPlace place_at(std::string_view text, std::size_t offset) {
    const auto before = text.substr(0, std::min(offset, text.size()));
    const auto line_start = before.rfind('\n') + 1;  // npos + 1 is 0: the first line
    const auto line = before.substr(line_start);
    return {static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
            static_cast<int>(line.size() - static_cast<std::size_t>(std::count_if(
                                               line.begin(), line.end(), continues_character))) +
                1};
}

std::size_t offset_of(std::string_view text, TextPlace place) {
    std::size_t at = 0;
    for (int line = 1; line < place.line && at < text.size(); ++line)
        at = std::min(text.find('\n', at), text.size() - 1) + 1;
    for (int column = 1; column < place.column && at < text.size(); ++column) do
            ++at;
        while (at < text.size() && continues_character(text[at]));
    return std::min(at, text.size());
}

TextPlace place_of(std::string_view json, std::string_view pointer) {
    Walk walk{json};
    walk.skip_space();
    std::size_t place = walk.at;
    while (const auto step = take_step(pointer)) {
        std::optional<std::size_t> found;
        if (walk.here() == '{') found = enter_member(walk, *step);
        if (walk.here() == '[' && !found) found = enter_item(walk, *step);
        if (!found) break;
        place = *found;
    }
    return place_at(json, place);
}

}  // namespace channelmap
