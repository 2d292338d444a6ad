// What `check` says of files that are no story, and of letters that the fonts lack.
#include <doctest/doctest.h>

#include "core/review/other_file.h"
#include "core/review/reviewed.h"

using namespace channelmap;
using namespace channelmap::reviewed;

namespace {

// The one finding for a file that is something else.
void check_told(const std::string& text, std::string_view sentence, std::string_view remedy) {
    CAPTURE(text.substr(0, 60));
    const auto found = review_text(text);
    REQUIRE(found.size() == 1);
    CAPTURE(found[0].sentence);
    CAPTURE(found[0].remedy);
    CHECK(found[0].severity == Severity::error);
    CHECK(found[0].line >= 1);
    CHECK(found[0].sentence.find(sentence) != std::string::npos);
    CHECK(found[0].remedy.find(remedy) != std::string::npos);
}

std::string utf16(const std::string& text, bool big, bool marked) {
    std::string out = !marked ? "" : big ? "\xfe\xff" : "\xff\xfe";
    for (const char c : text) {
        if (big) out += '\0';
        out += c;
        if (!big) out += '\0';
    }
    return out;
}

}  // namespace

TEST_CASE("a file with flows for a Sankey diagram is told, with the way to bring it in") {
    for (const char* text : {"Wages [1500] Budget\nOther [250] Budget\n:Budget #057\n",
                             "// made with SankeyMATIC\n\nA [8] B\nA [*] C\nB [?] D", "A [8,5] B"})
        check_told(text, "SankeyMATIC", "import --edges");
    for (const char* text :
         {"from,to,value\na,b,1\na,c,2\n", "from;to;value\r\na;b;1\r\n", "from\tto\tvalue\na\tb\t1",
          "\xef\xbb\xbf"
          "Source,Target,Value\n\"A, B\",C,4\nD,E,5\nF,G,6\nH,I,7\nJ,K,8\n"})
        check_told(text, "table (CSV or TSV)", "import --edges");
}

TEST_CASE("JSON of other programs is told, and not every key that a story would have") {
    check_told(R"({"data": [{"type": "sankey", "node": {"label": ["A"]}, "link": {}}]})", "plotly",
               "from, to and value");
    check_told(R"([{"type": "sankey", "node": {}, "link": {}}])", "plotly", "import --edges");
    check_told(R"({"node": {"label": []}, "link": {"source": [0]}})", "plotly", "import --edges");
    check_told(R"({"nodes": [{"name": "A"}], "links": [{"source": 0, "target": 1, "value": 2}]})",
               "d3", "import --edges");
    check_told(R"([{"from": "a", "to": "b", "value": 1}])", "list of rows", "import --edges");
    check_told("[1, 2]", "a list", "channelmap new");
    check_told("3", "single value", "channelmap new");
    check_told(R"({"format": "channel-map-scenario", "nodes": []})", "figures", "story.json");
    check_told(R"({"$schema": "x", "properties": {}})", "schema", "channelmap new");
    check_told(R"({"type": "FeatureCollection", "features": []})", "GeoJSON", "channelmap new");
    check_told(R"({"name": "x", "version": "1.0.0"})", "none of a story's", "channelmap new");
}

TEST_CASE("the right story in another encoding, packed or within something else is told") {
    const std::string story = whole_story().dump();
    for (const bool big : {false, true})
        for (const bool marked : {false, true})
            check_told(utf16(story, big, marked), "UTF-16", "UTF-8");
    std::string latin = story;
    latin.insert(latin.find("\"label\": \"") == std::string::npos
                     ? latin.find("\"label\":\"") + 9
                     : latin.find("\"label\": \"") + 10,
                 "\xe9t\xe9");
    check_told(latin, "not UTF-8", "UTF-8");
    check_told("\x1f\x8b\x08", "gzip", "gunzip");
    check_told("PK\x03\x04", "zip", "import");
    check_told("%PDF-1.7", "PDF", "channelmap new");
    check_told("<!DOCTYPE html><title>x</title>", "HTML", "story.json");
    check_told("  <html>", "HTML", "story.json");
    check_told("<?xml version=\"1.0\"?><a/>", "XML", "channelmap new");
    check_told("const story = " + story + ";", "script", "JSON");
    check_told("format: 1\nid: x\nplatforms:\n  - id: a\n", "YAML", "JSON");
    check_told("<<<<<<< HEAD\n" + story + "\n=======\n" + story + "\n>>>>>>> other\n",
               "two versions", "Keep one");
    check_told("", "empty", "channelmap new");
    check_told(" \n\t", "empty", "channelmap new");
    check_told("\xef\xbb\xbf", "empty", "channelmap new");
    check_told("Hello there.\nThis is a letter.", "plain text", "channelmap new");
}

TEST_CASE("a story with mistakes is still read as a story") {
    Json story = whole_story();
    CHECK_FALSE(other_file(story.dump()));
    CHECK_FALSE(other_file("\xef\xbb\xbf" + story.dump()));
    CHECK_FALSE(other_file(story.dump().substr(0, 200)));
    CHECK_FALSE(other_file("{"));
    CHECK_FALSE(other_file("{}"));
    story.erase("format");
    story.erase("inputs");
    CHECK_FALSE(other_file(story.dump()));
}

TEST_CASE("letters that the fonts lack are told with their text, letter and remedy") {
    Json story = whole_story();
    story["platforms"][0]["label"] = "Na AWS Łódź œuvre Αθήνα Київ ½";
    CHECK(review(story).empty());
    for (const char* label : {"云计算", "سحابة", "☁ Cloud", "😀"}) {
        CAPTURE(label);
        story["platforms"][0]["label"] = label;
        check_found(story, Severity::warning, "/platforms/0/label", "no letter for “");
    }
    story["platforms"][0]["label"] = "云计算";
    const auto found = review(story);
    const auto* one = find(found, Severity::warning, "/platforms/0/label", "“云” (U+4E91)");
    REQUIRE(one);
    CHECK(one->remedy.find("Latin, Greek or Cyrillic") != std::string::npos);
    story["platforms"][0]["label"] = "safe \u202egnp.exe";
    check_found(story, Severity::warning, "/platforms/0/label", "U+202E");
}
