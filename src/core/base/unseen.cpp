#include "core/base/unseen.h"

#include <algorithm>
#include <iterator>

namespace channelmap {
namespace {

struct UnseenSpan {
    char32_t first, last;
};

// Unicode's Cc and Cf, and the selectors of variants. web/address/link_pairs.js takes the same
// away.
constexpr UnseenSpan unseen_spans[] = {{0, 8},
                                       {0xB, 0x1F},
                                       {0x7F, 0x9F},
                                       {0xAD, 0xAD},
                                       {0x600, 0x605},
                                       {0x61C, 0x61C},
                                       {0x6DD, 0x6DD},
                                       {0x70F, 0x70F},
                                       {0x890, 0x891},
                                       {0x8E2, 0x8E2},
                                       {0x180E, 0x180E},
                                       {0x200B, 0x200F},
                                       {0x202A, 0x202E},
                                       {0x2060, 0x2064},
                                       {0x2066, 0x206F},
                                       {0xFE00, 0xFE0F},
                                       {0xFEFF, 0xFEFF},
                                       {0xFFF9, 0xFFFB},
                                       {0x110BD, 0x110BD},
                                       {0x110CD, 0x110CD},
                                       {0x13430, 0x1343F},
                                       {0x1BCA0, 0x1BCA3},
                                       {0x1D173, 0x1D17A},
                                       {0xE0001, 0xE0001},
                                       {0xE0020, 0xE007F},
                                       {0xE0100, 0xE01EF}};

}  // namespace

bool is_unseen(char32_t code) {
    return std::any_of(
        std::begin(unseen_spans), std::end(unseen_spans),
        [&](const UnseenSpan& span) { return code >= span.first && code <= span.last; });
}

}  // namespace channelmap
