#include "core/review/table_file.h"

#include "core/review/other_file.h"

namespace channelmap {

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
