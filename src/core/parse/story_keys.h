// The keys that each object of a story may have. The parser reads by these tables, and a test
// compares them with assets/story.schema.json.
#pragma once

#include <span>
#include <string_view>

namespace channelmap {

struct KeyTable {
    std::string_view object;  // its name among the schema's $defs
    std::span<const std::string_view> required;
    std::span<const std::string_view> optional;
};

namespace story_keys {

extern const KeyTable story, contact, multi, rollout, platform, channel, product, right, input, era,
    right_value, offer, host_rule, bound, host_share, fact, source, preset, moment, host, order,
    recheck, hosting_note, unit, color_pair, given_flow;

// All of the above.
std::span<const KeyTable* const> all();

}  // namespace story_keys
}  // namespace channelmap
