#include "core/parse/parse_story.h"

#include "core/parse/parse_given.h"
#include "core/parse/parse_story_eras.h"
#include "core/parse/parse_story_model.h"
#include "core/parse/parse_story_page.h"
#include "core/parse/parse_story_parts.h"

namespace channelmap {
namespace {

void read_start(Reader& reader, const Place& root, Story& story) {
    if (const auto format = member_of(root, "format"); format && number_of(reader, *format) != 1)
        reader.report(*format, "This program reads format 1. Write 1 here.");
    story.id = id_of(reader, root, {});
    if (const auto demand = member_of(root, "demand")) {
        story.demand = number_of(reader, *demand);
        if (!(story.demand > 0 && story.demand <= story_limits::demand))
            reader.report(*demand, "The demand must be greater than 0 and at most 1e15.");
    }
}

}  // namespace

std::optional<Story> parse_story(std::string_view json, Problems& problems) {
    Problems found;
    Reader reader{found};
    Story story;
    if (const auto value = read_json(json, found)) {
        const Place root{.value = &*value};
        if (check_object(reader, root, story_keys::story)) {
            story.given = gives_flows(root);
            need_for_model(reader, root, story, {"demand", "rights", "inputs"});
            refuse_for_given(reader, root, story,
                             {"rights", "inputs", "levers", "rollout", "multi"});
            read_start(reader, root, story);
            read_facts(reader, root, story);
            read_inputs(reader, root, story);
            read_channels(reader, root, story);
            read_products(reader, root, story);
            read_platforms(reader, root, story);
            read_rights(reader, root, story);
            read_eras(reader, root, story);
            read_heading(reader, root, story);
            read_words(reader, root, story);
            read_moments(reader, root, story);
            read_hosts(reader, root, story);
            read_order(reader, root, story);
            read_levers(reader, root, story);
            read_renamed(reader, root, story);
            read_presets(reader, root, story);
        }
    }
    problems.insert(problems.end(), found.begin(), found.end());
    return found.empty() ? std::optional(std::move(story)) : std::nullopt;
}

}  // namespace channelmap
