// The scenario-space proof: lays out every corner of the sliders and a large random sample, looks
// at each layout, and tells the worst. Its result depends on --count and --seed alone.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "core/graphics/theme.h"
#include "core/picture/svg_map.h"
#include "proof/tally.h"

namespace channelmap::proof {
namespace {

constexpr const char* usage =
    "Usage: proof [--count N] [--seed S] [--threads T] [--case N]\n\n"
    "  --count N    random cases beside the corners (200000; or $PROOF_COUNT)\n"
    "  --seed S     of the random cases (1; or $PROOF_SEED)\n"
    "  --threads T  (2)\n"
    "  --case N     looks at one case and prints its picture, as SVG\n";

struct Options {
    std::size_t threads = 2;
    std::optional<std::size_t> only;
};

bool read_number(const char* text, std::size_t& number) {
    char* end = nullptr;
    number = text ? std::strtoull(text, &end, 10) : 0;
    return text && *text && !*end;
}

bool read_options(int count, char** words, Space& space, Options& options) {
    std::size_t number = 0;
    if (read_number(std::getenv("PROOF_COUNT"), number)) space.random = number;
    if (read_number(std::getenv("PROOF_SEED"), number)) space.seed = number;
    for (int i = 1; i < count; i += 2) {
        if (i + 1 >= count || !read_number(words[i + 1], number)) return false;
        if (!std::strcmp(words[i], "--count"))
            space.random = number;
        else if (!std::strcmp(words[i], "--seed"))
            space.seed = number;
        else if (!std::strcmp(words[i], "--threads"))
            options.threads = number;
        else if (!std::strcmp(words[i], "--case"))
            options.only = number;
        else
            return false;
    }
    return options.threads > 0;
}

// Each thread takes every T-th case, so that all have as many cheap ones.
Tally look_at_all(const Space& space, std::size_t threads) {
    std::vector<Tally> tallies(threads);
    std::vector<std::thread> running;
    for (std::size_t t = 0; t < threads; ++t)
        running.emplace_back([&, t] {
            for (std::size_t i = t; i < space.size(); i += threads)
                tallies[t].look_at(case_of(space, i));
        });
    Tally sum;
    for (std::size_t t = 0; t < threads; ++t) {
        running[t].join();
        sum.add(tallies[t]);
    }
    return sum;
}

int show(const Space& space, std::size_t number) {
    const auto made = case_of(space, number);
    std::printf("%s\n", svg_of(make(made).layout, light_theme(), name_of(made), "").c_str());
    Tally tally;
    tally.look_at(made);
    for (const auto& fault : tally.faults) std::fprintf(stderr, "FAULT: %s\n", fault.what.c_str());
    return tally.faults.empty() ? 0 : 1;
}

int run(int count, char** words) {
    Space space;
    Options options;
    if (!read_options(count, words, space, options)) {
        std::fputs(usage, stderr);
        return 2;
    }
    space.languages = read_languages();
    if (space.languages.empty()) return 2;
    if (options.only) return show(space, *options.only);
    const auto start = std::chrono::steady_clock::now();
    const auto tally = look_at_all(space, options.threads);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    std::printf("%.0f s\n", took.count());
    print(space, tally);
    return std::all_of(std::begin(all_frames), std::end(all_frames),
                       [&](const Frame& frame) { return tally.proves(frame); })
               ? 0
               : 1;
}

}  // namespace
}  // namespace channelmap::proof

int main(int count, char** words) { return channelmap::proof::run(count, words); }
