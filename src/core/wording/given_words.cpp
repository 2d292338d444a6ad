#include "core/wording/given_words.h"

#include <string_view>

#include "given_words_en.h"  // generated: constexpr WordEntry given_entries[], sorted by key

namespace channelmap {

void add_given_words(Story& story) {
    if (!story.given) return;
    const auto add = [&](std::string_view ending) {
        for (const auto& entry : generated::given_entries)
            if (entry.key.ends_with(ending))
                story.words.emplace_back(entry.key.substr(0, entry.key.size() - ending.size()),
                                         entry.text);
    };
    if (!story.has_unmet()) add(".bare");
    add(".given");
}

}  // namespace channelmap
