// Times draws and their ranges outside a browser, natively or as WebAssembly in node:
//   bench_native STORY QUERY DRAWS REPETITIONS
// prints JSON with the least times in milliseconds: {"draws", "ranges", "evaluate"}; "evaluate" is
// the whole of one scenario, with the memory that it takes.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <vector>

#include "core/parse/parse_story.h"
#include "core/sampling/evaluate.h"
#include "core/sampling/sampler.h"
#include "core/scenario/link.h"

using namespace channelmap;

namespace {

template <class Work>
double milliseconds(Work work) {
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began)
        .count();
}

double least(const std::vector<double>& times) {
    return *std::min_element(times.begin(), times.end());
}

std::string text_of(const char* path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 5) return 2;
    Problems problems;
    const auto story = parse_story(text_of(arguments[1]), problems);
    if (!story) return 1;
    const Scenario scenario = read_link(*story, {.scenario = start_scenario(*story)}, arguments[2],
                                        LinkPart::query, problems)
                                  .scenario;
    const int draws = std::atoi(arguments[3]), repetitions = std::atoi(arguments[4]);
    std::vector<double> draw_times, range_times, whole_times;
    for (int i = 0; i < repetitions; ++i) {
        Flow flow = evaluate(*story, scenario, 0);
        Sampler sampler(*story, scenario, draws);
        draw_times.push_back(milliseconds([&] { sampler.add_draws(draws); }));
        range_times.push_back(milliseconds([&] { sampler.estimate_into(flow); }));
        whole_times.push_back(milliseconds([&] { flow = evaluate(*story, scenario, draws); }));
    }
    std::printf("{\"draws\":%.4f,\"ranges\":%.4f,\"evaluate\":%.4f}\n", least(draw_times),
                least(range_times), least(whole_times));
}
