// What a tooltip says.
#include <doctest/doctest.h>

#include "core/full_story.h"
#include "core/interaction/tip.h"
#include "core/layout/layout_cases.h"
#include "core/scenario/link.h"

namespace channelmap {

using namespace layouts;

TEST_CASE("a tooltip says how an offer stands in the scenario, not in the record") {
    const Story& story = sample::full_story();
    const auto words_at = [&](const char* query) {
        Problems problems;
        const Link start{.scenario = start_scenario(story), .versus = {}};
        const auto link = read_link(story, start, query, LinkPart::hash, problems);
        REQUIRE(problems.empty());
        const auto made = laid_out(story, link.scenario, 1032, 64);
        std::string all;
        for (Index i = 0; i < made.layout.ribbons.size(); ++i)
            if (made.layout.ribbons[i].id == "channel.aws>product.api")
                for (const auto& line : tip_of(story, english_words(), made.scenario, made.flow,
                                               made.layout, {.node = {}, .ribbon = i}))
                    all += line.text + "\n";
        return all;
    };
    const auto status = [](const char* key) {
        return say(english_words(), "tip.status", {{"status", say(english_words(), key)}});
    };
    const auto holds = [](const std::string& all, const std::string& part) {
        return all.find(part) != std::string::npos;
    };
    CHECK(holds(words_at("era=e3"), status("offer.barred")));
    CHECK(holds(words_at("era=e3&api-exclusivity=0"), status("offer.supposed")));
    CHECK(holds(words_at("era=e5"), status("offer.available")));
    CHECK(holds(words_at("era=e5&api-exclusivity=100"), status("offer.barred")));
}

}  // namespace channelmap
