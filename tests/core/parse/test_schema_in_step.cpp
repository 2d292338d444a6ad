#include <fstream>
#include <set>
#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/parse/story_keys.h"

using namespace channelmap;
using Schema = nlohmann::json;
using Keys = std::set<std::string>;

namespace {

Schema schema_objects() {
    std::ifstream file("assets/story.schema.json");
    std::stringstream text;
    text << file.rdbuf();
    return Schema::parse(text.str(), nullptr, false)["$defs"];
}

}  // namespace

TEST_CASE("the schema has the keys that the parser reads, and no others") {
    const Schema objects = schema_objects();
    REQUIRE(objects.is_object());
    Keys tables;
    for (const KeyTable* table : story_keys::all()) {
        tables.insert(std::string(table->object));
        CAPTURE(std::string(table->object));
        const Schema& object = objects[std::string(table->object)];
        REQUIRE(object.is_object());
        Keys required(table->required.begin(), table->required.end()), accepted = required;
        accepted.insert(table->optional.begin(), table->optional.end());
        Keys listed, needed;
        for (const auto& [key, value] : object["properties"].items()) listed.insert(key);
        for (const auto& key : object.value("required", Schema::array()))
            needed.insert(key.get<std::string>());
        CHECK(listed == accepted);
        CHECK(needed == required);
        CHECK(object["additionalProperties"] == false);
        CHECK(object["patternProperties"].contains("^x-"));
    }
    for (const auto& [name, object] : objects.items())
        if (object.contains("properties")) CHECK_MESSAGE(tables.count(name) == 1, name);
}
