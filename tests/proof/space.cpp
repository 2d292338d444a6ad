#include "proof/space.h"

#include <algorithm>
#include <iterator>

#include "core/model/draws.h"
#include "core/sample_story.h"
#include "core/sampling/evaluate.h"
#include "core/scenario/link.h"
#include "ui/canvas/map_size.h"

namespace channelmap::proof {
namespace {

constexpr std::size_t widths = std::size(all_frames);

// Corners come without ranges and with the widest, without and with a comparison.
constexpr std::size_t corner_looks = 4;

// A story with very many sliders has too many corners to try.
constexpr std::size_t most_levers = 12;

std::size_t corners_of(const Language& language) {
    const Story& story = language.story;
    if (language.fixture || story.levers.size() > most_levers) return 0;
    return story.eras.size() * (std::size_t{1} << story.levers.size()) * widths * corner_looks;
}

void set_lever(const Story& story, const std::string& id, Share share, Scenario& scenario) {
    if (const auto right = find_id(story.rights, id))
        scenario.rights[*right] = share;
    else if (const auto input = find_id(story.inputs, id))
        scenario.inputs[*input] = share;
    else
        scenario.rollout = share;
}

Case corner(const Language& language, std::size_t number) {
    const auto take = [&](std::size_t count) {
        const auto rest = number % count;
        number /= count;
        return rest;
    };
    const Story& story = language.story;
    Case made{.language = &language, .frame = all_frames[take(widths)]};
    const auto look = take(corner_looks);
    made.compared = look % 2 == 1;
    made.ranges = look / 2 == 0 ? Ranges::none : Ranges::outside;
    auto scenario = with_era(start_scenario(story), take(story.eras.size()));
    for (const auto& id : story.levers)
        set_lever(story, id, Share{take(2) == 1 ? 10000 : 0}, scenario);
    made.link.scenario = canonical(story, scenario);
    return made;
}

// Ends, next to the ends (where flows are hairlines) and between.
Share some_share(sample::Chance& chance) {
    switch (chance.below(5)) {
    case 0: return Share{0};
    case 1: return Share{10000};
    case 2: return Share{static_cast<int>(chance.below(50))};
    case 3: return Share{10000 - static_cast<int>(chance.below(50))};
    default: return Share{static_cast<int>(chance.below(10001))};
    }
}

// What a reader can set on the page: half of the scenarios; the others set any input, as links can.
Scenario some_scenario(const Story& story, sample::Chance& chance) {
    if (chance.once_in(2)) return sample::random_scenario(story, chance);
    auto scenario = with_era(start_scenario(story), chance.below(story.eras.size()));
    for (const auto& id : story.levers)
        if (chance.once_in(2)) set_lever(story, id, some_share(chance), scenario);
    if (chance.once_in(2)) scenario.seed = chance.next();
    return canonical(story, scenario);
}

// Every sixth case is of a fixture.
const Language& language_of(const Space& space, std::size_t i) {
    const auto& all = space.languages;
    const auto fixtures = static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [](const Language& one) { return one.fixture; }));
    const std::size_t own = all.size() - fixtures, round = i / 6;
    return fixtures > 0 && i % 6 == 5 ? all[own + round % fixtures] : all[round % own];
}

Case random_case(const Space& space, std::size_t i) {
    const auto& language = language_of(space, i / widths);
    const Story& story = language.story;
    // Far apart in the draws' sequence, so that no two cases share a choice.
    sample::Chance chance{(space.seed << 40) + (static_cast<std::uint64_t>(i) << 10)};
    Case made{.language = &language, .frame = all_frames[i % widths]};
    made.link.scenario = some_scenario(story, chance);
    made.ranges = static_cast<Ranges>(chance.below(5));
    made.compared = chance.once_in(2);
    if (made.compared && chance.once_in(2)) made.link.versus = some_scenario(story, chance);
    if (!story.levers.empty() && chance.once_in(4)) {
        made.dragged = made.link.scenario;
        set_lever(story, story.levers[chance.below(story.levers.size())], some_share(chance),
                  *made.dragged);
    }
    return made;
}

void set_ranges(const Story& story, Ranges ranges, Flow& flow) {
    const double low = ranges == Ranges::widest ? 0 : .88 * story.demand, high = story.demand;
    const auto set = [&](std::vector<Estimate>& estimates) {
        for (auto& estimate : estimates) {
            estimate.range = {low, estimate.central, high};
            estimate.has_range = true;
        }
    };
    for (auto* estimates : {&flow.flows, &flow.unmet, &flow.buyer_totals, &flow.buyer_channel,
                            &flow.buyer_unmet, &flow.channel_product, &flow.product_unmet})
        set(*estimates);
    for (auto& metric : flow.metrics) {
        metric.value.range = {low, metric.value.central, high};
        metric.value.has_range = true;
    }
}

int draws_of(Ranges ranges) { return ranges == Ranges::few ? 8 : ranges == Ranges::more ? 32 : 0; }

Flow flow_of(const Case& made, const Scenario& scenario) {
    const Story& story = made.language->story;
    auto flow = evaluate(story, scenario, draws_of(made.ranges));
    if (made.ranges >= Ranges::widest) set_ranges(story, made.ranges, flow);
    return flow;
}

}  // namespace

MapSize map_in(const Frame& frame) {
    const auto& [width, card] = frame;
    const float canvas = canvas_on_page(width, card);
    return card ? map_in_card(canvas) : map_size(canvas);
}

std::string name_of(const Frame& frame) {
    return (frame.card ? "a card of " : "a frame of ") + std::to_string(frame.width) + " px";
}

std::size_t Space::corners() const {
    std::size_t sum = 0;
    for (const auto& language : languages) sum += corners_of(language);
    return sum;
}

Case case_of(const Space& space, std::size_t number) {
    Case made;
    std::size_t rest = number;
    for (const auto& language : space.languages) {
        if (rest < corners_of(language)) {
            made = corner(language, rest);
            made.number = number;
            return made;
        }
        rest -= corners_of(language);
    }
    made = random_case(space, rest);
    made.number = number;
    return made;
}

std::string name_of(const Case& made) {
    const Story& story = made.language->story;
    const Link start{.scenario = start_scenario(story), .versus = {}};
    constexpr const char* ranges[] = {"no ranges", "8 draws", "32 draws", "ranges of 0-100",
                                      "ranges of 88-100*"};
    auto name = "#" + write_link(story, made.link, start) + " in " + name_of(made.frame) + ", " +
                made.language->name + ", " + ranges[static_cast<int>(made.ranges)];
    if (made.compared) name += ", compared";
    if (made.dragged)
        name += ", dragged from #" +
                write_link(story, {.scenario = *made.dragged, .versus = {}}, start);
    return name + " (case " + std::to_string(made.number) + ")";
}

Made make(const Case& made) {
    const auto words = made.language->words();
    const Story& story = made.language->story;
    const Scenario& scenario = made.link.scenario;
    const MapSize size = map_in(made.frame);
    Made out{.flow = flow_of(made, scenario), .against = {}, .layout = {}};
    double fixed_scale = 0;
    if (made.dragged)
        fixed_scale = place(story, words, *made.dragged, flow_of(made, *made.dragged), size).scale;
    if (made.compared)
        out.against = compare(story, words, scenario, out.flow, baseline_of(story, made.link),
                              draws_of(made.ranges));
    out.layout = place(story, words, scenario, out.flow, size, fixed_scale,
                       made.compared ? &out.against : nullptr);
    return out;
}

}  // namespace channelmap::proof
