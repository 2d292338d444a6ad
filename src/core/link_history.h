// Links are for ever: what older ones said, in today's words, and what this page can't know of
// them.
#pragma once

#include "core/link_text.h"
#include "core/problem.h"
#include "core/story.h"

namespace channelmap {

// The format of a link, which `m=` may name; without it a link is of format 1. A format that reads
// a key in another way gets the next number, and a step in link_history.cpp that brings the one
// before it up to date.
inline constexpr int link_format = 1;

// `pairs` with former ids of the story's eras, rights and inputs (Story::renamed) replaced by
// today's, in the second scenario ("vs.") too.
std::vector<LinkPair> in_todays_words(const Story& story, std::vector<LinkPair> pairs);

// What is told of `m=` and `d=`: a link of a format to come may mean more than is read, and one
// that was made with another version of the story may have shown other numbers.
Problems told_of_versions(const Story& story, const std::vector<LinkPair>& pairs);

}  // namespace channelmap
