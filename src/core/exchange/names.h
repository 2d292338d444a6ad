// What tables and stories call the same thing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/parse/json_value.h"

namespace channelmap {

// "Wages & Salaries" -> "wages-salaries": an id for a name; letters beyond a-z become "x".
std::string id_for(std::string_view name);

// The first day of an era whose name begins with a day, a month or a year; empty for other names.
std::string day_in(std::string_view name);

// "1,5" counts as 1.5, "1 500" as 1500; nothing for what is no number, and for "1,500", which is
// 1500 to some and 1.5 to others.
std::optional<double> number_in(std::string_view text);

// The list of this name in an object; empty where there is none.
JsonValue list_member(const JsonValue& object, std::string_view key);

// Words with spaces between, as a list of texts.
JsonValue words_list(std::string_view words);

// Whether the story has anything that flows are modelled of: rights, inputs or offers.
bool is_modelled(const JsonValue& story);

// A member as a cell of a table: a text, a number, or texts with spaces between; "" where it is
// missing.
std::string cell_of(const JsonValue& object, std::string_view key);

}  // namespace channelmap
