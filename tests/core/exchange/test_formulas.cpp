// No text of a story is a formula in a spreadsheet, and all of them come back.
#include <doctest/doctest.h>

#include "core/base/formula.h"
#include "core/exchange/csv.h"
#include "core/outline/outline.h"
#include "core/outline/outline_print.h"

using namespace channelmap;

namespace {

const std::vector<std::string> formulas = {
    "=1+1", "+cmd|' /C calc'!A0", "-2+3+A1", "@SUM(A1)", "\tx", "=HYPERLINK(\"https://x\",\"y\")"};

}  // namespace

TEST_CASE("a text that begins like a formula is none in a table, and comes back as it was") {
    const auto line = csv_line(formulas);
    Problems problems;
    const auto read = read_csv("a,b,c,d,e,f\n" + line, problems);
    REQUIRE(problems.empty());
    REQUIRE(read.rows.size() == 1);
    CHECK(read.rows[0].cells == formulas);
    for (const auto& text : formulas) {
        CHECK(is_formula(text));
        const auto cell = csv_line({text});
        CHECK_FALSE(is_formula(cell));
        CHECK_FALSE(cell.starts_with("\"="));
    }
    for (const char* text : {"-3", "+5", "-0.5", "+5 (3–7)", "A=B", "", "’", "−2"})
        CHECK_FALSE(is_formula(text));
}

TEST_CASE("the table of a map holds no live formula") {
    Outline outline;
    outline.table.columns = {"From", "To", "Of 100"};
    for (const auto& text : formulas) outline.table.rows.push_back({text, "x", "-3"});
    const auto csv = table_csv(outline);
    for (const auto& text : formulas) {
        CHECK(csv.find("\n" + text.substr(0, 3)) == std::string::npos);
        CHECK(csv.find("\n\"" + text.substr(0, 3)) == std::string::npos);
    }
    CHECK(csv.find(",-3\n") != std::string::npos);
}
