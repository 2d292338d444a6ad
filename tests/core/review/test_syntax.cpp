// What `check` says of a story that is nearly JSON: the mistake by its name, at its place, once.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/review/reviewed.h"

using namespace channelmap;
using namespace channelmap::reviewed;

namespace {

std::string with(std::string_view from, std::string_view to) {
    std::string text = whole_story().dump(2);
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

void check_one(const std::string& text, std::string_view sentence) {
    const auto found = review_text(text);
    REQUIRE(found.size() >= 1);
    CAPTURE(found[0].sentence);
    CHECK(found[0].severity == Severity::error);
    CHECK(found[0].sentence.find(sentence) != std::string::npos);
    CHECK_FALSE(found[0].remedy.empty());
    CHECK(std::count_if(found.begin(), found.end(),
                        [](const Finding& one) { return one.severity == Severity::error; }) == 1);
}

std::string utf32(const std::string& text, bool big, bool marked) {
    using namespace std::string_literals;
    std::string out = !marked ? "" : big ? "\0\0\xfe\xff"s : "\xff\xfe\0\0"s;
    for (const char c : text) out += big ? "\0\0\0"s + c : c + "\0\0\0"s;
    return out;
}

}  // namespace

TEST_CASE("encodings and files of zeros are told by their names") {
    for (const bool big : {false, true})
        for (const bool marked : {false, true})
            check_one(utf32(whole_story().dump(), big, marked), "UTF-32");
    check_one(std::string(100, '\0'), "zeros");
}

TEST_CASE("signs that nobody sees between values are told") {
    check_one(with("\"eras\":", "\"eras\":\xc2\xa0"), "no-break space");
    check_one(with("\"eras\":", "\"eras\":\xe2\x80\x8b"), "nobody sees (U+200B)");
    check_one(with("\"eras\":", "\"eras\":\xe3\x80\x80"), "nobody sees (U+3000)");
    check_one("\xef\xbb\xbf\xef\xbb\xbf" + whole_story().dump(), "nobody sees (U+FEFF)");
    check_one("\x1e" + whole_story().dump(), "nobody sees (U+001E)");
    check_one(with("\"eras\":", "“eras”:"), "typographic");
}

TEST_CASE("mistakes within texts are told") {
    check_one(with("\"label\": \"", "\"label\": \"\\ud83d"), "Half a letter");
    check_one(with("\"label\": \"", "\"label\": \"\\uDC00 "), "“\\uDC00”");
    check_one(with("\"label\": \"", "\"label\": \"\\u12"), "four hexadecimal digits");
    check_one(with("\"label\": \"", "\"label\": \"\\o"), "After a backslash");
    check_one(with("\"label\": \"", "\"label\": \"a\tb"), "A tab");
    check_one(with("\"label\": \"", "\"label\": \"a\nb"), "isn't closed");
    check_one(with("\"label\": \"", "\"label\": \"a\"b"), "without quotation marks");
}

TEST_CASE("numbers and words of other languages are told") {
    const auto number = [](std::string_view written) {
        return with("\"format\": 1", "\"format\": " + std::string(written));
    };
    for (const char* word : {"NaN", "nan", "Infinity", "-Infinity", "undefined", "None"})
        check_one(number(word),
                  "“" + std::string(word[0] == '-' ? word + 1 : word) + "” is not JSON");
    check_one(number("1e999"), "too large");
    for (const char* word : {"True", "FALSE", "Null"}) check_one(number(word), "small letters");
    for (const char* wrong : {"+1", ".5", "1.", "0x10", "01", "1_000", "50%", "1/2"}) {
        CAPTURE(wrong);
        check_one(number(wrong), "This number isn't written");
    }
    check_one(number("one"), "A text stands here without quotation marks");
    check_one(with("\"format\"", "format"), "A name stands here without quotation marks");
}

TEST_CASE("comments and single quotes are told, wherever they stand") {
    for (const char* comment : {"// a\n", "/* a */", "# a\n"}) {
        CAPTURE(comment);
        check_one(comment + whole_story().dump(2), "no comments");
        check_one(with("\"eras\":", comment + std::string("\"eras\":")), "no comments");
        check_one(whole_story().dump(2) + "\n" + comment, "no comments");
    }
    check_one(with("\"eras\"", "'eras'"), "single quotes");
    check_one(with("\"format\": 1,", "\"format\": 1;"), "semicolon");
}

TEST_CASE("a key that is there twice or three times is told once") {
    check_one(with("\"format\": 1,", "\"format\": 1, \"format\": 1,"), "written twice");
    check_one(with("\"format\": 1,", "\"format\": 1, \"format\": 1, \"format\": 1,"),
              "written twice");
}

TEST_CASE("a preset whose page would have a name that hosts use otherwise is told") {
    auto story = whole_story();
    for (const char* id : {"404", "con", "nul", "com1", "aux.1", "index"}) {
        CAPTURE(id);
        story["presets"] = Json::array({{{"id", id}, {"label", "One"}, {"query", ""}}});
        check_found(story, Severity::error, "/presets/0/id", std::string(id) + ".html");
    }
    for (const char* id : {"memo", "4040", "console", "com", "community", "nullified"}) {
        CAPTURE(id);
        story["presets"][0]["id"] = id;
        CHECK_FALSE(find(review(story), Severity::error, "/presets/0/id", ""));
    }
}
