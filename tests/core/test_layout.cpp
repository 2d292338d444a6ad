// Properties of the map's geometry over random scenarios of the real story and over random stories.
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <map>

#include "core/layout.h"
#include "core/layout_plan.h"
#include "core/real_story.h"
#include "core/sample_story.h"

namespace channelmap {
namespace {

using sample::Chance;

constexpr float widths[] = {288, 304, 328, 360, 440, 480, 599, 600, 640, 720, 959, 960, 1032, 1232};

struct Case {
    const Story& story;
    Scenario scenario;
    Flow flow;
    float canvas_width = 0;
    Layout layout;
};

Case laid_out(const Story& story, const Scenario& scenario, float canvas_width, int draws) {
    Case made{story, scenario, evaluate(story, scenario, draws), canvas_width, {}};
    made.layout = place(story, english_words(), scenario, made.flow, canvas_width);
    return made;
}

std::string name_of(const Case& made) {
    const Link start{.scenario = start_scenario(made.story), .versus = {}};
    return write_link(made.story, {.scenario = made.scenario, .versus = {}}, start) + " at " +
           std::to_string(static_cast<int>(made.canvas_width));
}

void check_labels(const Case& made) {
    const auto& labels = made.layout.labels;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto& box = labels[i].box;
        const bool is_inside = box.x >= -0.5f && box.right() <= made.layout.width + 0.5f &&
                               box.y >= -0.5f && box.bottom() <= made.layout.height + 0.5f;
        CHECK_MESSAGE(is_inside, labels[i].id, " leaves the frame in ", name_of(made));
        for (std::size_t j = 0; j < i; ++j)
            CHECK_MESSAGE(!overlap(box, labels[j].box), labels[i].id, " overlaps ", labels[j].id,
                          " in ", name_of(made));
    }
}

void check_ribbons_inside(const Case& made) {
    for (const auto& ribbon : made.layout.ribbons) {
        const auto band = band_along(ribbon.curve, ribbon.width, ribbon.width, 9);
        for (const auto* edge : {&band.left, &band.right})
            for (const auto& point : *edge) {
                const bool is_inside = point.x >= -1 && point.x <= made.layout.width + 1 &&
                                       point.y >= -1 && point.y <= made.layout.height + 1;
                CHECK_MESSAGE(is_inside, ribbon.id, " leaves the frame in ", name_of(made));
            }
    }
}

// Every flow has its ribbon, as wide at both ends as its value says.
void check_flows_kept(const Case& made) {
    const auto plan =
        plan::make_plan(made.story, english_words(), made.scenario, made.flow, made.layout.form);
    for (const auto& tie : plan.ties) {
        if (!has_volume(tie.mark) || tie.value.central < 0.02) continue;
        const auto id = plan.nodes[tie.from].id + ">" + plan.nodes[tie.to].id;
        const auto found = std::find_if(made.layout.ribbons.begin(), made.layout.ribbons.end(),
                                        [&](const Ribbon& ribbon) { return ribbon.id == id; });
        REQUIRE_MESSAGE(found != made.layout.ribbons.end(), id, " is lost in ", name_of(made));
        CHECK(found->width >= 1.49f);
        CHECK(found->width ==
              doctest::Approx(std::max(1.5, tie.value.central * made.layout.scale)));
        CHECK(found->core_width <= found->width);
        CHECK(found->fringe_width >= found->width);
    }
}

// Ribbons side by side fill exactly the bar that they dock at.
void check_bars_filled(const Case& made) {
    const bool down = made.layout.form == Form::narrow;
    std::map<std::string, float> arriving, leaving;
    for (const auto& ribbon : made.layout.ribbons) {
        if (!has_volume(ribbon.mark)) continue;
        leaving[made.layout.nodes[ribbon.from].id] += ribbon.width;
        arriving[made.layout.nodes[ribbon.to].id] += ribbon.width;
    }
    for (const auto& node : made.layout.nodes) {
        const auto length = [&](const Box& box) { return down ? box.w : box.h; };
        const float in = arriving[node.id];
        // Flows that are too small to draw still take their room.
        if (in > 2) CHECK(std::abs(length(node.in_bar) - in) < 0.1f);
        // Marks without a volume may stand between flows that leave a seller.
        if (leaving[node.id] > 2) CHECK(length(node.out_bar) >= leaving[node.id] - 0.1f);
    }
}

void check_order(const Case& made) {
    const bool down = made.layout.form == Form::narrow;
    std::map<NodeKind, float> last;
    std::map<NodeKind, std::string> names;
    for (const auto& node : made.layout.nodes) {
        const float start = down ? node.slot.x : node.slot.y,
                    size = down ? node.slot.w : node.slot.h;
        if (last.count(node.kind))
            CHECK_MESSAGE(start >= last[node.kind] - 0.5f, node.id, " crosses ", names[node.kind],
                          " in ", name_of(made));
        last[node.kind] = start + size;
        names[node.kind] = node.id;
    }
}

void check_all(const Case& made) {
    check_labels(made);
    check_ribbons_inside(made);
    check_flows_kept(made);
    check_bars_filled(made);
    check_order(made);
    CHECK(made.layout.height == map_height(made.story, made.canvas_width));
    CHECK(made.layout.width == map_width(made.canvas_width));
}

}  // namespace

TEST_CASE("no label of the real story overlaps or leaves the frame, whatever a reader sets") {
    const Story& story = sample::real_story();
    Chance chance{7};
    for (const float width : widths) {
        for (Index era = 0; era < story.eras.size(); ++era)
            check_all(laid_out(story, with_era(start_scenario(story), era), width, 256));
        for (int i = 0; i < 60; ++i)
            check_all(laid_out(story, sample::random_scenario(story, chance), width, 32));
    }
}

TEST_CASE("the corners of the real story's sliders are laid out as well") {
    const Story& story = sample::real_story();
    const char* ids[] = {"multi", "buy_anyway", "direct_preference", "direct_when_displaced",
                         "weight.aws"};
    for (const float width : {288.f, 328.f, 600.f, 1032.f})
        for (Index era = 0; era < story.eras.size(); ++era)
            for (unsigned corner = 0; corner < 64; ++corner) {
                auto scenario = with_era(start_scenario(story), era);
                for (unsigned i = 0; i < 5; ++i)
                    scenario.inputs[*find_id(story.inputs, ids[i])] =
                        Share{corner >> i & 1 ? 10000 : 0};
                for (auto& right : scenario.rights) right = Share{corner >> 5 & 1 ? 10000 : 0};
                check_all(laid_out(story, canonical(story, scenario), width, 0));
            }
}

TEST_CASE("a random story's flows are kept and its bars filled") {
    Chance chance{11};
    for (int i = 0; i < 40; ++i) {
        const auto story = sample::random_story(chance);
        const auto made =
            laid_out(story, sample::random_scenario(story, chance), widths[chance.below(14)], 0);
        check_flows_kept(made);
        check_bars_filled(made);
        check_order(made);
        CHECK(made.layout.height == map_height(story, made.canvas_width));
    }
}

TEST_CASE("a ribbon's width passes zero without a jump") {
    for (const double scale : {0.5, 2.0, 4.0})
        for (double value = 0; value < 0.1; value += 0.0001)
            CHECK(plan::drawn_width(value + 0.0001, scale) - plan::drawn_width(value, scale) <
                  0.01f);
    CHECK(plan::drawn_width(0, 4) == 0);
}

TEST_CASE("a layout blended with itself is itself, and ends are exact") {
    const Story& story = sample::real_story();
    const auto before = laid_out(story, start_scenario(story), 1032, 64);
    const auto after = laid_out(story, with_era(start_scenario(story), 5), 1032, 64);
    const auto middle = blend(before.layout, after.layout, 0.5f);
    CHECK(middle.height == before.layout.height);
    const auto start = blend(before.layout, after.layout, 0);
    for (const auto& ribbon : before.layout.ribbons) {
        const auto found = std::find_if(start.ribbons.begin(), start.ribbons.end(),
                                        [&](const Ribbon& r) { return r.id == ribbon.id; });
        REQUIRE(found != start.ribbons.end());
        CHECK(found->width == doctest::Approx(ribbon.width));
        CHECK(found->curve.start == ribbon.curve.start);
    }
}

TEST_CASE("a hit's path carries at most what its ribbons carry, and the hit itself all of it") {
    const Story& story = sample::real_story();
    const auto made = laid_out(story, start_scenario(story), 1032, 64);
    for (Index i = 0; i < made.layout.ribbons.size(); ++i) {
        const auto shares = path_shares(story, made.flow, made.layout, {.node = {}, .ribbon = i});
        REQUIRE(shares.size() == made.layout.ribbons.size());
        CHECK(shares[i] == 1);
        for (const float share : shares) CHECK((share >= 0 && share <= 1.0001f));
        const auto tip = tip_of(story, english_words(), made.scenario, made.flow, made.layout,
                                {.node = {}, .ribbon = i});
        CHECK(tip.size() >= 2);
    }
}

TEST_CASE("a tooltip says how an offer stands in the scenario, not in the record") {
    const Story& story = sample::real_story();
    const auto words_at = [&](const char* query) {
        Problems problems;
        const Link start{.scenario = start_scenario(story), .versus = {}};
        const auto link = read_link(story, start, query, LinkPart::hash, problems);
        REQUIRE(problems.empty());
        const auto made = laid_out(story, link.scenario, 1032, 64);
        std::string all;
        for (Index i = 0; i < made.layout.ribbons.size(); ++i)
            if (made.layout.ribbons[i].id == "channel.aws>product.api")
                for (const auto& line : tip_of(story, english_words(), made.scenario, made.flow,
                                               made.layout, {.node = {}, .ribbon = i}))
                    all += line.text + "\n";
        return all;
    };
    const auto status = [](const char* key) {
        return say(english_words(), "tip.status", {{"status", say(english_words(), key)}});
    };
    const auto holds = [](const std::string& all, const std::string& part) {
        return all.find(part) != std::string::npos;
    };
    CHECK(holds(words_at("era=e3"), status("offer.barred")));
    CHECK(holds(words_at("era=e3&api-exclusivity=0"), status("offer.supposed")));
    CHECK(holds(words_at("era=e5"), status("offer.available")));
    CHECK(holds(words_at("era=e5&api-exclusivity=100"), status("offer.barred")));
}

TEST_CASE("the middle of every ribbon is hit, and empty paper is not") {
    const Story& story = sample::real_story();
    const auto made = laid_out(story, start_scenario(story), 1032, 64);
    for (const auto& ribbon : made.layout.ribbons)
        CHECK(hit_test(made.layout, point_at(ribbon.curve, 0.5f), 12));
    CHECK_FALSE(hit_test(made.layout, {3, made.layout.height - 2}, 12));
}

}  // namespace channelmap
