// The space of all scenarios, widths, ranges and comparisons, as numbered cases: every corner of
// the sliders first, then as many random ones as are asked for. A number says all of a case.
#pragma once

#include <compare>
#include <cstdint>
#include <deque>
#include <string>

#include "core/compare/compare.h"
#include "core/layout/layout.h"
#include "core/scenario/link.h"
#include "proof/languages.h"

namespace channelmap::proof {

// A frame of the page as newsrooms set it; width in CSS pixels.
struct Frame {
    int width = 0;
    bool card = false;  // the page shows its card, whose map is dense
    auto operator<=>(const Frame&) const = default;
};
inline constexpr Frame all_frames[] = {{320},       {360},       {480},       {640},
                                       {720},       {1008},      {1080},      {1600},
                                       {320, true}, {360, true}, {414, true}, {600, true},
                                       {720, true}, {960, true}, {1200, true}};

// The map in a frame: the canvas is narrower by the page's padding, and at most 1232 px wide
// (web/base/sizes.css).
MapSize map_in(const Frame& frame);
std::string name_of(const Frame& frame);

// How wide the ranges are that stand beside the numbers.
enum class Ranges {
    none,     // no draws
    few,      // of 8 draws, as while a slider moves, and shakier
    more,     // of 32 draws
    widest,   // 5th percentile 0, 95th all of the demand, everywhere
    outside,  // 88 to 100 of 100, with the asterisk of a range that leaves its number out
};

struct Space {
    std::deque<Language> languages;
    std::size_t random = 200'000;
    std::uint64_t seed = 1;
    std::size_t corners() const;  // in all languages
    std::size_t size() const { return corners() + random; }
};

struct Case {
    std::size_t number = 0;
    const Language* language = nullptr;
    Frame frame;
    Link link;
    bool compared = false;  // with the link's second scenario, or the era's facts
    Ranges ranges = Ranges::none;
    std::optional<Scenario> dragged;  // the scenario before a slider moved, whose scale is kept
};

Case case_of(const Space& space, std::size_t number);

// What shows the case again: frame, language, link, ranges.
std::string name_of(const Case& made);

struct Made {
    Flow flow;
    Comparison against;
    Layout layout;
};
Made make(const Case& made);

}  // namespace channelmap::proof
