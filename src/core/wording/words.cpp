#include "core/wording/words.h"

#include <algorithm>

#include "words_en.h"  // generated: constexpr WordEntry english_entries[], sorted by key

namespace channelmap {

const Words& built_in_words() {
    static constexpr Words words{.entries = generated::english_entries};
    return words;
}

std::string fill(std::string_view sentence, std::initializer_list<Filling> fillings) {
    std::string out;
    while (!sentence.empty()) {
        const auto open = sentence.find('{');
        out += sentence.substr(0, open);
        if (open == std::string_view::npos) break;
        sentence.remove_prefix(open);
        const auto close = sentence.find('}');
        if (close == std::string_view::npos) return out += sentence;
        const auto name = sentence.substr(1, close - 1);
        const auto* found =
            std::find_if(fillings.begin(), fillings.end(),
                         [&](const Filling& filling) { return filling.name == name; });
        out += found == fillings.end() ? sentence.substr(0, close + 1) : found->text;
        sentence.remove_prefix(close + 1);
    }
    return out;
}

std::string say(const Words& words, std::string_view key, std::initializer_list<Filling> fillings) {
    const auto& entries = words.entries;
    const auto at =
        std::lower_bound(entries.begin(), entries.end(), key,
                         [](const WordEntry& entry, std::string_view k) { return entry.key < k; });
    if (at == entries.end() || at->key != key) return "‹" + std::string(key) + "›";
    return fill(at->text, fillings);
}

}  // namespace channelmap
