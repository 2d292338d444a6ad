// A graph of any size in the product's layout: what goes in comes out, nothing leaves the canvas,
// and a wrong graph is refused.
#include <cmath>
#include <limits>
#include <map>

#include "core/scale/scale_layout.h"
#include <doctest/doctest.h>

using namespace channelmap;

namespace {

ScaleGraph seeded_graph(std::size_t count, int layers, std::size_t links_each) {
    std::uint32_t state = 7;
    const auto below = [&](std::size_t end) {
        state = state * 1664525u + 1013904223u;
        return static_cast<std::size_t>((static_cast<std::uint64_t>(state) * end) >> 32);
    };
    ScaleGraph graph;
    const std::size_t each = count / static_cast<std::size_t>(layers);
    for (std::size_t i = 0; i < each * static_cast<std::size_t>(layers); ++i)
        graph.nodes.push_back({"node " + std::to_string(i), static_cast<double>(i / each)});
    for (std::size_t i = 0; i < count * links_each; ++i) {
        const std::size_t source = below(graph.nodes.size() - each);
        const std::size_t target = (source / each + 1) * each + below(each);
        graph.links.push_back({static_cast<double>(source), static_cast<double>(target),
                               1 + static_cast<double>(below(100))});
    }
    return graph;
}

Layout laid_out(const ScaleGraph& graph, int draws = 0) {
    REQUIRE(fault_of(graph).empty());
    return lay_out_scale(graph, scale_ranges(graph, draws));
}

}  // namespace

TEST_CASE("Every link of a graph is drawn as wide as its value, on bars that hold them all") {
    for (const auto& [count, layers] : {std::pair{50, 3}, {200, 4}, {1000, 4}, {60, 12}}) {
        const ScaleGraph graph = seeded_graph(static_cast<std::size_t>(count), layers, 10);
        const Layout layout = laid_out(graph);
        REQUIRE(layout.ribbons.size() == graph.links.size());
        std::vector<double> in(graph.nodes.size()), out(in);
        double width = 0;
        for (const Ribbon& ribbon : layout.ribbons) {
            out[ribbon.from] += ribbon.width;
            in[ribbon.to] += ribbon.width;
            width += ribbon.width;
            CHECK(ribbon.width == doctest::Approx(ribbon.value.central * layout.scale));
        }
        CHECK(width > 0);
        for (Index i = 0; i < graph.nodes.size(); ++i)
            CHECK(layout.nodes[i].in_bar.h ==
                  doctest::Approx(std::max(in[i], out[i])).epsilon(.01));
    }
}

TEST_CASE("Nothing of a graph lies outside its canvas, and its nodes keep their order apart") {
    for (const auto& [count, layers] : {std::pair{50, 3}, {1000, 4}, {5000, 4}}) {
        const ScaleGraph graph = seeded_graph(static_cast<std::size_t>(count), layers, 3);
        const Layout layout = laid_out(graph);
        constexpr float rounding = .1f;
        const auto inside = [](Box box) {
            return box.x >= -rounding && box.y >= -rounding &&
                   box.right() <= scale_width + rounding && box.bottom() <= scale_height + rounding;
        };
        for (const LayoutNode& node : layout.nodes) CHECK(inside(node.in_bar));
        for (const Label& label : layout.labels) CHECK(inside(label.box));
        for (const Ribbon& ribbon : layout.ribbons)
            for (const Point at : {ribbon.curve.start, ribbon.curve.end})
                CHECK(inside({at.x, at.y - ribbon.width / 2, 0, ribbon.width}));
        for (Index i = 1; i < graph.nodes.size(); ++i)
            if (graph.nodes[i].layer == graph.nodes[i - 1].layer)
                CHECK(layout.nodes[i].in_bar.y >= layout.nodes[i - 1].in_bar.bottom());
    }
}

TEST_CASE("Ranges of links lie about their values and depend on the number of draws alone") {
    const ScaleGraph graph = seeded_graph(50, 3, 10);
    const auto values = scale_ranges(graph, 1000);
    for (Index i = 0; i < values.size(); ++i) {
        const double value = graph.links[i].value;
        CHECK(values[i].range.p5 == doctest::Approx(value * .932).epsilon(.01));
        CHECK(values[i].range.p95 == doctest::Approx(value * 1.068).epsilon(.01));
    }
    CHECK(scale_ranges(graph, 1000)[7].range.p95 == values[7].range.p95);
    CHECK_FALSE(scale_ranges(graph, 0)[0].has_range);
}

TEST_CASE("A graph that can't be shown is refused with a sentence") {
    const auto fault = [](double source, double target, double value, double layer = 1) {
        return fault_of({.nodes = {{"a", 0}, {"b", layer}}, .links = {{source, target, value}}});
    };
    CHECK(fault(0, 1, 5).empty());
    CHECK(fault(0, 1, 0).empty());
    CHECK(fault(-1, 1, 5) == "Link 0 has a source or a target that is no node.");
    CHECK(fault(0, 2, 5) == "Link 0 has a source or a target that is no node.");
    CHECK(fault(0, .5, 5) == "Link 0 has a source or a target that is no node.");
    CHECK(fault(1, 0, 5) == "Link 0 doesn't lead to a later layer.");
    CHECK(fault(0, 0, 5) == "Link 0 doesn't lead to a later layer.");
    constexpr double no = std::numeric_limits<double>::quiet_NaN(),
                     endless = std::numeric_limits<double>::infinity();
    for (const double value : {-1., no, endless})
        CHECK(fault(0, 1, value) == "Link 0 has a value that isn't a number from 0 to 1e30.");
    for (const double layer : {-1., .5, 100., no, endless})
        CHECK(fault(0, 1, 5, layer) == "The layer of node 1 isn't a whole number from 0 to 99.");
    ScaleGraph large;
    large.nodes.resize(most_scale_nodes + 1);
    CHECK(fault_of(large) == "There are more than 20000 nodes.");
    CHECK(laid_out({}).ribbons.empty());
    CHECK(laid_out({.nodes = {{"a", 0}, {"b", 1}}, .links = {{0, 1, 0}}}).nodes.size() == 2);
}
