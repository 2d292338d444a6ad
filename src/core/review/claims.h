// What a story would say that isn't so, although its format is right.
#pragma once

#include "core/review/story_finding.h"

namespace channelmap {

// “barred” without a right that binds, “reported” without a fact, presets that would overwrite a
// file of the page.
StoryFindings false_claims(const Story& story);

// What nothing uses, or nobody can check.
StoryFindings idle_parts(const Story& story);

}  // namespace channelmap
