// A JSON value as text again.
#pragma once

#include <string>

#include "core/parse/json_value.h"

namespace channelmap {

// Indented by two spaces; what fits into 120 characters stands on one line. Ends in a newline.
std::string json_text(const JsonValue& value);

// Shorthands for making values.
JsonValue text_value(std::string text);
JsonValue number_value(double number);

// Sets a member of an object, in its place or at the end.
void set_member(JsonValue& object, const std::string& key, JsonValue value);

// The member of this name, or nullptr.
const JsonValue* find_member(const JsonValue& object, std::string_view key);

}  // namespace channelmap
