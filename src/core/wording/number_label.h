// What a number is called, and the nodes that its id names.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/story/story.h"
#include "core/wording/words.h"

namespace channelmap {

// "AWS Bedrock", "On Azure → AWS Bedrock", "Unmet demand".
std::string number_label(const Story& story, const Words& words, std::string_view id);

// "unmet", "buyer.aws": one part of an id between two ">".
std::string node_label(const Story& story, const Words& words, std::string_view node);

std::string buyer_node(const Story& story, Index buyer);  // "buyer.multi"

// What follows `prefix`, or nothing where the text doesn't begin with it.
std::optional<std::string_view> after(std::string_view text, std::string_view prefix);
std::optional<Index> read_buyer(const Story& story, std::string_view node);
std::optional<Index> read_channel(const Story& story, std::string_view node);

}  // namespace channelmap
