#include "core/exchange/edges.h"

#include <algorithm>

#include "core/exchange/csv.h"
#include "core/exchange/names.h"

namespace channelmap {
namespace {

constexpr std::string_view edge_columns[] = {"era", "date", "from",  "to",    "value",
                                             "low", "high", "basis", "facts", "note"};
constexpr double most_value = 1e15;  // as a story may hold

std::string line_name(int line) { return "line " + std::to_string(line); }

struct RowReader {
    const CsvTable& table;
    const CsvRow& row;
    Problems& problems;

    std::string text(std::string_view column) const { return std::string(table.cell(row, column)); }

    std::optional<double> number(std::string_view column) const {
        const auto cell = table.cell(row, column);
        if (cell.empty()) return std::nullopt;
        const auto value = number_in(cell);
        if (value && *value > most_value)
            problems.push_back({line_name(row.line), "“" + std::string(cell) +
                                                         "” is more than a flow may be, 1e15. "
                                                         "Count in a larger unit."});
        if (!value || *value < 0)
            problems.push_back({line_name(row.line), "“" + std::string(cell) + "” in the column “" +
                                                         std::string(column) +
                                                         "” is no number of 0 or more, or may be "
                                                         "read in two ways. Write 1200 or 1.2, "
                                                         "without a mark between thousands."});
        return value;
    }
};

// "#a1b2c3" at the end of a line is taken off it.
std::string take_color(std::string_view& line) {
    const auto at = line.rfind('#');
    if (at == std::string_view::npos) return {};
    const auto hex = trimmed(line.substr(at + 1)).substr(0, 6);
    const bool is_color = (hex.size() == 3 || hex.size() == 6) &&
                          hex.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
    if (!is_color) return {};
    line = trimmed(line.substr(0, at));
    std::string color = "#";
    for (const char c : hex) color.append(hex.size() == 3 ? 2 : 1, c);
    return color;
}

void read_line(std::string_view line, int number, EdgeList& list, Problems& problems) {
    if (line.empty() || line.starts_with("//") || line.starts_with("'")) return;
    if (line.front() == ':') {
        line.remove_prefix(1);
        auto color = take_color(line);
        if (!color.empty()) list.colors.emplace_back(std::string(trimmed(line)), std::move(color));
        return;
    }
    const auto open = line.find('['), close = line.find(']', open);
    if (open == std::string_view::npos || close == std::string_view::npos) return;  // a setting
    auto target = trimmed(line.substr(close + 1));
    take_color(target);
    Edge edge{.line = number,
              .era = {},
              .date = {},
              .from = std::string(trimmed(line.substr(0, open))),
              .to = std::string(target),
              .basis = {},
              .facts = {},
              .note = {}};
    const auto amount = line.substr(open + 1, close - open - 1);
    const auto value = number_in(amount);
    if (!value || *value < 0)
        problems.push_back(
            {line_name(number), "“" + std::string(amount) +
                                    "” is no amount of 0 or more, or may be read in two "
                                    "ways. Write 1200 or 1.2, without a mark between "
                                    "thousands."});
    else if (*value > most_value)
        problems.push_back({line_name(number), "“" + std::string(amount) +
                                                   "” is more than a flow may be, 1e15. Count in "
                                                   "a larger unit."});
    else if (edge.from.empty() || edge.to.empty())
        problems.push_back({line_name(number), "A flow needs a source and a target. Add it."});
    edge.value = value.value_or(0);
    list.edges.push_back(std::move(edge));
}

}  // namespace

EdgeList read_edges_csv(std::string_view text, Problems& problems) {
    const CsvTable table = read_csv(text, problems);
    EdgeList list;
    for (const char* column : {"from", "to", "value"})
        if (!table.has(column))
            problems.push_back({"line 1", "There is no column “" + std::string(column) +
                                              "”. The head needs from, to and value."});
    for (const auto& column : table.columns)
        if (std::find(std::begin(edge_columns), std::end(edge_columns), column) ==
            std::end(edge_columns))
            problems.push_back(
                {"line 1", "There is no use for the column “" + column +
                               "”. The head may hold era, date, from, to, value, low, "
                               "high, basis, facts and note; take others out."});
    if (!problems.empty()) return list;
    for (const auto& row : table.rows) {
        const RowReader read{table, row, problems};
        Edge edge{.line = row.line,
                  .era = read.text("era"),
                  .date = read.text("date"),
                  .from = read.text("from"),
                  .to = read.text("to"),
                  .basis = read.text("basis"),
                  .facts = read.text("facts"),
                  .note = read.text("note")};
        if (edge.from.empty() || edge.to.empty())
            problems.push_back({line_name(row.line), "A flow needs “from” and “to”. Add it."});
        const auto value = read.number("value");
        if (!value && table.cell(row, "value").empty())
            problems.push_back({line_name(row.line), "A flow needs a value. Add it."});
        edge.value = value.value_or(0);
        edge.low = read.number("low");
        edge.high = read.number("high");
        list.edges.push_back(std::move(edge));
    }
    return list;
}

bool is_sankeymatic(std::string_view text) {
    for (int line = 0; line < 200 && !text.empty(); ++line) {
        const auto row = trimmed(text.substr(0, text.find('\n')));
        const auto open = row.find('[');
        if (!row.starts_with("//") && open != std::string_view::npos && open > 0 &&
            row.find(']', open) != std::string_view::npos)
            return true;
        text.remove_prefix(std::min(text.size(), text.find('\n') == std::string_view::npos
                                                     ? text.size()
                                                     : text.find('\n') + 1));
    }
    return false;
}

EdgeList read_sankeymatic(std::string_view text, Problems& problems) {
    EdgeList list;
    for (int number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        read_line(trimmed(text.substr(0, end)), number, list, problems);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (list.edges.empty() && problems.empty())
        problems.push_back(
            {"line 1", "There is no flow here. Write lines such as Wages [1500] Budget."});
    return list;
}

}  // namespace channelmap
