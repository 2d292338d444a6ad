#include "core/base/json_writer.h"

#include <cmath>

#include "core/base/decimal.h"
#include "core/base/decimal_text.h"

namespace channelmap {

JsonWriter::Scope JsonWriter::object() {
    separate();
    out += '{';
    return {*this, '}'};
}

JsonWriter::Scope JsonWriter::object(std::string_view name) {
    key(name);
    return object();
}

JsonWriter::Scope JsonWriter::list() {
    separate();
    out += '[';
    return {*this, ']'};
}

JsonWriter::Scope JsonWriter::list(std::string_view name) {
    key(name);
    return list();
}

void JsonWriter::key(std::string_view name) {
    separate();
    quote(name);
    out += ':';
}

void JsonWriter::text(std::string_view value) {
    separate();
    quote(value);
}

void JsonWriter::number(double value) {
    if (!std::isfinite(value)) return null();
    separate();
    out += round_trip_decimal(value);
}

void JsonWriter::null() {
    separate();
    out += "null";
}

void JsonWriter::separate() {
    if (out.empty()) return;
    const char last = out.back();
    if (last != '{' && last != '[' && last != ':') out += ',';
}

void JsonWriter::quote(std::string_view value) {
    constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (byte < ' ')
            ((out += "\\u00") += hex[byte >> 4]) += hex[byte & 15];
        else
            out += c;
    }
    out += '"';
}

}  // namespace channelmap
