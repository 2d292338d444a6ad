// Old links keep their meaning: former ids become today's, and a reader learns where a link may
// have meant more than this page can read.
#pragma once

#include "core/base/problem.h"
#include "core/scenario/link_pairs.h"
#include "core/story/story.h"

namespace channelmap {

// The format of a link, which `m=` may name; without it a link is of format 1. A format that reads
// a key in another way gets the next number, and a step in link_history.cpp that brings the one
// before it up to date.
inline constexpr int link_format = 1;

// `pairs` with former ids of the story's eras, rights and inputs (Story::renamed) replaced by
// today's, in the second scenario ("vs.") too.
std::vector<LinkPair> with_current_ids(const Story& story, std::vector<LinkPair> pairs);

// Notices about `m=` (the format) and `d=` (the story's version): a link of a later format may mean
// more than is read, and one made with another version of the story may have shown other numbers.
Problems version_notices(const Story& story, const std::vector<LinkPair>& pairs);

}  // namespace channelmap
