// A scenario as the text of a link, and back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/problem.h"
#include "core/scenario/scenario.h"

namespace channelmap {

// Whether a link uses this key for something else, so that no right or input may have it as its id.
bool is_reserved_key(std::string_view key);

// What a link says, beyond the scenario: a second scenario to compare with.
struct Link {
    Scenario scenario;
    std::optional<Scenario> versus;
    bool operator==(const Link&) const = default;
};

enum class LinkPart { query, hash };

// `base` changed by what `text` says ("era=e3&buy_anyway=57", with or without a leading ? or #).
// Unknown keys are one problem together in the hash and pass silently in the query, and everywhere
// where networks add them (foreign_key.h); a lever's key but for one letter is taken with a
// problem. Unreadable or out-of-range values fall to the nearest allowed one with a problem. Later
// keys win, except that `era` is read first. Any bytes are safe; a link never fails.
Link read_link(const Story& story, const Link& base, std::string_view text, LinkPart part,
               Problems& problems);

// What differs from `base`, in the story's order; empty when nothing does. read_link(base,
// write_link(x)) is x, for every x that keeps the link's rules.
std::string write_link(const Story& story, const Link& link, const Link& base);

}  // namespace channelmap
