// Writes JSON, one call for each piece. It places the commas itself.
#pragma once

#include <string>
#include <string_view>

namespace channelmap {

struct JsonWriter {
    // An object or a list that ends where the variable goes out of scope.
    class [[nodiscard]] Scope {
    public:
        Scope(JsonWriter& json, char end) : json_(json), end_(end) {}
        ~Scope() { json_.out += end_; }
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

    private:
        JsonWriter& json_;
        char end_;
    };

    std::string out;

    Scope object();                       // {…}, as the text's root or an item of a list
    Scope object(std::string_view name);  // the same as a field of an object
    Scope list();                         // […]
    Scope list(std::string_view name);
    void key(std::string_view name);
    void text(std::string_view value);  // UTF-8
    void number(double value);          // the shortest text that reads back as the same double
    void null();

private:
    void separate();
    void quote(std::string_view value);
};

}  // namespace channelmap
