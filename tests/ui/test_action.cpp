#include "ui/canvas/action.h"
#include <doctest/doctest.h>

using namespace channelmap;
using Kind = Action::Kind;

TEST_CASE("an edit in words is read as it is written") {
    CHECK(read_action("era e3") == Action{.kind = Kind::era, .id = "e3"});
    CHECK(read_action("preset memo") == Action{.kind = Kind::preset, .id = "memo"});
    CHECK(read_action("set buy_anyway 57.25") ==
          Action{.kind = Kind::set, .id = "buy_anyway", .value = {5725}});
    CHECK(read_action("set weight.aws 0") ==
          Action{.kind = Kind::set, .id = "weight.aws", .value = {0}});
    CHECK(read_action("set rollout 250") ==
          Action{.kind = Kind::set, .id = "rollout", .value = {10000}});
    CHECK(read_action("free buy_anyway") == Action{.kind = Kind::unfix, .id = "buy_anyway"});
    CHECK(read_action("versus here") == Action{.kind = Kind::compare_with, .id = "here"});
    CHECK(read_action("versus none") == Action{.kind = Kind::compare_with, .id = "none"});
    CHECK(read_action("reroll") == Action{.kind = Kind::reroll});
    CHECK(read_action("reset") == Action{.kind = Kind::reset});
    CHECK(read_action("fold rules 1") == Action{.kind = Kind::fold, .id = "rules", .folded = true});
}

TEST_CASE("what is no edit is none") {
    for (const char* text :
         {"", " ", "era", "set buy_anyway", "set buy_anyway x", "set buy_anyway -1",
          "set buy_anyway 1.2.3", "set buy_anyway .", "reset all", "reroll 7", "reroll x",
          "era e3 e4", "fold rules", "jump e3", "versus", "versus e3", "versus here none",
          "set a 1 2", "\xff\xfe \x01"})
        CHECK(!read_action(text));
}
