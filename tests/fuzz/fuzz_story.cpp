// Any bytes as a story: never a crash, never a story with problems; what is read can be evaluated,
// drawn and written. mutate_story.cpp keeps most mutants stories.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/model/flow.h"
#include "core/parse/parse_story.h"
#include "core/review/review.h"
#include "core/sampling/evaluate.h"
#include "fuzz/all_outputs.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace channelmap;
    Problems problems;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto story = parse_story(text, problems);
    if (story.has_value() != problems.empty()) std::abort();
    const auto found = review_story({{"story.json", std::string(text)}, {}, {}}, "2026-11-27");
    if (!story && count_of(found, Severity::error) == 0) std::abort();
    if (!story) return 0;
    const auto start = start_scenario(*story);
    for (Index era = 0; era < story->eras.size(); ++era) {
        const Flow flow = evaluate(*story, with_era(start, era), 2);
        double sum = find_metric(flow, "unmet")->value.central;
        for (const auto& estimate : flow.channel_product) sum += estimate.central;
        const double lost = sum - story->demand;
        if (!(lost <= story->demand * 1e-9 && lost >= story->demand * -1e-9)) std::abort();
    }
    fuzz::write_all(*story, with_era(start, size % story->eras.size()));
    return 0;
}
