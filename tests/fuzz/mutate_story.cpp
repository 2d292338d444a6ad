// Mutates a story as a story: values of its JSON are changed, doubled, removed and swapped, so that
// most mutants are still read, and evaluator, layout and writers are reached.
#include <cstring>
#include <random>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/parse/parse_story.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

using Json = nlohmann::ordered_json;
using Random = std::minstd_rand;

std::size_t below(Random& random, std::size_t count) { return count ? random() % count : 0; }

const std::vector<Json>& hostile_values() {
    static const std::vector<Json> values = {0,
                                             1,
                                             -1,
                                             0.5,
                                             1e-300,
                                             1e300,
                                             1e308,
                                             0.1,
                                             100,
                                             1e15,
                                             4294967296.0,
                                             nullptr,
                                             true,
                                             "",
                                             "<script>alert(1)</script>",
                                             "]]>&amp;\"'",
                                             "=1+1",
                                             "\u202eabc\u202c",
                                             "\u0000",
                                             "{n}",
                                             "{units}",
                                             std::string(300, 'W'),
                                             std::string(60, ' '),
                                             "a\nb\tc",
                                             "云计算 ½ Łódź",
                                             "available",
                                             "preview",
                                             "planned",
                                             "barred",
                                             "unknown",
                                             "2026-02-30",
                                             "2020-01-01",
                                             "https://host.example/?a=1&b=\"",
                                             "era=e1&multi=50",
                                             Json::array(),
                                             Json::object()};
    return values;
}

void collect(Json& value, std::vector<Json*>& all, std::vector<Json*>& leaves) {
    all.push_back(&value);
    if (!value.is_structured()) leaves.push_back(&value);
    for (auto& item : value) {
        if (!value.is_structured()) break;
        collect(item, all, leaves);
    }
}

void change_once(Json& root, Random& random) {
    std::vector<Json*> all, leaves;
    collect(root, all, leaves);
    Json& any = *all[below(random, all.size())];
    if (leaves.empty()) {
        root = Json::parse(R"({"format": 1})");
        return;
    }
    Json& leaf = *leaves[below(random, leaves.size())];
    switch (below(random, 10)) {
    case 0: leaf = hostile_values()[below(random, hostile_values().size())]; break;
    case 1: leaf = *leaves[below(random, leaves.size())]; break;  // a known id, mostly
    case 2:
    case 3:
    case 4:
        for (int tries = 0; tries < 8; ++tries)
            if (Json& number = *leaves[below(random, leaves.size())]; number.is_number()) {
                number = std::uniform_real_distribution<double>(0, 1)(random);
                break;
            }
        break;
    case 5:
        if (leaf.is_string()) {
            auto text = leaf.get<std::string>();
            text.insert(below(random, text.size() + 1), text.substr(0, below(random, 40)));
            leaf = text;
        }
        break;
    case 6:
        if (any.is_structured() && !any.empty())
            any.erase(
                std::next(any.begin(), static_cast<std::ptrdiff_t>(below(random, any.size()))));
        break;
    case 7:
        if (any.is_array() && !any.empty()) {
            Json copy = any[below(random, any.size())];
            if (copy.is_object() && copy.contains("id"))
                copy["id"] = "x" + std::to_string(below(random, 1000));
            any.push_back(std::move(copy));
        }
        break;
    case 8:
        if (any.is_array() && any.size() > 1)
            std::swap(any[below(random, any.size())], any[below(random, any.size())]);
        break;
    default:
        if (any.is_object())
            any["label"] = hostile_values()[below(random, hostile_values().size())];
    }
}

std::size_t put(const std::string& text, std::uint8_t* data, std::size_t most) {
    if (text.size() > most) return 0;
    std::memcpy(data, text.data(), text.size());
    return text.size();
}

bool is_story(const std::string& text) {
    channelmap::Problems problems;
    return channelmap::parse_story(text, problems).has_value();
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
    Random random(seed + 1);
    Json root = Json::parse(data, data + size, nullptr, false);
    if (root.is_discarded() || !root.is_structured() || below(random, 20) == 0)
        return LLVMFuzzerMutate(data, size, most);
    // Of several mutants the first that is a story; now and then one that is none.
    std::string text;
    for (int tries = 0; tries < 6; ++tries) {
        Json mutant = root;
        for (auto changes = 1 + below(random, 4); changes > 0 && mutant.is_structured(); --changes)
            change_once(mutant, random);
        text = mutant.dump(-1, ' ', false, Json::error_handler_t::replace);
        if (below(random, 8) == 0 || is_story(text)) break;
    }
    const auto length = put(text, data, most);
    return length > 0 ? length : LLVMFuzzerMutate(data, size, most);
}
