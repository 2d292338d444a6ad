#include "platform/cli/cli_exchange.h"

#include <fstream>
#include <string>

#include "core/exchange/csv.h"
#include "core/exchange/edges.h"
#include "core/exchange/story_from_edges.h"
#include "core/exchange/tables.h"
#include "core/parse/json_text.h"
#include "core/review/other_file.h"
#include "core/review/remedy.h"
#include "platform/cli/cli.h"
#include "platform/cli/story_files.h"

namespace channelmap::cli {
namespace {

constexpr std::string_view how_to_import =
    "usage: channelmap import --edges FILE | [--offers FILE] [--inputs FILE] [--into STORY]";
constexpr std::string_view how_to_export =
    "usage: channelmap export STORY --edges | --offers | --inputs";

int tell(const std::string& file, const Problems& problems) {
    for (const auto& problem : problems)
        complain(file + (problem.where.empty() ? "" : ", " + problem.where) + ": " + problem.what);
    return failed;
}

std::optional<JsonValue> read_story(const std::string& path) {
    const auto text = read_file(path);
    if (!text) {
        complain("The file " + path + " can't be read, or is larger than 64 MB.");
        return std::nullopt;
    }
    Problems problems;
    auto story = read_json(*text, problems);
    if (!problems.empty()) {
        for (const auto& finding : format_findings({path, *text})) complain(line_of(finding));
        return std::nullopt;
    }
    return story;
}

void put(std::string_view kind, const std::string& bytes, JsonValue& story, Problems& problems) {
    if (const auto advice = not_a_table(bytes))
        return problems.push_back({"", advice->sentence + " " + advice->remedy});
    const std::string text = with_line_feeds(bytes);
    if (kind == "--offers") return put_offers(text, story, problems);
    if (kind == "--inputs") return put_inputs(text, story, problems);
    const auto edges =
        is_sankeymatic(text) ? read_sankeymatic(text, problems) : read_edges_csv(text, problems);
    if (problems.empty()) put_edges(edges, story, problems);
}

// Says which eras still need a date, and the row to paste.
void ask_for_dates(const JsonValue& story) {
    if (const auto* eras = find_member(story, "eras"))
        for (const auto& era : eras->items)
            if (const auto* label = find_member(era, "label"); label && !find_member(era, "from"))
                complain("The era “" + label->text +
                         "” has no date yet. Add this row to it: " + row_for("from"));
}

}  // namespace

int import_tables(std::span<char*> arguments) {
    std::string into;
    std::vector<std::pair<std::string_view, std::string>> tables;
    for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
        const std::string_view name = arguments[i];
        if (name == "--into")
            into = story_path_of(arguments[i + 1]);
        else if (name == "--edges" || name == "--offers" || name == "--inputs")
            tables.emplace_back(name, arguments[i + 1]);
        else
            return complain(how_to_import);
    }
    if (tables.empty() || arguments.size() % 2 != 0) return complain(how_to_import);
    JsonValue story{.kind = JsonValue::Kind::object, .text = {}, .items = {}, .keys = {}};
    if (!into.empty()) {
        auto read = read_story(into);
        if (!read) return failed;
        story = std::move(*read);
    }
    for (const auto& [kind, path] : tables) {
        const auto text = read_file(path);
        if (!text) return complain("The file " + path + " can't be read."), failed;
        Problems problems;
        put(kind, *text, story, problems);
        if (!problems.empty()) return tell(path, problems);
    }
    ask_for_dates(story);
    const std::string made = json_text(story);
    if (into.empty()) return std::fwrite(made.data(), 1, made.size(), stdout), done;
    std::ofstream file(into, std::ios::binary);
    file << made;
    file.close();
    if (!file) return complain("The file " + into + " can't be written."), failed;
    return done;
}

int export_table(std::span<char*> arguments) {
    if (arguments.size() != 2) return complain(how_to_export);
    const auto story = read_story(story_path_of(arguments[0]));
    if (!story) return failed;
    const std::string_view kind = arguments[1];
    std::string table;
    if (kind == "--edges")
        table = edges_csv(*story);
    else if (kind == "--offers")
        table = offers_csv(*story);
    else if (kind == "--inputs")
        table = inputs_csv(*story);
    else
        return complain(how_to_export);
    if (table.empty()) return complain("This story has its flows modelled and gives none."), failed;
    std::fwrite(table.data(), 1, table.size(), stdout);
    return done;
}

}  // namespace channelmap::cli
