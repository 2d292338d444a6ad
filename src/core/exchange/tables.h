// Offers and inputs of a story as tables, and back.
#pragma once

#include <string>
#include <string_view>

#include "core/base/problem.h"
#include "core/parse/json_value.h"

namespace channelmap {

// Columns era, channel, product, status and, where they are, by, platforms, basis, facts, note
// (lists are ids with spaces between). The offers of each era that the table names are replaced. An
// era that the story doesn't have is a problem.
void put_offers(std::string_view csv, JsonValue& story, Problems& problems);

// Columns id, label, low, central, high, basis and, where they are, facts, note. An input of that
// id is replaced, another one added.
void put_inputs(std::string_view csv, JsonValue& story, Problems& problems);

// All offers, or inputs, as such a table, head first.
std::string offers_csv(const JsonValue& story);
std::string inputs_csv(const JsonValue& story);

}  // namespace channelmap
