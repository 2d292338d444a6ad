#include <doctest/doctest.h>

#include "core/exchange/edges.h"
#include "core/exchange/story_from_edges.h"
#include "core/layout/form.h"
#include "core/layout/layout_height.h"
#include "core/parse/json_text.h"
#include "core/parse/parse_story.h"
#include "ui/headless.h"

using namespace channelmap;
using namespace channelmap::test;

namespace {

struct Named {
    std::string name;
    Box box;
};

std::vector<Named> all_boxes(const Story& story, const CanvasLayout& places) {
    const float whole = flows_height(story, places.form);
    const float flows = std::min(whole, places.map.h);  // a card has them alone
    const Box hosts{0, places.map.y + flows + places.below_flows, places.map.w,
                    places.map.h - flows - places.below_flows};
    std::vector<Named> boxes{{"flows", {0, places.map.y, places.map.w, flows}},
                             {"hosts", hosts},
                             {"bay", places.inset},
                             {"title", places.title},
                             {"earlier", places.earlier},
                             {"later", places.later},
                             {"picker's title", places.picker.title},
                             {"picker's list", places.picker.list},
                             {"picker's reset", places.picker.reset}};
    for (const Box& box : places.eras) boxes.push_back({"era", box});
    for (const Box& box : places.heads) boxes.push_back({"head", box});
    for (const LeverPlace& lever : places.levers) boxes.push_back({"lever", lever.box});
    for (const Box& box : places.presets) boxes.push_back({"preset", box});
    for (const Box& box : places.key) boxes.push_back({"key", box});
    std::erase_if(boxes, [](const Named& one) { return one.box.w <= 0; });
    return boxes;
}

std::vector<Named> parts_of_picker(const CanvasLayout& places) {
    const auto& picker = places.picker;
    std::vector<Named> boxes{
        {"earlier", picker.earlier}, {"later", picker.later}, {"name", picker.name}};
    for (const LeverPlace& lever : places.levers)
        if (lever.box.w > 0)
            for (const Box& box : {lever.minus, lever.track, lever.plus, lever.basis})
                boxes.push_back({"part of the slider", box});
    return boxes;
}

Story story_of_edges(const char* csv) {
    Problems problems;
    JsonValue story;
    put_edges(read_edges_csv(csv, problems), story, problems);
    const auto read = parse_story(json_text(story), problems);
    REQUIRE(problems.empty());
    return *read;
}

std::vector<Named> menu_of(const CanvasLayout& places) {
    std::vector<Named> boxes{{"head", places.picker.heads[0]}, {"head", places.picker.heads[1]}};
    for (const Box& box : places.picker.choices) boxes.push_back({"choice", box});
    return boxes;
}

void check_apart(const std::vector<Named>& boxes, const Box& frame, float width) {
    for (std::size_t a = 0; a < boxes.size(); ++a) {
        const Box& box = boxes[a].box;
        const bool inside = box.x >= frame.x && box.y >= frame.y &&
                            box.right() <= frame.right() + .01f && box.bottom() <= frame.bottom();
        CHECK_MESSAGE(inside, boxes[a].name << " leaves its frame at " << width);
        for (std::size_t b = a + 1; b < boxes.size(); ++b) {
            const Box inner{boxes[b].box.x + .01f, boxes[b].box.y + .01f, boxes[b].box.w - .02f,
                            boxes[b].box.h - .02f};
            CHECK_MESSAGE(!overlap(box, inner),
                          boxes[a].name << " meets " << boxes[b].name << " at " << width);
        }
    }
}

}  // namespace

TEST_CASE("no control meets another or leaves the canvas, at any width, whatever is folded") {
    const Story story = our_story();
    const App app(story, [] { return 0.0; });
    Inventory inventory = inventory_of(app.outline());
    for (float width = 288; width <= 1232; width += 4) {
        inventory.coarse = !inventory.coarse;
        inventory.picked = (inventory.picked + 1) % inventory.levers.size();
        inventory.inset = inventory.inset > 0 ? 0.f : 370.f;
        for (int folded = 0; folded < 1 << panel_count; ++folded) {
            Folds folds;
            for (int i = 0; i < panel_count; ++i) folds.closed[i] = (folded >> i & 1) != 0;
            const CanvasLayout places = lay_out_canvas(story, width, inventory, folds);
            check_apart(all_boxes(story, places), {0, 0, places.width, places.height}, width);
            if (places.form != Form::narrow) continue;
            check_apart(parts_of_picker(places), places.levers[inventory.picked].box, width);
            check_apart(menu_of(places), places.picker.menu, width);
            CHECK(places.picker.menu.y >= 0);
        }
    }
}

TEST_CASE(
    "what can be pressed is large enough for a finger on a phone, and for a mouse elsewhere") {
    const Story story = our_story();
    const App app(story, [] { return 0.0; });
    Inventory inventory = inventory_of(app.outline());
    for (const bool coarse : {false, true})
        for (const float width : {288.f, 380.f, 680.f, 1032.f}) {
            inventory.coarse = coarse;
            const CanvasLayout places = lay_out_canvas(story, width, inventory, {});
            const float least = coarse || places.form == Form::narrow ? 44 : 24;
            for (const LeverPlace& lever : places.levers) {
                if (lever.box.w <= 0) continue;
                for (const Box& box : {lever.minus, lever.plus, lever.track}) CHECK(box.h >= least);
                CHECK(lever.track.w >= 100);
                CHECK(lever.state.h + 4 >= least);  // and a little room around it (press_area)
                CHECK(lever.state.bottom() <= lever.box.bottom());
            }
            for (const Box& box : places.presets) CHECK(box.h >= least);
            for (const Box& box : places.heads) CHECK((box.w == 0 || box.h >= least));
            for (const Box& box : places.picker.choices) CHECK(box.h >= least);
        }
}

TEST_CASE("a timeline without bars of unmet demand keeps no room for them") {
    const Story story =
        story_of_edges("era,from,to,value\n2020,A,X,1\n2020,B,X,2\n2020,B,unmet,1\n");
    const Story bare = story_of_edges("era,from,to,value\n2020,A,X,1\n2020,B,X,2\n");
    for (const float width : {328.f, 680.f, 1032.f}) {
        const CanvasLayout with_bars = lay_out_canvas(story, width, {.eras = 1}, {});
        const CanvasLayout without = lay_out_canvas(bare, width, {.eras = 1}, {});
        CHECK(without.axis < with_bars.axis - 20);
        CHECK(without.map.y == with_bars.map.y - (with_bars.axis - without.axis));
        CHECK(without.eras[0].h >= 44);
    }
}

TEST_CASE("the canvas's height follows from its width and from what is open") {
    Headless page(380);
    const float open = page.app().places().height;
    page.app().act({.kind = Action::Kind::era, .id = page.app().outline().eras[0].id});
    page.app().act({.kind = Action::Kind::set, .id = "multi", .value = nearest_share(.9)});
    CHECK(page.app().places().height == open);
    CHECK(page.app().act({.kind = Action::Kind::pick, .id = "multi"}));
    CHECK(page.app().places().height == open);
    CHECK(page.app().act({.kind = Action::Kind::fold, .id = "key", .folded = true}));
    CHECK(page.app().places().height < open);
    CHECK(page.app().act({.kind = Action::Kind::fold, .id = "key", .folded = false}));
    CHECK(page.app().places().height == open);
    CHECK(!page.app().act({.kind = Action::Kind::fold, .id = "nothing", .folded = true}));
}

TEST_CASE("panels fold until the canvas is as small as the graphics need") {
    Headless page(700);
    page.app().act({.kind = Action::Kind::fold, .id = "rules", .folded = false});
    const float open = page.app().places().height;
    page.app().resize(700, open - 10);
    CHECK(page.app().places().height <= open - 10);
    CHECK(page.app().track_of("api-exclusivity"));  // what the reader opened last folds last
    page.app().resize(700, 16384);
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

TEST_CASE("a wide canvas keeps the room that the page asks for, the others don't") {
    App app(our_story(), [] { return 0.0; });
    for (const float width : {328.f, 680.f, 1032.f}) {
        app.resize(width, 16384);
        app.set_inset(0);
        const Box map = app.places().map;
        app.set_inset(300);
        const bool wide = app.places().form == Form::wide;
        CHECK(app.places().inset.h == (wide ? 300 : 0));
        CHECK((app.places().map.h > map.h) == wide);
    }
}

TEST_CASE("a card is as low as other charts, and all of its controls can be pressed") {
    const Story story = our_story();
    const App app(story, [] { return 0.0; });
    Inventory inventory = inventory_of(app.outline());
    inventory.parts = Parts::card;
    for (float width = 288; width <= 1232; width += 8)
        for (const bool coarse : {false, true}) {
            inventory.coarse = coarse;
            inventory.picked = (inventory.picked + 1) % inventory.levers.size();
            const CanvasLayout places = lay_out_canvas(story, width, inventory, {});
            const bool narrow = places.form == Form::narrow;
            CHECK(narrow == (width < 576));
            CHECK((places.form == Form::wide) == (width >= 936));
            CHECK(places.height <= (narrow ? 676 : 600));
            CHECK(places.map.h > places.height / 2);
            check_apart(all_boxes(story, places), {0, 0, places.width, places.height}, width);
            const float least = coarse || narrow ? 44 : 24;
            for (const Box& box : places.eras) CHECK(box.h >= least);
            std::size_t sliders = 0;
            for (const LeverPlace& lever : places.levers) {
                if (lever.box.w <= 0) continue;
                ++sliders;
                for (const Box& box : {lever.minus, lever.plus, lever.track}) CHECK(box.h >= least);
                CHECK(lever.track.w >= 100);
                CHECK(lever.state.h + 4 >= least);
                CHECK(lever.state.bottom() <= places.height);
            }
            CHECK(sliders == (places.form == Form::wide ? 0 : 1));
        }
}

TEST_CASE("a card's slider moves the model, and its neighbours are a press away") {
    for (const float width : {336.f, 688.f}) {
        Headless page(width);
        page.app().show_parts(Parts::card);
        const auto first = page.app().outline().levers[0].id,
                   second = page.app().outline().levers[1].id;
        const auto track = page.app().track_of(first);
        REQUIRE(track);
        page.click({track->x + track->w / 2, track->y + track->h / 2});
        CHECK(page.app().outline().levers[0].fixed);
        page.click(middle(page.app().places().picker.later));
        CHECK(page.app().track_of(second));
        CHECK(!page.app().track_of(first));
        page.click(middle(page.app().places().picker.earlier));
        CHECK(page.app().track_of(first));
    }
}

TEST_CASE("a map alone fills its canvas, takes no presses but the map's, and lights what is held" *
          doctest::test_suite("long")) {
    for (const float width : {328.f, 680.f, 1032.f, 1240.f}) {
        Headless page(width);
        const float open = page.app().places().height;
        page.app().show_parts(Parts::map);
        const CanvasLayout& places = page.app().places();
        CHECK(places.map.w == width);
        CHECK(places.map.y == 0);
        CHECK(places.height < open);
        CHECK(places.height - places.map.bottom() < 1);
        CHECK(all_boxes(our_story(), places).size() <= 2);  // flows and hosts
        const std::string before = page.app().query();
        for (float y = 4; y < places.height; y += 23)
            for (float x = 4; x < width; x += 61) page.click({x, y});
        CHECK(page.app().query() == before);
        const auto free = page.picture();
        page.app().hold_path(page.app().outline().nodes[0].id);
        page.run();
        CHECK(page.picture() != free);
        page.app().show_parts(Parts::all);
        CHECK(page.app().places().height == open);
    }
}

TEST_CASE(
    "a story without ready-made scenarios has no panel for them, and the key takes its place") {
    const Story story = story_of_edges("era,from,to,value\n2020,A,B,1\n");
    for (const float width : {360.f, 720.f, 1080.f}) {
        CAPTURE(width);
        Inventory inventory{.eras = 1, .presets = 0};
        const auto without = lay_out_canvas(story, width, inventory, {});
        CHECK(without.heads[static_cast<int>(Panel::presets)].w == 0);
        CHECK(without.heads[static_cast<int>(Panel::key)].w > 0);
        CHECK(without.heads[static_cast<int>(Panel::key)].x == 0);
        inventory.presets = 1;
        const auto with = lay_out_canvas(story, width, inventory, {});
        CHECK(with.heads[static_cast<int>(Panel::presets)].w > 0);
        CHECK(with.height >= without.height);
    }
}
