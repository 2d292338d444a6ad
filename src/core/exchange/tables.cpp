#include "core/exchange/tables.h"

#include <algorithm>

#include "core/base/spelling.h"
#include "core/exchange/csv.h"
#include "core/exchange/names.h"
#include "core/parse/json_text.h"

namespace channelmap {
namespace {

using TableColumns = std::vector<std::string>;

const TableColumns offer_columns = {"era",       "channel", "product", "status", "by",
                                    "platforms", "basis",   "facts",   "note"};
const TableColumns input_columns = {"id",   "label", "low",   "central",
                                    "high", "basis", "facts", "note"};

bool is_list(std::string_view column) {
    return column == "by" || column == "platforms" || column == "facts";
}
bool is_number(std::string_view column) {
    return column == "low" || column == "central" || column == "high";
}

// A row as an object, without its first `left_out` columns and without what is empty.
JsonValue object_of(const CsvTable& table, const CsvRow& row, const TableColumns& columns,
                    std::size_t left_out, Problems& problems) {
    JsonValue object{.kind = JsonValue::Kind::object, .text = {}, .items = {}, .keys = {}};
    for (std::size_t i = left_out; i < columns.size(); ++i) {
        const std::string cell(table.cell(row, columns[i]));
        if (cell.empty()) continue;
        if (is_list(columns[i])) {
            set_member(object, columns[i], words_list(cell));
        } else if (is_number(columns[i])) {
            const auto value = number_in(cell);
            if (!value)
                problems.push_back({"line " + std::to_string(row.line),
                                    "“" + cell + "” in the column “" + columns[i] +
                                        "” is no number. Write a share such as 0.4."});
            set_member(object, columns[i], number_value(value.value_or(0)));
        } else {
            set_member(object, columns[i], text_value(cell));
        }
    }
    return object;
}

bool has_columns(const CsvTable& table, const TableColumns& columns, std::size_t needed,
                 Problems& problems) {
    const auto before = problems.size();
    for (std::size_t i = 0; i < needed; ++i)
        if (!table.has(columns[i]))
            problems.push_back({"line 1", "There is no column “" + columns[i] + "”. Add it."});
    return problems.size() == before;
}

std::string csv_of(const std::vector<JsonValue>& objects, const TableColumns& columns) {
    std::string out = csv_line(columns);
    for (const auto& object : objects) {
        TableColumns cells;
        for (const auto& column : columns) cells.push_back(cell_of(object, column));
        out += csv_line(cells);
    }
    return out;
}

bool refuses_model(const JsonValue& story, Problems& problems) {
    const JsonValue eras = list_member(story, "eras");
    const bool gives = std::any_of(eras.items.begin(), eras.items.end(), [](const JsonValue& era) {
        return find_member(era, "flows") != nullptr;
    });
    if (gives)
        problems.push_back({"",
                            "This story gives its flows, and offers and inputs are for modelled "
                            "ones. Import edges, or begin another story with channelmap new."});
    return gives;
}

}  // namespace

void put_offers(std::string_view csv, JsonValue& story, Problems& problems) {
    if (refuses_model(story, problems)) return;
    const CsvTable table = read_csv(csv, problems);
    if (!has_columns(table, offer_columns, 4, problems)) return;
    JsonValue eras = list_member(story, "eras");
    std::vector<std::string> ids;
    for (const auto& era : eras.items) ids.push_back(cell_of(era, "id"));
    const std::vector<std::string_view> known(ids.begin(), ids.end());
    for (const auto& row : table.rows) {
        const std::string name(table.cell(row, "era"));
        if (std::find(ids.begin(), ids.end(), name) == ids.end())
            problems.push_back(
                {"line " + std::to_string(row.line),
                 unknown_name("era", name, known) + " Add the era to the story first."});
    }
    for (auto& era : eras.items) {
        JsonValue offers{.kind = JsonValue::Kind::list, .text = {}, .items = {}, .keys = {}};
        for (const auto& row : table.rows)
            if (table.cell(row, "era") == cell_of(era, "id"))
                offers.items.push_back(object_of(table, row, offer_columns, 1, problems));
        if (!offers.items.empty()) set_member(era, "offers", std::move(offers));
    }
    set_member(story, "eras", std::move(eras));
}

void put_inputs(std::string_view csv, JsonValue& story, Problems& problems) {
    if (refuses_model(story, problems)) return;
    const CsvTable table = read_csv(csv, problems);
    if (!has_columns(table, input_columns, 6, problems)) return;
    JsonValue inputs = list_member(story, "inputs");
    for (const auto& row : table.rows) {
        JsonValue input = object_of(table, row, input_columns, 0, problems);
        const auto same =
            std::find_if(inputs.items.begin(), inputs.items.end(), [&](const JsonValue& one) {
                return cell_of(one, "id") == cell_of(input, "id");
            });
        if (same == inputs.items.end())
            inputs.items.push_back(std::move(input));
        else
            *same = std::move(input);
    }
    set_member(story, "inputs", std::move(inputs));
}

std::string offers_csv(const JsonValue& story) {
    std::vector<JsonValue> rows;
    const JsonValue eras = list_member(story, "eras");
    for (const auto& era : eras.items) {
        const JsonValue offers = list_member(era, "offers");
        for (JsonValue offer : offers.items) {
            set_member(offer, "era", text_value(cell_of(era, "id")));
            rows.push_back(std::move(offer));
        }
    }
    return csv_of(rows, offer_columns);
}

std::string inputs_csv(const JsonValue& story) {
    return csv_of(list_member(story, "inputs").items, input_columns);
}

}  // namespace channelmap
