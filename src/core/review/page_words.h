// The sentences of the page's scripts and of its build (assets/words.page.en.json), by which the
// keys of a story's words are known. The engine doesn't say them, so nothing else may ask for them
// here.
#pragma once

#include <span>

#include "core/wording/words.h"

namespace channelmap {

std::span<const WordEntry> page_words();

}  // namespace channelmap
