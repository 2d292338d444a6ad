#include "core/review/page_words.h"

#include "page_words_en.h"  // generated: constexpr WordEntry page_entries[], sorted by key

namespace channelmap {

std::span<const WordEntry> page_words() { return generated::page_entries; }

}  // namespace channelmap
