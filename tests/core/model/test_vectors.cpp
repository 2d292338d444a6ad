// Stories with expected results that others worked out. They stand outside the repository, in the
// folder CHANNELMAP_VECTORS or ../shared/model/vectors; without it there is nothing to compare.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/analysis/tornado.h"
#include "core/output/flow_json.h"
#include "core/parse/parse_story.h"
#include "core/sampling/evaluate.h"
#include "core/scenario/link.h"

using namespace channelmap;
using Json = nlohmann::json;

namespace {

std::vector<std::filesystem::path> vector_files() {
    const char* named = std::getenv("CHANNELMAP_VECTORS");
    const std::filesystem::path folder = named ? named : "../shared/model/vectors";
    std::vector<std::filesystem::path> files;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(folder, missing))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

Json read(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return Json::parse(text.str());
}

// Relative, but what is rounding next to the demand is no difference.
bool agree(const Json& got, const Json& want, double tolerance, double demand) {
    const double a = got.get<double>(), b = want.get<double>(), difference = std::abs(a - b);
    return difference <= tolerance * std::max(std::abs(a), std::abs(b)) ||
           difference <= 1e-13 * demand;
}

void check_case(const Story& story, const Json& expected) {
    Problems notices;
    const Link start{.scenario = start_scenario(story)};
    const auto link =
        read_link(story, start, expected["query"].get<std::string>(), LinkPart::query, notices);
    CHECK(notices.empty());
    const Json got =
        Json::parse(flow_json(story, evaluate(story, link.scenario, expected["draws"].get<int>())));
    const Json& want = expected["expect"];
    for (const char* list : {"flows", "unmet"}) {
        REQUIRE(got[list].size() == want[list].size());
        for (std::size_t i = 0; i < want[list].size(); ++i) {
            Json a = got[list][i], b = want[list][i];
            CHECK(agree(a["value"], b["value"], 1e-9, story.demand));
            a.erase("value"), b.erase("value");
            CHECK(a == b);
        }
    }
    CHECK(got["metrics"].size() == want["metrics"].size());
    for (const auto& [name, value] : want["metrics"].items()) {
        CAPTURE(name);
        REQUIRE(got["metrics"].contains(name));
        CHECK(agree(got["metrics"][name], value, 1e-9, story.demand));
        for (const char* q : {"p5", "p50", "p95"})
            CHECK(agree(got["range"][name][q], want["range"][name][q], 1e-6, story.demand));
    }
    const Json bars = Json::parse(
        tornado_json(story, tornado(story, link.scenario, expected["metric"].get<std::string>())));
    REQUIRE(bars.size() == expected["tornado"].size());
    for (std::size_t i = 0; i < bars.size(); ++i) {
        CHECK(bars[i]["input"] == expected["tornado"][i]["input"]);
        CHECK(agree(bars[i]["low"], expected["tornado"][i]["low"], 1e-9, story.demand));
        CHECK(agree(bars[i]["high"], expected["tornado"][i]["high"], 1e-9, story.demand));
    }
}

}  // namespace

TEST_CASE("every vector's flows, metrics, ranges and tornado come out") {
    for (const auto& path : vector_files()) {
        CAPTURE(path.string());
        const Json file = read(path);
        Problems problems;
        const auto story = parse_story(file["story"].dump(), problems);
        for (const auto& problem : problems) MESSAGE(problem.where << ": " << problem.what);
        REQUIRE(story);
        for (const auto& expected : file["cases"]) check_case(*story, expected);
    }
}
