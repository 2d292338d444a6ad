// What tests with numbers worked out by hand share.
#pragma once

#include <cmath>
#include <string_view>

#include <doctest/doctest.h>

#include "core/model/flow.h"
#include "core/scenario/link.h"

namespace channelmap {

// Equal but for rounding, of 100 of demand.
inline bool near(double a, double b) { return std::abs(a - b) <= 1e-12 * 100; }

// The central value of a metric that the flow must have.
inline double metric(const Flow& flow, std::string_view name) {
    const auto* found = find_metric(flow, name);
    REQUIRE_MESSAGE(found, name);
    return found->value.central;
}

// What a link without mistakes sets.
inline Scenario scenario_of(const Story& story, std::string_view query) {
    Problems problems;
    const auto link =
        read_link(story, {.scenario = start_scenario(story)}, query, LinkPart::hash, problems);
    REQUIRE(problems.empty());
    return link.scenario;
}

}  // namespace channelmap
