#include "core/parse/json_value.h"

#include <algorithm>
#include <cstdint>

#include <nlohmann/json.hpp>

#include "core/parse/json_pointer.h"

namespace channelmap {
namespace {

constexpr std::size_t most_bytes = std::size_t{4} * 1024 * 1024;
constexpr std::size_t most_values = 200'000;
constexpr std::size_t most_keys = 1'000;  // in one object
constexpr std::size_t most_levels = 64;

std::string line_and_column(std::string_view text, std::size_t offset) {
    const auto before = text.substr(0, std::min(offset, text.size()));
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const auto line_start = before.rfind('\n') + 1;  // npos + 1 is 0: the first line
    return "line " + std::to_string(lines + 1) + ", column " +
           std::to_string(std::max<std::size_t>(1, before.size() - line_start));
}

// Builds the values while nlohmann's parser walks the text. Its member names are that library's.
struct Builder {
    std::string_view text;
    Problems& problems;
    JsonValue root;
    std::vector<JsonValue*> open;  // the containers around the present place, outermost first
    std::size_t values = 0;

    bool null() { return add({}); }
    bool boolean(bool truth) { return add({.kind = JsonValue::Kind::boolean, .truth = truth}); }
    bool number_integer(std::int64_t number) { return add_number(static_cast<double>(number)); }
    bool number_unsigned(std::uint64_t number) { return add_number(static_cast<double>(number)); }
    bool number_float(double number, const std::string&) { return add_number(number); }
    bool binary(std::vector<std::uint8_t>&) { return false; }
    bool string(std::string& written) {
        return add({.kind = JsonValue::Kind::text, .text = std::move(written)});
    }
    bool start_object(std::size_t) { return begin(JsonValue::Kind::object); }
    bool start_array(std::size_t) { return begin(JsonValue::Kind::list); }
    bool end_object() { return end(); }
    bool end_array() { return end(); }

    bool key(std::string& name) {
        auto& object = *open.back();
        if (std::find(object.keys.begin(), object.keys.end(), name) != object.keys.end())
            problems.push_back(
                {place() + pointer_step(name), "This key is written twice. Keep one of the two."});
        if (object.keys.size() == most_keys)
            return refuse(place(), "An object may have at most 1,000 keys.");
        object.keys.push_back(std::move(name));
        return true;
    }

    bool parse_error(std::size_t offset, const std::string& token,
                     const nlohmann::detail::exception& error) {
        if (error.id == out_of_range)
            return refuse(line_and_column(text, offset), "This number is too large to be read.");
        return refuse(line_and_column(text, offset),
                      token.empty() || offset > text.size()
                          ? "The text ends too early. Look for a missing bracket or quote."
                          : "This is not JSON. Look for a missing or superfluous comma, quote or "
                            "bracket here or just before.");
    }

private:
    static constexpr int out_of_range = 406;  // nlohmann's number for it

    bool add_number(double number) {
        return add({.kind = JsonValue::Kind::number, .number = number});
    }

    bool add(JsonValue value) { return place_value(std::move(value)) != nullptr; }

    JsonValue* place_value(JsonValue value) {
        if (++values > most_values) {
            refuse("", "A story may hold at most 200,000 values.");
            return nullptr;
        }
        if (open.empty()) return &(root = std::move(value));
        return &open.back()->items.emplace_back(std::move(value));
    }

    bool begin(JsonValue::Kind kind) {
        if (open.size() == most_levels)
            return refuse(place(), "Values may be nested 64 levels deep.");
        JsonValue* container = place_value({.kind = kind});
        if (container) open.push_back(container);
        return container != nullptr;
    }

    bool end() {
        open.pop_back();
        return true;
    }

    bool refuse(std::string where, std::string what) {
        problems.push_back({std::move(where), std::move(what)});
        return false;
    }

    // The pointer of the innermost open container.
    std::string place() const {
        std::string pointer;
        for (std::size_t level = 0; level + 1 < open.size(); ++level) {
            const auto& container = *open[level];
            pointer += container.kind == JsonValue::Kind::object
                           ? pointer_step(container.keys.back())
                           : pointer_step(container.items.size() - 1);
        }
        return pointer;
    }
};

}  // namespace

std::optional<JsonValue> read_json(std::string_view text, Problems& problems) {
    if (text.size() > most_bytes) {
        problems.push_back({"", "A story may be at most 4 MB long."});
        return std::nullopt;
    }
    Builder builder{.text = text, .problems = problems};
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return std::nullopt;
    return std::move(builder.root);
}

}  // namespace channelmap
