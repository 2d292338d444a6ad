#include "core/parse/parse_story_model.h"

#include <algorithm>

#include "core/parse/parse_given.h"
#include "core/parse/parse_story_parts.h"
#include "core/scenario/link.h"
#include "core/scenario/scenario.h"

namespace channelmap {
namespace {

// Ids of rights and inputs are keys of a link, so no two of them may be equal.
std::string lever_id_of(Reader& reader, const Place& object, const Story& story) {
    IdList taken = ids_of(story.inputs);
    const IdList rights = ids_of(story.rights);
    taken.insert(taken.end(), rights.begin(), rights.end());
    const std::string id = id_of(reader, object, taken);
    if (is_reserved_key(id))
        reader.report(object, "id", "A link uses this word for something else. Choose another id.");
    return id;
}

Input read_input(Reader& reader, const Place& place, const Story& story) {
    Input input;
    input.id = lever_id_of(reader, place, story);
    input.label = label_of(reader, place, "label");
    input.low = share_of(reader, place, "low");
    input.central = share_of(reader, place, "central");
    input.high = share_of(reader, place, "high");
    if (!(input.low <= input.central && input.central <= input.high))
        reader.report(place, "These must ascend: low ≤ central ≤ high.");
    input.basis = static_cast<Basis>(choice_of(reader, place, "basis", basis_words, 2));
    input.note = text_of(reader, place, "note");
    input.facts = facts_of(reader, place, story);
    return input;
}

void find_named_inputs(Reader& reader, const Place& root, Story& story) {
    const auto find = [&](std::string_view id, Index& named) {
        const auto found = find_id(story.inputs, id);
        if (found) named = *found;
        if (!found && member_of(root, "inputs"))
            reader.report(root, "inputs",
                          "The input “" + std::string(id) + "” is missing. Every story has one.");
    };
    find("multi", story.named.multi);
    find("buy_anyway", story.named.buy_anyway);
    find("direct_preference", story.named.direct_preference);
    find("direct_when_displaced", story.named.direct_when_displaced);
    find("preview", story.named.preview);
}

// A list that the model needs.
std::vector<Place> needed_items_of(Reader& reader, const Place& root, std::string_view key,
                                   std::size_t most) {
    const auto list = member_of(root, key);
    if (list && list->value->kind == JsonValue::Kind::list && list->value->items.empty())
        reader.report(*list, "At least one is needed here.");
    return items_of(reader, root, key, most);
}

}  // namespace

void read_inputs(Reader& reader, const Place& root, Story& story) {
    if (story.given) return add_idle_inputs(story);
    for (const auto& place : items_of(reader, root, "inputs", story_limits::inputs))
        if (check_object(reader, place, story_keys::input))
            story.inputs.push_back(read_input(reader, place, story));
    find_named_inputs(reader, root, story);
}

void read_channels(Reader& reader, const Place& root, Story& story) {
    constexpr std::string_view kinds[] = {"direct", "cloud"};
    bool has_direct = false;
    for (const auto& place : needed_items_of(reader, root, "channels", story_limits::channels)) {
        if (!check_object(reader, place, story_keys::channel)) continue;
        Channel channel;
        channel.id = id_of(reader, place, ids_of(story.channels));
        channel.label = label_of(reader, place, "label");
        channel.short_label = text_or(reader, place, "short", channel.label);
        channel.kind = static_cast<ChannelKind>(choice_of(reader, place, "kind", kinds, 1));
        channel.color = color_of(reader, place, story);
        const bool is_direct = channel.kind == ChannelKind::direct;
        if (is_direct && has_direct)
            reader.report(place, "kind",
                          "Only one channel may be “direct”. Make this one a “cloud”.");
        has_direct = has_direct || is_direct;
        story.channels.push_back(std::move(channel));
    }
}

void read_products(Reader& reader, const Place& root, Story& story) {
    const IdList inputs = ids_of(story.inputs);
    for (const auto& place : needed_items_of(reader, root, "products", story_limits::products)) {
        if (!check_object(reader, place, story_keys::product)) continue;
        Product product;
        product.id = id_of(reader, place, ids_of(story.products));
        product.label = label_of(reader, place, "label");
        product.short_label = text_or(reader, place, "short", product.label);
        need_for_model(reader, place, story, {"mix", "bound"});
        refuse_for_given(reader, place, story, {"mix", "bound"});
        product.mix = product.bound = idle_input;
        if (!story.given) product.mix = reference_of(reader, place, "mix", "input", inputs);
        if (!story.given) product.bound = reference_of(reader, place, "bound", "input", inputs);
        story.products.push_back(std::move(product));
    }
}

void read_platforms(Reader& reader, const Place& root, Story& story) {
    const IdList inputs = ids_of(story.inputs), channels = ids_of(story.channels);
    double weights = 0;
    for (const auto& place : needed_items_of(reader, root, "platforms", story_limits::platforms)) {
        if (!check_object(reader, place, story_keys::platform)) continue;
        Platform platform;
        platform.id = id_of(reader, place, ids_of(story.platforms));
        if (platform.id == "multi")
            reader.report(place, "id",
                          "“multi” is the group that buys on any cloud. Choose another id.");
        platform.label = label_of(reader, place, "label");
        platform.short_label = text_or(reader, place, "short", platform.label);
        need_for_model(reader, place, story, {"weight"});
        refuse_for_given(reader, place, story, {"weight", "channel"});
        if (member_of(place, "channel"))
            platform.channel = reference_of(reader, place, "channel", "channel", channels);
        platform.weight = idle_input;
        if (!story.given) platform.weight = reference_of(reader, place, "weight", "input", inputs);
        if (platform.weight < story.inputs.size()) weights += story.inputs[platform.weight].central;
        story.platforms.push_back(std::move(platform));
    }
    if (!story.platforms.empty() && !story.inputs.empty() && !(weights > 0))
        reader.report(root, "platforms",
                      "The central values of all weights are 0. Make one greater than 0.");
}

void read_rights(Reader& reader, const Place& root, Story& story) {
    const IdList channels = ids_of(story.channels);
    for (const auto& place : items_of(reader, root, "rights", story_limits::rights)) {
        if (!check_object(reader, place, story_keys::right)) continue;
        Right right;
        right.id = lever_id_of(reader, place, story);
        right.label = label_of(reader, place, "label");
        reference_of(reader, place, "holder", "channel", channels);  // the page's build reads it
        right.note = text_of(reader, place, "note");
        right.lever = flag_or(reader, place, "lever", true);
        right.facts = facts_of(reader, place, story);
        right.platforms = references_of(reader, place, "platforms", "platform", buyers_of(story));
        story.rights.push_back(std::move(right));
    }
}

}  // namespace channelmap
