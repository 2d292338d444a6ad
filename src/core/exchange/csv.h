// Tables as CSV (RFC 4180).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"

namespace channelmap {

struct CsvRow {
    int line = 0;  // of the text, from 1, where the row begins
    std::vector<std::string> cells;
};

// A table with a head: its columns by name, in any order.
struct CsvTable {
    std::vector<std::string> columns;
    std::vector<CsvRow> rows;

    // The cell of a column; empty where the table or the row doesn't have it.
    std::string_view cell(const CsvRow& row, std::string_view column) const;
    bool has(std::string_view column) const;
};

// Without the white space around it.
std::string_view trimmed(std::string_view text);

// The text with \n at the ends of lines where it has \r alone, as old programs write it.
std::string with_line_feeds(std::string_view text);

// Separated by the mark that a first line "sep=;" names, or else by the mark that the head has most
// of: comma, semicolon or tab. Lines end in \n, \r\n or \r. A byte order mark and
// empty rows are passed over. Quotes may hold separators, line ends and doubled quotes. Any bytes
// are safe; a quote that never ends is a problem, and so is a row after the
// 20,000th.
CsvTable read_csv(std::string_view text, Problems& problems);

// With commas; cells in quotes where they need them. What a spreadsheet would take for a formula
// has ' before it, which read_csv() takes away again.
std::string csv_line(const std::vector<std::string>& cells);

}  // namespace channelmap
