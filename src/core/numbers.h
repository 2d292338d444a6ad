// Numbers as readers read them: whole parts of a hundred, ranges, percents.
#pragma once

#include <string>
#include <vector>

#include "core/flow.h"
#include "core/story.h"

namespace channelmap {

// The map's whole numbers, of every 100. A column is rounded together by largest remainder, so that it
// adds to 100, and every place that names a number takes it from here.
struct WholeNumbers {
    std::vector<int> buyers, channels, products;  // by buyer group, story channel, Flow::products position
    int unmet = 0;
};
WholeNumbers whole_numbers(const Story& story, const Flow& flow);

// `value` of the story's demand as a part of 100.
double per_hundred(const Story& story, double value);

// "13"; "<1" for what is drawn but rounds to nothing; "0".
std::string whole_text(int whole, double per_hundred);

// "19–32", in whole parts of 100; empty without draws or where both ends and the value read the same.
std::string range_text(const Story& story, const Estimate& estimate, int whole);

// "57%", with up to two decimals where the share has them; `share` in 0..1.
std::string percent_text(double share);

// "+17", "−5", "0".
std::string signed_text(int whole);

// Rounds `values` (each 0 or more) to whole numbers that sum to `total` (largest remainder; ties to the
// first). Where the values sum to nothing, all are 0.
std::vector<int> largest_remainder(const std::vector<double>& values, int total);

}  // namespace channelmap
