#include "core/exchange/csv.h"

#include <algorithm>
#include <optional>

#include "core/base/formula.h"

namespace channelmap {
namespace {

char separator_of(std::string_view text) {
    const auto head = text.substr(0, text.find('\n'));
    char best = ',';
    for (const char mark : {';', '\t'})
        if (std::count(head.begin(), head.end(), mark) > std::count(head.begin(), head.end(), best))
            best = mark;
    return best;
}

constexpr std::size_t most_rows = 20000;

// The separator that Excel writes into a first line "sep=;", which is taken off the text.
std::optional<char> take_separator(std::string_view& text) {
    const auto end = text.find('\n');
    const auto line = trimmed(text.substr(0, end));
    const bool is_named =
        line.size() == 5 && (line.starts_with("sep=") || line.starts_with("SEP="));
    if (end == std::string_view::npos) return std::nullopt;
    if (is_named || (line == "sep=" && text.starts_with("sep=\t"))) {
        const char mark = text[4];
        text.remove_prefix(end + 1);
        return mark;
    }
    return std::nullopt;
}

struct Reader {
    std::string_view text;
    char separator;
    std::size_t at = 0;
    int line = 1;

    bool ends() const { return at >= text.size(); }

    // The next cell, without its quotes; false where a quote never ends.
    bool take_cell(std::string& cell) {
        cell.clear();
        bool quoted = false, was_quoted = false;
        for (; !ends(); ++at) {
            const char c = text[at];
            if (c == '\n') ++line;
            if (quoted && c == '"' && at + 1 < text.size() && text[at + 1] == '"') {
                cell += c;
                ++at;
            } else if (c == '"' && (quoted || trimmed(cell).empty())) {
                quoted = !quoted;
                was_quoted = true;
            } else if (!quoted && (c == separator || c == '\n')) {
                if (c == '\n') --line;
                break;
            } else {
                cell += c;
            }
        }
        if (!was_quoted) cell = std::string(trimmed(cell));
        if (cell.starts_with('\'') && is_formula(std::string_view(cell).substr(1)))
            cell.erase(0, 1);
        return !quoted;
    }
};

bool is_empty(const CsvRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const std::string& cell) { return cell.empty(); });
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const auto from = text.find_first_not_of(space);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(space) - from + 1);
}

std::string with_line_feeds(std::string_view text) {
    std::string out(text);
    if (out.find('\n') == std::string::npos) std::replace(out.begin(), out.end(), '\r', '\n');
    return out;
}

std::string_view CsvTable::cell(const CsvRow& row, std::string_view column) const {
    const auto at = static_cast<std::size_t>(std::find(columns.begin(), columns.end(), column) -
                                             columns.begin());
    return at < row.cells.size() && at < columns.size() ? std::string_view(row.cells[at])
                                                        : std::string_view();
}

bool CsvTable::has(std::string_view column) const {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

CsvTable read_csv(std::string_view text, Problems& problems) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const std::string with_feeds = with_line_feeds(text);
    text = with_feeds;
    const auto named = take_separator(text);
    Reader reader{text, named.value_or(separator_of(text))};
    if (named) reader.line = 2;
    CsvTable table;
    while (!reader.ends()) {
        CsvRow row{.line = reader.line, .cells = {}};
        for (std::string cell;;) {
            if (!reader.take_cell(cell)) {
                problems.push_back({"line " + std::to_string(row.line),
                                    "This quote never ends. Look for a missing \"."});
                return table;
            }
            row.cells.push_back(cell);
            if (reader.ends()) break;
            const char mark = reader.text[reader.at++];
            if (mark == '\n') {
                ++reader.line;
                break;
            }
        }
        if (is_empty(row)) continue;
        if (table.columns.empty()) {
            for (auto& cell : row.cells)
                std::transform(cell.begin(), cell.end(), cell.begin(), [](char c) {
                    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
                });
            table.columns = row.cells;
        } else if (table.rows.size() == most_rows) {
            problems.push_back({"line " + std::to_string(row.line),
                                "A table may have 20,000 rows at most. Add rows up, or leave the "
                                "smallest out."});
            return table;
        } else {
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

std::string csv_line(const std::vector<std::string>& cells) {
    std::string line;
    for (const auto& text : cells) {
        if (&text != &cells.front()) line += ',';
        const std::string cell = is_formula(text) ? "'" + text : text;
        const bool needs_quotes = cell.find_first_of("\",\n\r;") != std::string::npos;
        if (!needs_quotes) {
            line += cell;
            continue;
        }
        line += '"';
        for (const char c : cell) line += c == '"' ? std::string("\"\"") : std::string(1, c);
        line += '"';
    }
    return line + "\n";
}

}  // namespace channelmap
