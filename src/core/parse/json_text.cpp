#include "core/parse/json_text.h"

#include <algorithm>
#include <utility>

#include "core/base/json_writer.h"

namespace channelmap {
namespace {

constexpr std::size_t line_length = 120;

void write_flat(const JsonValue& value, std::string& out) {
    const auto scalar = [&](auto write) {
        JsonWriter json;
        write(json);
        out += json.out;
    };
    switch (value.kind) {
    case JsonValue::Kind::null: out += "null"; break;
    case JsonValue::Kind::boolean: out += value.truth ? "true" : "false"; break;
    case JsonValue::Kind::number:
        scalar([&](JsonWriter& json) { json.number(value.number); });
        break;
    case JsonValue::Kind::text: scalar([&](JsonWriter& json) { json.text(value.text); }); break;
    case JsonValue::Kind::list:
    case JsonValue::Kind::object: {
        const bool is_object = value.kind == JsonValue::Kind::object;
        out += is_object ? '{' : '[';
        for (std::size_t i = 0; i < value.items.size(); ++i) {
            if (i > 0) out += ", ";
            if (is_object) {
                scalar([&](JsonWriter& json) { json.text(value.keys[i]); });
                out += ": ";
            }
            write_flat(value.items[i], out);
        }
        out += is_object ? '}' : ']';
    }
    }
}

void write(const JsonValue& value, std::size_t indent, std::size_t before, std::string& out) {
    std::string flat;
    write_flat(value, flat);
    const bool is_object = value.kind == JsonValue::Kind::object;
    const bool holds = is_object || value.kind == JsonValue::Kind::list;
    if (!holds || value.items.empty() || (indent > 0 && before + flat.size() < line_length)) {
        out += flat;
        return;
    }
    out += is_object ? "{\n" : "[\n";
    const std::string margin(indent + 2, ' ');
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        out += margin;
        std::size_t used = margin.size();
        if (is_object) {
            JsonWriter json;
            json.text(value.keys[i]);
            out += json.out + ": ";
            used += json.out.size() + 2;
        }
        write(value.items[i], indent + 2, used, out);
        out += i + 1 < value.items.size() ? ",\n" : "\n";
    }
    out += std::string(indent, ' ') + (is_object ? "}" : "]");
}

}  // namespace

std::string json_text(const JsonValue& value) {
    std::string out;
    write(value, 0, 0, out);
    return out + "\n";
}

JsonValue text_value(std::string text) {
    return {.kind = JsonValue::Kind::text, .text = std::move(text), .items = {}, .keys = {}};
}

JsonValue number_value(double number) {
    return {.kind = JsonValue::Kind::number, .number = number, .text = {}, .items = {}, .keys = {}};
}

void set_member(JsonValue& object, const std::string& key, JsonValue value) {
    const auto at = std::find(object.keys.begin(), object.keys.end(), key);
    if (at != object.keys.end()) {
        object.items[static_cast<std::size_t>(at - object.keys.begin())] = std::move(value);
        return;
    }
    object.keys.push_back(key);
    object.items.push_back(std::move(value));
}

const JsonValue* find_member(const JsonValue& object, std::string_view key) {
    const auto at = std::find(object.keys.begin(), object.keys.end(), key);
    return at == object.keys.end()
               ? nullptr
               : &object.items[static_cast<std::size_t>(at - object.keys.begin())];
}

}  // namespace channelmap
