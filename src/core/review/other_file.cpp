#include "core/review/other_file.h"

#include <algorithm>
#include <string>

#include "core/base/unseen.h"
#include "core/base/utf8.h"
#include "core/parse/json_text.h"
#include "core/parse/json_value.h"
#include "core/scenario/link_letters.h"

namespace channelmap {
namespace {

constexpr std::string_view how_to_begin = "channelmap new DIR writes a story to begin with.";
constexpr std::string_view how_to_import =
    "A story is made of it by: channelmap import --edges FILE (assets/README.md).";
constexpr std::string_view how_to_list =
    "Write its flows as a table with the columns from, to and value, then: channelmap import "
    "--edges FILE (assets/README.md).";

Advice advice(std::string_view sentence, std::string_view remedy) {
    return {std::string(sentence), std::string(remedy)};
}

char lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string beginning(std::string_view text) {
    std::string first(text.substr(0, 64));
    std::transform(first.begin(), first.end(), first.begin(), lower_case);
    return first;
}

}  // namespace

std::optional<Advice> packed_file(std::string_view text) {
    struct Kind {
        std::string_view bytes, sentence, remedy;
    };
    constexpr Kind kinds[] = {
        {"\x1f\x8b", "This file is compressed (gzip).", "Unpack it: gunzip FILE."},
        {"BZh", "This file is compressed (bzip2).", "Unpack it: bunzip2 FILE."},
        {"\xfd"
         "7zXZ",
         "This file is compressed (xz).", "Unpack it: unxz FILE."},
        {"\x28\xb5\x2f\xfd", "This file is compressed (zstd).", "Unpack it: unzstd FILE."},
        {"PK\x03\x04", "This file is an archive (zip) or made by an office program.",
         "Unpack it, or save a spreadsheet as CSV; then: channelmap import --edges FILE "
         "(assets/README.md)."},
        {"\xd0\xcf\x11\xe0", "This file is made by an office program.",
         "Save a spreadsheet as CSV; then: channelmap import --edges FILE (assets/README.md)."},
        {"%PDF", "This file is a PDF.", how_to_begin},
        {"\x89PNG", "This file is a picture (PNG).", how_to_begin},
        {"\xff\xd8\xff", "This file is a picture (JPEG).", how_to_begin},
        {"GIF8", "This file is a picture (GIF).", how_to_begin},
        {std::string_view("\0asm", 4), "This file is a program (WebAssembly).", how_to_begin},
        {"SQLite format 3", "This file is a database (SQLite).", how_to_list},
        {"version https://git-lfs", "This file only points to one that Git keeps apart.",
         "Fetch it: git lfs pull."},
    };
    for (const auto& kind : kinds)
        if (text.starts_with(kind.bytes)) return advice(kind.sentence, kind.remedy);
    return std::nullopt;
}

namespace {

std::string_view next_line(std::string_view& text) {
    const auto end = std::min(text.find_first_of("\r\n"), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

// "A [8] B", "A [*] B", "A [?] B", as SankeyMATIC writes flows.
bool is_flow_line(std::string_view line) {
    const auto open = line.find('['), close = line.find(']');
    return open != std::string_view::npos && close != std::string_view::npos && open > 0 &&
           close > open + 1 && line.find_first_not_of(" \t", close + 1) != std::string_view::npos &&
           line.substr(open + 1, close - open - 1).find_first_not_of("0123456789.,*? ") ==
               std::string_view::npos;
}

struct Lines {
    int all = 0, flows = 0, settings = 0, conflicts = 0;
    // Lines with as many of each mark as the first, and how many that has.
    int same[3] = {}, marks[3] = {};
};

Lines counted_lines(std::string_view text) {
    constexpr std::string_view separators = ",;\t";
    constexpr int most_lines = 200;
    Lines lines;
    while (!text.empty() && lines.all < most_lines) {
        const auto line = next_line(text);
        const auto first = line.find_first_not_of(" \t");
        if (first == std::string_view::npos || line.substr(first).starts_with("//")) continue;
        for (std::size_t i = 0; i < separators.size(); ++i) {
            const auto count =
                static_cast<int>(std::count(line.begin(), line.end(), separators[i]));
            if (lines.all == 0) lines.marks[i] = count;
            if (count == lines.marks[i]) ++lines.same[i];
        }
        ++lines.all;
        if (is_flow_line(line)) ++lines.flows;
        if (line.starts_with("<<<<<<<") || line.starts_with(">>>>>>>")) ++lines.conflicts;
        const auto colon = line.find(": ");
        if (line.find_first_of("\"{[") > colon && colon != std::string_view::npos) ++lines.settings;
    }
    return lines;
}

// The text after the comments that it begins with, of any language.
std::string_view after_comments(std::string_view text) {
    for (;;) {
        const auto first = text.find_first_not_of(" \t\r\n");
        if (first == std::string_view::npos) return {};
        text.remove_prefix(first);
        const bool is_block = text.starts_with("/*");
        if (!is_block && !text.starts_with("//") && !text.starts_with("#")) return text;
        const auto end = is_block ? text.find("*/", 2) : text.find('\n');
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + (is_block ? 2 : 1));
    }
}

std::optional<Advice> other_text(std::string_view text) {
    const auto first = beginning(text);
    const auto begins = [&](std::string_view with) { return first.starts_with(with); };
    const Lines lines = counted_lines(text);
    if (lines.conflicts > 0)
        return advice("This file holds two versions, which Git could not merge.",
                      "Keep one of each pair between <<<<<<< and >>>>>>>.");
    if (begins("<?xml") || begins("<svg"))
        return advice("This file is XML or a drawing (SVG), not a story.", how_to_begin);
    if (begins("<"))
        return advice("This file is a web page (HTML), not a story.",
                      "A story is the story.json of which a page was built. " +
                          std::string(how_to_begin));
    const bool is_json = text.find_first_of("{[\"") == 0;
    if (is_json || after_comments(text).starts_with('{')) return std::nullopt;
    if (lines.flows > 0)
        return advice("This looks like the text of a Sankey diagram (SankeyMATIC), not a story.",
                      how_to_import);
    if (begins("const ") || begins("let ") || begins("var ") || begins("export ") ||
        begins("import ") || begins("module.") || begins("window.") || begins("//") || begins("/*"))
        return advice("This looks like a script, not a story.",
                      "Keep the object alone, as JSON: from { to }.");
    for (int i = 0; i < 3; ++i)
        if (lines.marks[i] > 0 && lines.same[i] * 10 >= lines.all * 8)
            return advice("This looks like a table (CSV or TSV), not a story.", how_to_import);
    if (begins("---") || lines.settings * 2 > lines.all)
        return advice("This looks like YAML, and a story is JSON.", "Convert it to JSON.");
    return advice("This is plain text, not a story.", how_to_begin);
}

bool has_list(const JsonValue& root, std::string_view key) {
    const auto* member = find_member(root, key);
    return member && (member->kind == JsonValue::Kind::list);
}

std::optional<Advice> other_json(const JsonValue& root) {
    if (root.kind == JsonValue::Kind::list) {
        const bool has_rows = !root.items.empty() && root.items[0].kind == JsonValue::Kind::object;
        const bool is_plotly =
            has_rows && (find_member(root.items[0], "node") || find_member(root.items[0], "type"));
        if (is_plotly)
            return advice("This looks like a chart of plotly, not a story.", how_to_list);
        return advice(has_rows ? "This is a list of rows, not a story."
                               : "This is a list, and a story is an object.",
                      has_rows ? how_to_list : how_to_begin);
    }
    if (root.kind != JsonValue::Kind::object)
        return advice("This is a single value, and a story is an object.", how_to_begin);
    constexpr std::string_view story_keys[] = {"format",   "platforms", "channels",
                                               "products", "eras",      "inputs"};
    const auto* format = find_member(root, "format");
    if (format && format->text == "channel-map-scenario")
        return advice("These are the figures of one scenario, as the page exports them.",
                      "A story is the story.json of which the page was built.");
    const auto known =
        std::count_if(std::begin(story_keys), std::end(story_keys),
                      [&](std::string_view key) { return find_member(root, key) != nullptr; });
    if (known > 1) return std::nullopt;
    if (find_member(root, "$schema") && find_member(root, "properties"))
        return advice("This is a JSON schema, which says what a story may hold.", how_to_begin);
    if (find_member(root, "layout") || (find_member(root, "node") && find_member(root, "link")) ||
        (has_list(root, "data") && !has_list(root, "nodes")))
        return advice("This looks like a chart of plotly, not a story.", how_to_list);
    if (has_list(root, "nodes") || has_list(root, "links") || has_list(root, "edges"))
        return advice("This looks like nodes and links, as d3 has them, not a story.", how_to_list);
    const auto* type = find_member(root, "type");
    if (type && type->text == "FeatureCollection")
        return advice("This looks like a map's shapes (GeoJSON), not a story.", how_to_begin);
    if (known == 1 || root.keys.empty()) return std::nullopt;
    return advice("This is JSON, but none of a story's keys are in it.", how_to_begin);
}

}  // namespace

std::optional<Advice> other_file(std::string_view text) {
    if (auto found = packed_file(text)) return found;
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return advice("The file is empty.", how_to_begin);
    // What is before an object but for a sign that nobody sees: syntax_advice() knows the place.
    if (const auto [code, length] = first_letter(text.substr(first));
        is_unseen(code) && text.substr(first + length).starts_with('{'))
        return std::nullopt;
    // Encodings are told by syntax_advice(), which knows the place.
    const auto head = text.substr(0, 4);
    if (head.find('\0') != std::string_view::npos || text.starts_with("\xff\xfe") ||
        text.starts_with("\xfe\xff"))
        return std::nullopt;
    Problems problems;
    const auto root = read_json(text, problems);
    return root ? other_json(*root) : other_text(text.substr(first));
}

std::optional<Advice> not_a_table(std::string_view text) {
    constexpr const char* as_utf8 = "Save it as UTF-8 (in Excel: “CSV UTF-8”).";
    if (text.starts_with("PK\x03\x04"))
        return Advice{"This file is a workbook (xlsx, ods) or another archive (zip).",
                      "Save its sheet as CSV."};
    if (auto packed = packed_file(text)) return packed;
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") ||
        text.substr(0, 4).find('\0') != std::string_view::npos)
        return Advice{"This file is UTF-16, and a table is UTF-8.", as_utf8};
    if (text.find('\0') != std::string_view::npos)
        return Advice{"This file holds a NUL, which no text has.",
                      "Take it out, or save the table again as CSV."};
    if (!is_utf8(text))
        return Advice{"This file holds letters that are not UTF-8 (Latin-1, perhaps).", as_utf8};
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return Advice{"The file is empty.", "Write a head and rows (assets/README.md)."};
    const char begins = text[first];
    if (begins == '{' || begins == '<')
        return Advice{begins == '{' ? "This file is JSON, not a table."
                                    : "This file is a web page or XML, not a table.",
                      "Write its flows as a table with the columns from, to and value."};
    return std::nullopt;
}

}  // namespace channelmap
