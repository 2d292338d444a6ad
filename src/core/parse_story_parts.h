// The parts of parse_story(), in the order in which they must run: later ones refer to earlier
// ones.
#pragma once

#include "core/json_reader.h"
#include "core/story.h"

namespace channelmap {

// The most that a story may hold; far above what a map can show, so that no text hangs the page.
namespace story_limits {
inline constexpr std::size_t platforms = 32, channels = 32, products = 32, rights = 16,
                             inputs = 256, eras = 64, renamed = 1000, facts = 1000, sources = 20,
                             presets = 100, moments = 100, hosts = 100, host_shares = 32;
inline constexpr std::size_t flows_of_an_era = 4096;  // (platforms + 1) × offers
inline constexpr double demand = 1e15;
}  // namespace story_limits

// Parts of an item that several kinds have.
inline constexpr std::string_view basis_words[] = {"reported", "derived", "assumption"};
inline constexpr std::string_view color_words[] = {"",    "direct", "azure",
                                                   "aws", "google", "oracle"};
std::string color_of(Reader& reader, const Place& object);
std::vector<Index> facts_of(Reader& reader, const Place& object, const Story& story);

// What the model needs (parse_story_model.cpp).
void read_inputs(Reader& reader, const Place& root, Story& story);
void read_channels(Reader& reader, const Place& root, Story& story);
void read_products(Reader& reader, const Place& root, Story& story);
void read_platforms(Reader& reader, const Place& root, Story& story);
void read_rights(Reader& reader, const Place& root, Story& story);

// The dated states (parse_story_eras.cpp).
void read_eras(Reader& reader, const Place& root, Story& story);

// What the page adds (parse_story_page.cpp).
void read_facts(Reader& reader, const Place& root, Story& story);
void read_heading(Reader& reader, const Place& root, Story& story);
void read_moments(Reader& reader, const Place& root, Story& story);
void read_hosts(Reader& reader, const Place& root, Story& story);
void read_order(Reader& reader, const Place& root, Story& story);
void read_levers(Reader& reader, const Place& root, Story& story);
void read_renamed(Reader& reader, const Place& root, Story& story);
void read_presets(Reader& reader, const Place& root, Story& story);

}  // namespace channelmap
