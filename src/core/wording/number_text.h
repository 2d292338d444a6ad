// Numbers as readers read them: whole parts of a hundred, ranges, percents.
#pragma once

#include <string>
#include <vector>

#include "core/model/flow.h"
#include "core/story/story.h"

namespace channelmap {

// The map's whole numbers, of every 100; every place that names a number takes it from here. Each
// is rounded by itself, so that none is further from the model than a half; a column may add to 99
// or 101.
struct WholeNumbers {
    std::vector<int> buyers;    // by buyer group
    std::vector<int> channels;  // by story channel
    std::vector<int> products;  // by position in Flow::products
    int unmet = 0;
};
WholeNumbers whole_numbers(const Story& story, const Flow& flow);

// `value` of the story's demand as a part of 100.
double per_hundred(const Story& story, double value);

// The whole number that readers are told of `parts` of 100: the nearest, a half away from 0. All
// that is printed as a whole number is rounded here.
int whole_of(double parts);

// Parts of 100: what is less is not drawn.
inline constexpr double least_drawn = 0.0005;

// "13"; "<1" for what is drawn but rounds to nothing; "0".
std::string whole_text(int whole, double per_hundred);
std::string whole_text(double per_hundred);

// Whether the central value lies outside its own range, as it may where the inputs are skewed.
bool is_outside(const Estimate& estimate);

// "19–32", in whole parts of 100, with an asterisk where the central value lies outside; empty
// without draws or where both ends and the value read the same.
std::string range_text(const Story& story, const Estimate& estimate, int whole);

// "(19–32)", or empty where there is no range to tell.
std::string bracketed_range(const Story& story, const Estimate& estimate, int whole);

// An estimate in another unit: every figure of it times `factor`, which is 0 or more.
Estimate scaled(const Estimate& estimate, double factor);

// "57%", with up to two decimals where the share has them; `share` in 0..1.
std::string percent_text(double share);

// "+17", "−5", "0".
std::string signed_text(int whole);

}  // namespace channelmap
