#include "core/sample_story.h"

#include <cstdio>
#include <cstdlib>

#include <nlohmann/json.hpp>

#include "core/model/draws.h"
#include "core/parse/parse_story.h"

namespace channelmap::sample {
namespace {

using Json = nlohmann::ordered_json;

Story parsed(const std::string& text) {
    Problems problems;
    auto story = parse_story(text, problems);
    for (const auto& problem : problems)
        std::printf("%s: %s\n", problem.where.c_str(), problem.what.c_str());
    if (!story) std::abort();
    return std::move(*story);
}

Json input(const std::string& id, double low, double central, double high) {
    return {{"id", id},
            {"label", id},
            {"low", low},
            {"central", central},
            {"high", high},
            {"basis", "assumption"},
            {"facts", Json::array()}};
}

Json random_input(const std::string& id, Chance& chance) {
    double values[] = {chance.share(), chance.share(), chance.share()};
    std::sort(std::begin(values), std::end(values));
    if (chance.once_in(8)) values[0] = values[2] = values[1];
    if (values[1] == 0) values[1] = values[2] = 0.5;  // weights and mixes can't all be 0
    return input(id, values[0], values[1], values[2]);
}

Json random_shares(Chance& chance) {
    if (chance.once_in(2)) return {{{"host", "h1"}, {"share", 1}}};
    return {{{"host", "h1"}, {"share", 0.25}}, {{"host", "h2"}, {"share", 0.75}}};
}

Json random_era(std::size_t number, const Json& story, Chance& chance) {
    Json era = {{"id", "e" + std::to_string(number)},
                {"label", "Era"},
                {"from", std::to_string(1900 + number) + "-01-01"},
                {"rights", Json::object()},
                {"offers", Json::array()},
                {"hosting", Json::array()}};
    for (const auto& right : story["rights"])
        if (!chance.once_in(3))
            era["rights"][right["id"].get<std::string>()] =
                chance.once_in(2) ? 1.0 : chance.share();
    constexpr const char* statuses[] = {"available", "preview", "announced", "barred", "unknown"};
    for (const auto& channel : story["channels"])
        for (const auto& product : story["products"]) {
            const Json cell = {{"channel", channel["id"]}, {"product", product["id"]}};
            if (chance.once_in(3)) {
                Json rule = cell;
                rule["else"] = random_shares(chance);
                if (!story["rights"].empty() && chance.once_in(2))
                    rule["bound"] = {
                        {"right", story["rights"][chance.below(story["rights"].size())]["id"]},
                        {"host", "h3"}};
                era["hosting"].push_back(rule);
            }
            if (chance.once_in(3) && !era["offers"].empty()) continue;
            Json offer = cell;
            offer["status"] = statuses[chance.below(5)];
            offer["by"] = Json::array();
            for (const auto& right : story["rights"])
                if (chance.once_in(3)) offer["by"].push_back(right["id"]);
            era["offers"].push_back(offer);
        }
    return era;
}

}  // namespace

std::uint64_t Chance::next() { return static_cast<std::uint64_t>(uniform(state++, 1) * 0x1p53); }
std::size_t Chance::below(std::size_t count) { return static_cast<std::size_t>(next() % count); }

std::string small_story_json() {
    Json story = {{"format", 1}, {"id", "small"}, {"demand", 100}, {"start", "e1"}};
    story["platforms"] = {
        {{"id", "on-a"}, {"label", "On A"}, {"channel", "a"}, {"weight", "weight.a"}},
        {{"id", "on-b"}, {"label", "On B"}, {"channel", "b"}, {"weight", "weight.b"}}};
    story["channels"] = {{{"id", "d"}, {"label", "D"}, {"kind", "direct"}},
                         {{"id", "a"}, {"label", "A"}, {"kind", "cloud"}},
                         {{"id", "b"}, {"label", "B"}, {"kind", "cloud"}}};
    story["products"] = {{{"id", "p"}, {"label", "P"}, {"mix", "mix.p"}, {"bound", "bound.p"}}};
    story["rights"] = {{{"id", "r"}, {"label", "R"}, {"holder", "a"}}};
    story["inputs"] = {input("weight.a", 0.4, 0.5, 0.6),
                       input("weight.b", 0.5, 0.5, 0.5),
                       input("mix.p", 0.3, 0.3, 0.3),
                       input("bound.p", 0.8, 0.9, 1),
                       input("multi", 0.1, 0.2, 0.3),
                       input("buy_anyway", 0.25, 0.5, 0.75),
                       input("direct_preference", 0.2, 0.4, 0.6),
                       input("direct_when_displaced", 0.5, 0.75, 1),
                       input("preview", 0.1, 0.2, 0.3)};
    const Json sold = {{{"channel", "d"}, {"product", "p"}, {"status", "available"}},
                       {{"channel", "a"}, {"product", "p"}, {"status", "available"}},
                       {{"channel", "b"}, {"product", "p"}, {"status", "barred"}, {"by", {"r"}}}};
    const Json hosting = {
        {{"channel", "a"},
         {"product", "p"},
         {"bound", {{"right", "r"}, {"host", "held"}}},
         {"else", {{{"host", "own"}, {"share", 0.5}}, {{"host", "rented"}, {"share", 0.5}}}}}};
    story["eras"] = {{{"id", "e1"},
                      {"label", "Barred"},
                      {"from", "2020-01-01"},
                      {"rights", {{"r", 1}}},
                      {"offers", sold},
                      {"hosting", hosting}},
                     {{"id", "e2"},
                      {"label", "Lapsed"},
                      {"from", "2020-03-01"},
                      {"rights", Json::object()},
                      {"offers", sold}}};
    story["facts"] = Json::array();
    story["presets"] = {{{"id", "half"}, {"label", "Half"}, {"query", "r=50"}}};
    return story.dump();
}

Story small_story() { return parsed(small_story_json()); }

Story random_story(Chance& chance) {
    const std::size_t clouds = 1 + chance.below(4), products = 1 + chance.below(4),
                      rights = chance.below(4);
    Json story = {{"format", 1},
                  {"id", "random"},
                  {"demand", chance.once_in(2) ? 100.0 : 2500.0},
                  {"start", "e0"},
                  {"platforms", Json::array()},
                  {"channels", Json::array()},
                  {"products", Json::array()},
                  {"rights", Json::array()},
                  {"inputs", Json::array()},
                  {"eras", Json::array()}};
    for (const char* id :
         {"multi", "buy_anyway", "direct_preference", "direct_when_displaced", "preview"})
        story["inputs"].push_back(random_input(id, chance));
    if (!chance.once_in(4))
        story["channels"].push_back({{"id", "direct"}, {"label", "D"}, {"kind", "direct"}});
    for (std::size_t c = 0; c < clouds; ++c) {
        const std::string id = "c" + std::to_string(c);
        story["channels"].push_back({{"id", id}, {"label", id}, {"kind", "cloud"}});
        if (c > 0 && chance.once_in(4)) continue;
        story["platforms"].push_back(
            {{"id", "on-" + id}, {"label", id}, {"channel", id}, {"weight", "weight." + id}});
        story["inputs"].push_back(random_input("weight." + id, chance));
    }
    for (std::size_t p = 0; p < products; ++p) {
        const std::string id = "p" + std::to_string(p);
        story["products"].push_back(
            {{"id", id}, {"label", id}, {"mix", "mix." + id}, {"bound", "bound." + id}});
        story["inputs"].push_back(random_input("mix." + id, chance));
        story["inputs"].push_back(random_input("bound." + id, chance));
    }
    for (std::size_t r = 0; r < rights; ++r)
        story["rights"].push_back(
            {{"id", "r" + std::to_string(r)}, {"label", "R"}, {"holder", "c0"}});
    const std::size_t eras = 1 + chance.below(3);
    for (std::size_t e = 0; e < eras; ++e) story["eras"].push_back(random_era(e, story, chance));
    return parsed(story.dump());
}

Scenario random_scenario(const Story& story, Chance& chance) {
    Scenario scenario = with_era(start_scenario(story), chance.below(story.eras.size()));
    const auto some_share = [&]() -> std::optional<Share> {
        if (!chance.once_in(3)) return std::nullopt;
        if (chance.once_in(3)) return Share{chance.once_in(2) ? 0 : 10000};
        return Share{static_cast<int>(chance.below(10001))};
    };
    for (auto& right : scenario.rights) right = some_share();
    for (auto& input : scenario.inputs) input = some_share();
    scenario.rollout = some_share();
    if (chance.once_in(2)) scenario.seed = chance.next();
    return canonical(story, scenario);
}

}  // namespace channelmap::sample
