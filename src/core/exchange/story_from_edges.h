// A story that gives its flows, made from edges.
#pragma once

#include "core/base/problem.h"
#include "core/exchange/edges.h"
#include "core/parse/json_value.h"

namespace channelmap {

// Puts the edges into `story`, an object that may be empty: what it already says of nodes and eras
// stays, the flows of the eras that the edges name are replaced.
//
// The map has three columns. A node that flows only leave is a platform, one that flows enter and
// leave a channel, one that flows only enter a product; where no node is in the middle, the targets
// are channels with one product, "everything". "unmet" is demand that goes unmet. An edge that
// skips the middle, or goes from one channel to another, is a problem; so are a channel whose flows
// in and out differ by more than 0.5 %, a named era without a date, two eras of one date, and a
// story whose flows are modelled. Eras come out in the order of their dates. Time grows with the
// number of rows.
void put_edges(const EdgeList& list, JsonValue& story, Problems& problems);

// The flows of a story that gives them, as rows of read_edges_csv(), head first; empty for other
// stories.
std::string edges_csv(const JsonValue& story);

}  // namespace channelmap
