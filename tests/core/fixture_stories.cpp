#include "core/fixture_stories.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <nlohmann/json.hpp>

#include "core/parse/parse_story.h"
#include "core/sample_story.h"
#include "core/wording/given_words.h"

namespace channelmap::sample {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* names[] = {"Hafenbetriebsgesellschaft Nord", "Medizintechnikherstellerbünde",
                                 "Versorgungsstrukturentwickler",  "Universitätsklinikumverwaltung",
                                 "Abrechnungsdienstleisterfirmen", "Telematikinfrastrukturanbieter",
                                 "Patientenaktenverwaltungsamt",   "Rechenzentrumsverbundbetreiber",
                                 "Gesundheitsdatenschutzbehörde",  "Arzneimittelversorgungsnetze",
                                 "Bundeswehrkrankenhausgruppe",    "Diagnosegeräteüberwachungen"};

// "p" and 3 are "p3".
std::string id_of(const char* kind, std::size_t i) { return kind + std::to_string(i); }

Json node(const char* kind, std::size_t i, const char* short_name) {
    return {{"id", id_of(kind, i)},
            {"label", names[(i * 5 + std::size_t(kind[0])) % 12]},
            {"short", std::string(short_name) + " " + std::to_string(i)}};
}

void add_input(Json& story, const std::string& id, double central) {
    story["inputs"].push_back({{"id", id},
                               {"label", id},
                               {"low", .6 * central},
                               {"central", central},
                               {"high", std::min(1., 1.4 * central)},
                               {"basis", "assumption"}});
}

Json era_of(std::size_t e) {
    constexpr const char* statuses[] = {"available", "available", "preview", "announced", "barred"};
    Json era = {{"id", id_of("e", e)},
                {"label", names[e]},
                {"short", id_of("E", e)},
                {"from", std::to_string(2018 + e) + "-01-01"},
                {"rights", {{id_of("r", e % 5), 1}, {id_of("r", (e + 2) % 5), .5}}},
                {"offers", Json::array()}};
    Chance chance{100 + e};
    for (std::size_t c = 0; c < 8; ++c)
        for (std::size_t p = 0; p < 12; ++p) {
            if (chance.below(12) > 2 + e) continue;
            const std::string status = statuses[chance.below(5)];
            Json offer = {
                {"channel", id_of("c", c)}, {"product", id_of("x", p)}, {"status", status}};
            if (status == "barred") offer["by"] = {id_of("r", e % 5)};
            if (status == "available" && c % 3 == 1) offer["by"] = {id_of("r", (e + 2) % 5)};
            era["offers"].push_back(offer);
        }
    return era;
}

Story parsed(const Json& story) {
    Problems problems;
    auto read = parse_story(story.dump(), problems);
    for (const auto& problem : problems)
        std::printf("%s: %s\n", problem.where.c_str(), problem.what.c_str());
    if (!read) std::abort();
    add_given_words(*read);
    return std::move(*read);
}

}  // namespace

Story large_story() {
    Json story = {{"format", 1}, {"id", "large"}, {"demand", 100}, {"start", "e3"}};
    for (std::size_t i = 0; i < 8; ++i) {
        Json platform = node("p", i, "Haus"), channel = node("c", i, "Netz");
        platform["weight"] = id_of("w", i);
        platform["channel"] = id_of("c", i);
        channel["kind"] = i == 0 ? "direct" : "cloud";
        story["platforms"].push_back(platform);
        story["channels"].push_back(channel);
        add_input(story, id_of("w", i), i == 7 ? 0 : .02 * static_cast<double>(i + 1));
    }
    for (std::size_t i = 0; i < 12; ++i) {
        Json product = node("x", i, "Dienst");
        product["mix"] = id_of("m", i);
        product["bound"] = id_of("b", i);
        story["products"].push_back(product);
        add_input(story, id_of("m", i), .01 * static_cast<double>(i + 1));
        add_input(story, id_of("b", i), .3);
    }
    for (const char* id :
         {"multi", "buy_anyway", "direct_preference", "direct_when_displaced", "preview"})
        add_input(story, id, .3);
    for (std::size_t i = 0; i < 5; ++i)
        story["rights"].push_back(
            {{"id", id_of("r", i)}, {"label", names[i + 4]}, {"holder", id_of("c", i + 1)}});
    for (std::size_t e = 0; e < 8; ++e) story["eras"].push_back(era_of(e));
    return parsed(story);
}

Story given_story() {
    Json story = {{"format", 1}, {"id", "given"}, {"start", "e1"}, {"title", "Given"}};
    for (std::size_t i = 0; i < 5; ++i) story["platforms"].push_back(node("p", i, "Quelle"));
    for (std::size_t i = 0; i < 4; ++i) {
        Json channel = node("c", i, "Weg");
        channel["kind"] = "cloud";
        story["channels"].push_back(channel);
    }
    for (std::size_t i = 0; i < 7; ++i) story["products"].push_back(node("x", i, "Zweck"));
    for (std::size_t e = 0; e < 3; ++e) {
        Json era = {{"id", id_of("e", e)},
                    {"label", names[e]},
                    {"short", id_of("E", e)},
                    {"from", std::to_string(2018 + e) + "-01-01"},
                    {"flows", Json::array()}};
        const auto add = [&](const std::string& from, const std::string& to, double value) {
            Json flow = {{"from", from}, {"to", to}, {"value", value}};
            if (e > 0) flow["low"] = .9 * value, flow["high"] = 1.2 * value;
            era["flows"].push_back(flow);
        };
        for (std::size_t c = 0; c < 4; ++c) {
            const double through = static_cast<double>(70 * (c + 1 + e));
            for (std::size_t p = 0; p < 5; ++p) add(id_of("p", p), id_of("c", c), through / 5);
            for (std::size_t x = 0; x < 7; ++x) add(id_of("c", c), id_of("x", x), through / 7);
        }
        add("p1", "unmet", 50);
        add("unmet", "x2", 50);
        story["eras"].push_back(era);
    }
    return parsed(story);
}

}  // namespace channelmap::sample
