// Reads checked values out of a JSON object and collects what is wrong with them. Every getter
// gives a usable value in any case, so that reading goes on and finds the next problem.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/parse/json_value.h"
#include "core/parse/story_keys.h"

namespace channelmap {

// A value and the way to it. `parent` must outlive this.
struct Place {
    const JsonValue* value = nullptr;
    const Place* parent = nullptr;
    std::string_view key;              // in the parent
    std::optional<std::size_t> index;  // in the parent's list of that name
};

std::string pointer_of(const Place& place);

struct Reader {
    Problems& problems;

    void report(const Place& place, std::string_view what);
    void report(const Place& object, std::string_view key, std::string_view what);
    void report(const Place& object, std::string_view key, std::size_t index,
                std::string_view what);
    bool is_full() const;  // of problems: further ones are not added
};

using IdList = std::vector<std::string_view>;

template <class Items>
IdList ids_of(const Items& items) {
    IdList names;
    for (const auto& item : items) names.push_back(item.id);
    return names;
}

// Whether `place` is an object. Reports keys that `table` doesn't list and required ones that miss.
bool check_object(Reader& reader, const Place& place, const KeyTable& table);

// The member of this name; nothing when it is missing.
std::optional<Place> member_of(const Place& object, std::string_view key);

// The members of a list; empty when it is missing.
std::vector<Place> items_of(Reader& reader, const Place& object, std::string_view key,
                            std::size_t most);

std::string text_of(Reader& reader, const Place& object, std::string_view key);
std::string text_or(Reader& reader, const Place& object, std::string_view key,
                    const std::string& otherwise);
std::string label_of(Reader& reader, const Place& object, std::string_view key);  // not empty
bool flag_or(Reader& reader, const Place& object, std::string_view key, bool otherwise);
double number_of(Reader& reader, const Place& place);                        // 0 when it isn't one
double share_of(Reader& reader, const Place& object, std::string_view key);  // 0..1
double share_at(Reader& reader, const Place& place);

// The position of the named choice in `choices`; `otherwise` when missing or not among them.
std::size_t choice_of(Reader& reader, const Place& object, std::string_view key,
                      std::span<const std::string_view> choices, std::size_t otherwise);

// The position of what this member names; 0 with a problem when there is no such `noun`.
std::size_t reference_of(Reader& reader, const Place& object, std::string_view key,
                         std::string_view noun, const IdList& names);

// The same for a list of names, none of them twice; the wrong ones are left out.
std::vector<std::size_t> references_of(Reader& reader, const Place& object, std::string_view key,
                                       std::string_view noun, const IdList& names);

// The id of an object; `taken` are the ids that it may not repeat.
std::string id_of(Reader& reader, const Place& object, const IdList& taken);

// An ISO day ("2026-04-12") or, where `month_is_enough`, month; empty when missing or wrong.
std::string date_of(Reader& reader, const Place& object, std::string_view key,
                    bool month_is_enough);

bool is_id(std::string_view text);  // [a-z0-9][a-z0-9._-]*, at most 100 long

}  // namespace channelmap
