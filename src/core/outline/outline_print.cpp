// The outline's sentence and table, printed.
#include "core/outline/outline_print.h"

#include "core/base/formula.h"
#include "core/graphics/xml_escape.h"
#include "core/outline/outline.h"

namespace channelmap {
namespace {

std::string csv_cell(const std::string& text) {
    if (is_formula(text)) return csv_cell("'" + text);
    if (text.find_first_of(",\"\n") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + "\"";
}

constexpr std::size_t value_column = 2;  // of a table's rows

}  // namespace

std::string result_html(const Outline& outline) {
    const char* classes[] = {"", "range", "unmet"};
    std::string out;
    for (const auto& phrase : outline.result) {
        const std::string name = classes[static_cast<int>(phrase.tone)];
        out += name.empty() ? escaped(phrase.text)
                            : "<span class=\"" + name + "\">" + escaped(phrase.text) + "</span>";
    }
    return out;
}

std::string table_html(const Outline& outline) {
    const auto& table = outline.table;
    std::string out = "<table>\n<caption>" + escaped(table.caption) + "</caption>\n<thead><tr>";
    for (const auto& column : table.columns)
        out += "<th scope=\"col\">" + escaped(column) + "</th>";
    out += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
        out += "<tr><th scope=\"row\">" + escaped(row.front()) + "</th>";
        for (std::size_t i = 1; i < row.size(); ++i) out += "<td>" + escaped(row[i]) + "</td>";
        out += "</tr>\n";
    }
    return out + "</tbody>\n</table>\n";
}

std::string table_csv(const Outline& outline) {
    const auto& table = outline.table;
    std::string out;
    const auto add_row = [&](const std::vector<std::string>& row) {
        for (std::size_t i = 0; i < row.size(); ++i) out += (i ? "," : "") + csv_cell(row[i]);
        out += "\n";
    };
    auto head = table.columns;
    head[value_column] += " (" + table.rounding + ")";
    add_row(head);
    for (const auto& row : table.rows) add_row(row);
    return out;
}

}  // namespace channelmap
