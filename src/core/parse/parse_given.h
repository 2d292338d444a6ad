// Stories that give their flows instead of having them modelled.
#pragma once

#include "core/parse/story_reader.h"
#include "core/story/story.h"

namespace channelmap {

// Whether any era of the story has `flows`.
bool gives_flows(const Place& root);

// Reports each of these keys that is missing, where the story is modelled.
void need_for_model(Reader& reader, const Place& object, const Story& story,
                    std::initializer_list<std::string_view> keys);

// Reports each of these keys that is there and no empty list, where the story gives its flows.
void refuse_for_given(Reader& reader, const Place& object, const Story& story,
                      std::initializer_list<std::string_view> keys);

// The input that stands where the model wants a weight or a mix: 1 for all.
inline constexpr Index idle_input = 1;

// The inputs that the model needs and that change nothing here, so that the story can leave them
// out.
void add_idle_inputs(Story& story);

// `flows` of an era, and from them its offers: what is given from a channel to a product is on
// sale.
void read_given_flows(Reader& reader, const Place& era_place, const Story& story, Era& era);

}  // namespace channelmap
