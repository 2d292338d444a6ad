// What the readers of a story's parts share.
#pragma once

#include "core/parse/story_reader.h"
#include "core/story/story.h"

namespace channelmap {

// The most that a story may hold; far above what a map can show, so that no text hangs the page.
namespace story_limits {
inline constexpr std::size_t platforms = 32, channels = 32, products = 32, rights = 16,
                             inputs = 256, eras = 64, renamed = 1000, facts = 1000, sources = 20,
                             presets = 100, moments = 100, hosts = 100, host_shares = 32,
                             paragraphs = 40, colors = 24;
inline constexpr std::size_t flows_of_an_era = 4096;  // (platforms + 1) × offers
inline constexpr double demand = 1e15;
}  // namespace story_limits

// Parts of an item that several kinds have.
inline constexpr std::string_view basis_words[] = {"reported", "derived", "assumption"};
inline constexpr std::string_view color_words[] = {"", "slate", "violet", "teal", "gold", "brown"};
// The colour's name, or the id of one of story.colors, to which it is added.
std::string color_of(Reader& reader, const Place& object, Story& story);
// Ids of all buyer groups, in their numbers: platforms, then "multi".
IdList buyers_of(const Story& story);
std::vector<Index> facts_of(Reader& reader, const Place& object, const Story& story);

}  // namespace channelmap
