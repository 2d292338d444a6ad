// The space of all scenarios, widths, ranges and comparisons, as numbered cases: every corner of
// the sliders first, then as many random ones as are asked for. A number says all of a case.
#pragma once

#include <cstdint>
#include <deque>
#include <string>

#include "core/compare.h"
#include "core/layout.h"
#include "proof/languages.h"

namespace channelmap::proof {

// Frames of the page as newsrooms set them, in CSS pixels.
inline constexpr int frame_widths[] = {320, 360, 480, 640, 720, 1008, 1080, 1600};

// The canvas's width in a frame: less the page's padding, at most 1232 (web/style.css).
float canvas_in(int frame_width);

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
    int frame_width = 0;
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
