#include "ui/headless.h"
#include <doctest/doctest.h>

using namespace channelmap;
using namespace channelmap::test;

namespace {

struct Named {
    std::string name;
    Box box;
};

std::vector<Named> all_boxes(const CanvasLayout& places) {
    std::vector<Named> boxes{{"map", places.map}, {"title", places.title}};
    if (places.form == Form::narrow) {
        boxes.push_back({"earlier", places.earlier});
        boxes.push_back({"later", places.later});
    }
    for (const Box& box : places.eras) boxes.push_back({"era", box});
    for (const Box& box : places.heads) boxes.push_back({"head", box});
    for (const LeverPlace& lever : places.levers)
        if (lever.box.w > 0) boxes.push_back({"lever", lever.box});
    for (const Box& box : places.presets) boxes.push_back({"preset", box});
    for (const Box& box : places.key) boxes.push_back({"key", box});
    return boxes;
}

}  // namespace

TEST_CASE("no control meets another or leaves the canvas, at any width, whatever is folded") {
    const Story story = our_story();
    const App app(story, [] { return 0.0; });
    const Inventory inventory = inventory_of(app.outline());
    for (float width = 288; width <= 1232; width += 4) {
        for (int folded = 0; folded < 1 << panel_count; ++folded) {
            Folds folds;
            for (int i = 0; i < panel_count; ++i) folds.closed[i] = (folded >> i & 1) != 0;
            const CanvasLayout places = lay_out_canvas(story, width, inventory, folds);
            const auto boxes = all_boxes(places);
            for (std::size_t a = 0; a < boxes.size(); ++a) {
                const Box& box = boxes[a].box;
                const bool inside = box.x >= 0 && box.y >= 0 &&
                                    box.right() <= places.width + .01f &&
                                    box.bottom() <= places.height;
                CHECK_MESSAGE(inside, boxes[a].name << " leaves the canvas at " << width);
                for (std::size_t b = a + 1; b < boxes.size(); ++b) {
                    const Box inner{boxes[b].box.x + .01f, boxes[b].box.y + .01f,
                                    boxes[b].box.w - .02f, boxes[b].box.h - .02f};
                    CHECK_MESSAGE(!overlap(box, inner),
                                  boxes[a].name << " meets " << boxes[b].name << " at " << width);
                }
            }
        }
    }
}

TEST_CASE(
    "what can be pressed is large enough for a finger on a phone, and for a mouse elsewhere") {
    const Story story = our_story();
    const App app(story, [] { return 0.0; });
    const Inventory inventory = inventory_of(app.outline());
    for (const float width : {288.f, 380.f, 680.f, 1032.f}) {
        const CanvasLayout places = lay_out_canvas(story, width, inventory, {});
        const float least = places.form == Form::narrow ? 44 : 24;
        for (const LeverPlace& lever : places.levers)
            for (const Box& box : {lever.minus, lever.plus, lever.track}) CHECK(box.h >= least);
        for (const Box& box : places.presets) CHECK(box.h >= least);
        for (const LeverPlace& lever : places.levers) CHECK(lever.track.w >= 100);
    }
}

TEST_CASE("the canvas's height follows from its width and from what is open") {
    Headless page(380);
    const float open = page.app().places().height;
    page.app().act({.kind = Action::Kind::era, .id = page.app().outline().eras[0].id});
    page.app().act({.kind = Action::Kind::set, .id = "multi", .value = nearest_share(.9)});
    CHECK(page.app().places().height == open);
    CHECK(page.app().act({.kind = Action::Kind::fold, .id = "rules", .folded = true}));
    CHECK(page.app().places().height < open);
    CHECK(page.app().act({.kind = Action::Kind::fold, .id = "rules", .folded = false}));
    CHECK(page.app().places().height == open);
    CHECK(!page.app().act({.kind = Action::Kind::fold, .id = "nothing", .folded = true}));
}

TEST_CASE("panels fold until the canvas is as small as the graphics need") {
    Headless page(380);
    page.app().act({.kind = Action::Kind::fold, .id = "rules", .folded = false});
    const float open = page.app().places().height;
    page.app().resize(380, open - 10);
    CHECK(page.app().places().height <= open - 10);
    CHECK(page.app().track_of("api-exclusivity"));  // what the reader opened last folds last
    page.app().resize(380, 16384);
    CHECK(page.app().places().height == open);
}

TEST_CASE("the outline's rectangles are where the canvas takes presses, before any frame has run") {
    App app(our_story(), [] { return 0.0; });
    for (const float width : {328.f, 680.f, 1032.f}) {
        app.resize(width, 16384);
        const std::string json = app.outline_json();
        CHECK(json.find("\"height\":") != std::string::npos);
        for (std::size_t i = 0; i < app.places().levers.size(); ++i) {
            const LeverPlace& place = app.places().levers[i];
            const auto track = app.track_of(app.outline().levers[i].id);
            CHECK(track.has_value() == (place.box.w > 0));
            if (track) CHECK(contains(place.box, middle(*track)));
        }
    }
}
