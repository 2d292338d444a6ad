// Any bytes as a story: never a crash, never a story with problems; what is read can be evaluated.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/flow.h"
#include "core/parse_story.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace channelmap;
    Problems problems;
    const auto story = parse_story({reinterpret_cast<const char*>(bytes), size}, problems);
    if (story.has_value() != problems.empty()) std::abort();
    if (!story) return 0;
    const auto start = start_scenario(*story);
    for (Index era = 0; era < story->eras.size(); ++era) {
        const Flow flow = evaluate(*story, with_era(start, era), 2);
        double sum = find_metric(flow, "unmet")->value.central;
        for (const auto& estimate : flow.channel_product) sum += estimate.central;
        const double lost = sum - story->demand;
        if (!(lost <= story->demand * 1e-9 && lost >= story->demand * -1e-9)) std::abort();
    }
    return 0;
}
