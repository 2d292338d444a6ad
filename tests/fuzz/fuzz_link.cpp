// Any bytes as a link: it opens a valid scenario, and what is written of that opens the same again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/model/flow.h"
#include "core/parse/parse_story.h"
#include "core/sampling/evaluate.h"
#include "core/scenario/link.h"

namespace {

constexpr std::string_view small_story =
    R"({"format": 1, "id": "small", "demand": 100, "start": "e1",
"platforms": [{"id": "on-a", "label": "A", "channel": "a", "weight": "weight.a"}],
"channels": [{"id": "d", "label": "D", "kind": "direct"}, {"id": "a", "label": "A", "kind": "cloud"}],
"products": [{"id": "p", "label": "P", "mix": "mix.p", "bound": "multi"}],
"rights": [{"id": "r", "label": "R", "holder": "a"}, {"id": "s", "label": "S", "holder": "a"}],
"inputs": [
{"id": "weight.a", "label": "W", "low": 0.2, "central": 0.5, "high": 1, "basis": "assumption"},
{"id": "mix.p", "label": "M", "low": 0.2, "central": 0.5, "high": 1, "basis": "assumption"},
{"id": "multi", "label": "M", "low": 0.2, "central": 0.5, "high": 1, "basis": "assumption"},
{"id": "buy_anyway", "label": "B", "low": 0.2, "central": 0.5, "high": 1, "basis": "assumption"},
{"id": "direct_preference", "label": "D", "low": 0, "central": 0.5, "high": 1, "basis": "assumption"},
{"id": "direct_when_displaced", "label": "D", "low": 0, "central": 0, "high": 1, "basis": "assumption"},
{"id": "preview", "label": "P", "low": 0.5, "central": 0.5, "high": 0.5, "basis": "assumption"}],
"eras": [
{"id": "e1", "label": "1", "from": "2020-01-01", "rights": {"r": 1, "s": 0.3333},
 "offers": [{"channel": "a", "product": "p", "status": "barred", "by": ["r", "s"]}]},
{"id": "e2", "label": "2", "from": "2021-01-01", "rights": {},
 "offers": [{"channel": "d", "product": "p", "status": "preview", "by": ["s"]}]}]})";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace channelmap;
    Problems problems;
    static const auto story = parse_story(small_story, problems);
    if (!story) std::abort();
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto split = text.find('#');
    const Link start{.scenario = start_scenario(*story)};
    const Link base = read_link(*story, start, text.substr(0, split), LinkPart::query, problems);
    const auto hash = split == std::string_view::npos ? std::string_view() : text.substr(split);
    const Link link = read_link(*story, base, hash, LinkPart::hash, problems);
    Problems notices;
    const auto written = write_link(*story, link, base);
    if (read_link(*story, base, written, LinkPart::hash, notices) != link || !notices.empty())
        std::abort();
    evaluate(*story, link.scenario, 2);
    return 0;
}
