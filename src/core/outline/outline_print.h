// The outline as HTML and CSV.
#pragma once

#include <string>

#include "core/outline/outline.h"

namespace channelmap {

// Printed forms of the outline. The sentence's ranges and unmet demand are spans of those classes.
std::string result_html(const Outline& outline);
std::string table_html(const Outline& outline);
std::string table_csv(const Outline& outline);

}  // namespace channelmap
