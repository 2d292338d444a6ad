// A story's own fonts: what is said of the folder, and that everything is measured in them.
#include "core/fonts/story_fonts.h"

#include <doctest/doctest.h>

#include "core/fonts/small_font.h"
#include "core/graphics/font_set.h"
#include "core/graphics/text_width.h"
#include "core/picture/text_block.h"
#include "core/review/reviewed.h"

using namespace channelmap;
using namespace channelmap::reviewed;
using small_font::Recipe;

namespace {

FontFolder folder_of(const Recipe& regular, const Recipe& semibold) {
    return {.name = "my/fonts",
            .regular = small_font::bytes_of(regular),
            .semibold = small_font::bytes_of(semibold),
            .has_licence = true};
}

// The widths of a story while the test runs, then ours again.
struct InUse {
    std::vector<std::uint16_t> packed;
    InUse(const FontFolder& folder, const std::string& family) {
        std::vector<FontProblem> problems;
        const auto fonts = read_fonts(folder, problems);
        REQUIRE(fonts);
        packed = pack_fonts(*fonts, family);
        use_fonts(packed.data());
    }
    ~InUse() { use_fonts(built_in_fonts()); }
    InUse(const InUse&) = delete;
    InUse& operator=(const InUse&) = delete;
};

// The only problem of a folder.
FontProblem problem_of(const FontFolder& folder) {
    std::vector<FontProblem> problems;
    const auto fonts = read_fonts(folder, problems);
    REQUIRE(problems.size() == 1);
    CHECK(fonts.has_value() != problems[0].is_error);
    CHECK_FALSE(problems[0].fault.remedy.empty());
    return problems[0];
}

const Finding* find_in(const Findings& findings, Severity severity, const char* file,
                       const char* words) {
    for (const auto& one : findings)
        if (one.severity == severity && one.file == file &&
            one.sentence.find(words) != std::string::npos)
            return &one;
    return nullptr;
}

Findings review_with(const Json& story, const FontFolder& folder) {
    return review_story(
        {.story = {"story.json", story.dump(1)}, .article = {}, .words = {}, .fonts = folder}, "");
}

// With all that the map itself writes.
Recipe whole_latin() {
    Recipe recipe = small_font::basic_latin();
    for (char16_t code = 0xA0; code < 0x180; ++code) recipe.advances[code] = 600;
    for (char16_t code = 0x2010; code < 0x2300; ++code) recipe.advances[code] = 610;
    return recipe;
}

}  // namespace

TEST_CASE("capitals stand in the middle of their box, in a story's own font of taller ones too") {
    CHECK(capitals_drop(14) == 0);
    const float usual = cap_height();
    std::uint16_t taller[packed_letters_at] = {};
    for (int face = 0; face < font_faces; ++face) {
        taller[packed_faces_at + 3 * face] = 1000;
        taller[packed_faces_at + 3 * face + 2] = 800;
    }
    use_fonts(taller);
    const float drop = capitals_drop(14), now = cap_height();
    use_fonts(built_in_fonts());
    CHECK(drop > 0);
    CHECK(drop - 14 * now / 2 == doctest::Approx(-14 * usual / 2));
    CHECK(capitals_drop(14) == 0);
}

TEST_CASE("with a story's fonts every width is the sum of its letters' advances in them") {
    const float before = text_width("AWS Bedrock 20", Face::semibold, 14);
    Recipe regular = small_font::basic_latin(), semibold = regular;
    regular.units_per_em = 2000;
    regular.advances[u'Ω'] = 1234;
    semibold.advances[u'Ω'] = 777;
    regular.advances[u'ż'] = 400;  // which only one of them has
    semibold.missing = 444;
    {
        const InUse in_use(folder_of(regular, semibold), "Any");
        const auto width = [](const char* text, Face face) { return text_width(text, face, 100); };
        CHECK(width("A", Face::regular) == doctest::Approx(100 * (300 + 'A') / 2000.));
        CHECK(width("A", Face::semibold) == doctest::Approx(100 * (300 + 'A') / 1000.));
        CHECK(width("Ω", Face::regular) == doctest::Approx(100 * 1234 / 2000.));
        CHECK(width("Ω", Face::semibold) == doctest::Approx(77.7));
        CHECK(width("ż", Face::regular) == doctest::Approx(25));
        CHECK(width("ż中", Face::semibold) == doctest::Approx(88.8));
        CHECK(width("AΩ", Face::semibold) ==
              doctest::Approx(width("A", Face::semibold) + width("Ω", Face::semibold)));
        CHECK(cap_height() == doctest::Approx(.35));
        for (const auto face : {TextFace::serif, TextFace::sans})
            CHECK(styled_width("Ax", face, 20) == text_width("Ax", Face::regular, 20));
        CHECK(styled_width("Ax", TextFace::serif_semibold, 20) ==
              text_width("Ax", Face::semibold, 20));
    }
    CHECK(text_width("AWS Bedrock 20", Face::semibold, 14) == before);
}

TEST_CASE("pictures name the story's family and no font of ours") {
    const InUse in_use(folder_of(small_font::basic_latin(), small_font::basic_latin()), "Herald");
    SvgWriter svg(light_theme(), nullptr);
    open_sheet(svg, {100, 50}, "Title", "What it shows");
    const auto block = set_block({{"Words", TextFace::serif_semibold}}, {80, 14, 18}, false);
    REQUIRE(block);
    write_block(svg, *block);
    const std::string text = svg.take();
    CHECK(text.find("Source") == std::string::npos);
    CHECK(text.find("'Herald',Arial") != std::string::npos);
    CHECK(text.find("font-size-adjust:.500") != std::string::npos);
}

TEST_CASE("what is wrong with a folder of fonts is told with the file") {
    const Recipe good = small_font::basic_latin();
    FontFolder folder = folder_of(good, good);
    std::vector<FontProblem> problems;
    CHECK(read_fonts(folder, problems));
    CHECK(problems.empty());

    folder.semibold.reset();
    CHECK(problem_of(folder).file == "my/fonts/semibold.ttf");
    CHECK(problem_of(folder).is_error);
    folder = folder_of(good, good);
    folder.regular.reset();
    CHECK(problem_of(folder).file == "my/fonts/regular.ttf");

    folder = folder_of(good, good);
    folder.semibold = "OTTO";
    CHECK(problem_of(folder).is_error);

    Recipe poor = good;
    for (const char16_t code : {u'q', u'7'}) poor.advances.erase(code);
    const auto lacking = problem_of(folder_of(poor, good));
    CHECK(lacking.is_error);
    CHECK(lacking.fault.sentence.find("“7”, “q”") != std::string::npos);

    Recipe uneven = good;
    uneven.advances[u'1'] = 300;
    CHECK_FALSE(problem_of(folder_of(good, uneven)).is_error);

    for (const int type : {0x002, 0x008, 0x100, 0x108, 0x004, 0}) {
        Recipe licensed = good;
        licensed.one_more_table = "OS/2";
        licensed.one_more_bytes =
            std::string(8, '\0') + static_cast<char>(type >> 8) + static_cast<char>(type & 0xFF);
        CAPTURE(type);
        problems.clear();
        CHECK(read_fonts(folder_of(licensed, good), problems));
        CHECK(problems.size() == (type == 2 || type >= 0x100 ? 1 : 0));
    }

    folder = folder_of(good, good);
    folder.has_licence = false;
    CHECK_FALSE(problem_of(folder).is_error);
}

TEST_CASE("letters that a story's own fonts lack are told, though ours have them") {
    const Recipe whole = whole_latin();
    Recipe one_lacks = whole;
    one_lacks.advances.erase(u'ł');
    Json story = whole_story();
    story["platforms"][0]["label"] = "Na Łódź, złoto";
    CHECK(review(story).empty());
    CHECK(review_with(story, folder_of(whole, whole)).empty());
    const auto found = review_with(story, folder_of(whole, one_lacks));
    const auto* one = find(found, Severity::warning, "/platforms/0/label", "“ł” (U+0142)");
    REQUIRE(one);
    CHECK(one->sentence.find("own fonts") != std::string::npos);
    CHECK(one->remedy.find("both faces") != std::string::npos);

    Recipe without_dash = whole;
    without_dash.advances.erase(u'–');
    CHECK(find_in(review_with(story, folder_of(without_dash, whole)), Severity::warning, "my/fonts",
                  "“–” (U+2013) in the words of the map itself"));
    FontFolder broken = folder_of(whole, whole);
    broken.regular = "wOF2";
    CHECK(find_in(review_with(story, broken), Severity::error, "my/fonts/regular.ttf", "WOFF"));
}
