#include "core/parse/parse_words.h"

#include "core/parse/story_reader.h"

namespace channelmap {

void add_words(std::string_view json, Story& story, Problems& problems) {
    const auto root = read_json(json, problems);
    if (!root) return;
    Reader reader{problems};
    const Place place{.value = &*root};
    if (root->kind != JsonValue::Kind::object)
        return reader.report(place, "This must be an object of texts: { … }.");
    for (const auto& key : root->keys)
        if (!key.starts_with("x-") && !reader.is_full())
            story.words.emplace_back(key, text_of(reader, place, key));
}

}  // namespace channelmap
