#include "core/base/spelling.h"

#include <algorithm>
#include <vector>

namespace channelmap {
namespace {

constexpr std::size_t longest_name = 100;

// How many letters must change to make one word of the other.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

}  // namespace

std::string_view nearest_name(std::string_view name, std::span<const std::string_view> known) {
    std::string_view nearest;
    if (name.size() > longest_name) return nearest;
    std::size_t best = std::min<std::size_t>(4, name.size() / 2 + 1);
    for (const auto candidate : known) {
        const bool too_long = candidate.size() >= name.size() + best;
        const bool too_short = name.size() >= candidate.size() + best;
        if (too_long || too_short) continue;
        const auto distance = edit_distance(name, candidate);
        if (distance < best) best = distance, nearest = candidate;
    }
    return nearest;
}

std::string unknown_name(std::string_view noun, std::string_view name,
                         std::span<const std::string_view> known) {
    std::string sentence = "There is no " + std::string(noun) + " " + quoted(name) + ".";
    const auto nearest = nearest_name(name, known);
    if (!nearest.empty()) sentence += " Did you mean " + quoted(nearest) + "?";
    return sentence;
}

std::string quoted(std::string_view text) {
    std::string inside(text.size() <= longest_name ? text : std::string_view("…"));
    for (char& c : inside)
        if (static_cast<unsigned char>(c) < ' ' || c == 127) c = '?';
    return "“" + inside + "”";
}

}  // namespace channelmap
