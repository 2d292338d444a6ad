#include "core/review/review.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/sort_few.h"
#include "core/parse/json_value.h"
#include "core/parse/parse_story.h"
#include "core/review/article_review.h"
#include "core/review/claims.h"
#include "core/review/color_review.h"
#include "core/review/heading_review.h"
#include "core/review/letter_review.h"
#include "core/review/other_file.h"
#include "core/review/remedy.h"
#include "core/review/story_warnings.h"
#include "core/review/syntax_advice.h"
#include "core/review/text_place.h"
#include "core/review/word_review.h"

namespace channelmap {
namespace {

// "line 3, column 7", as read_json() says it.
TextPlace syntax_place(std::string_view where) {
    constexpr std::string_view line = "line ", column = ", column ";
    const auto at = where.find(column);
    if (!where.starts_with(line) || at == std::string_view::npos) return {};
    const std::string first(where.substr(line.size(), at - line.size()));
    const std::string second(where.substr(at + column.size()));
    return {std::atoi(first.c_str()), std::atoi(second.c_str())};
}

// Bytes of the line to characters, which is what editors count.
TextPlace in_characters(std::string_view text, TextPlace bytes) {
    return place_at(text, offset_of(text, {bytes.line, 1}) +
                              static_cast<std::size_t>(std::max(0, bytes.column - 1)));
}

Finding located(const NamedText& story, const StoryFinding& one) {
    const TextPlace place = place_of(story.text, one.pointer);
    return {one.severity, story.name,   place.line, place.column,
            one.pointer,  one.sentence, one.remedy};
}

Finding format_finding(const NamedText& story, const Problem& problem) {
    if (const TextPlace bytes = syntax_place(problem.where); bytes.line > 0) {
        const TextPlace place = in_characters(story.text, bytes);
        const Advice advice = syntax_advice(story.text, offset_of(story.text, place), problem.what);
        return {Severity::error, story.name,   place.line, place.column, "",
                advice.sentence, advice.remedy};
    }
    Advice advice = advice_of(problem.what);
    return located(story, {Severity::error, problem.where, advice.sentence, advice.remedy});
}

// The story's own fonts, if it has any that can be used; what is wrong with them is added.
std::optional<StoryFonts> review_fonts(const std::optional<FontFolder>& folder, Findings& found) {
    std::vector<FontProblem> problems;
    auto fonts = folder ? read_fonts(*folder, problems) : std::nullopt;
    for (auto& [is_error, file, fault] : problems)
        found.push_back({is_error ? Severity::error : Severity::warning, file, 0, 0, "",
                         fault.sentence, fault.remedy});
    return fonts;
}

}  // namespace

Findings format_findings(const NamedText& story) {
    if (auto other = other_file(story.text))
        return {{Severity::error, story.name, 1, 1, "", other->sentence, other->remedy}};
    Problems problems;
    parse_story(story.text, problems);
    Findings found;
    for (const auto& problem : problems) {
        const auto finding = format_finding(story, problem);
        // A key that is there three times, or unknown twice, is told once.
        const bool is_told = std::any_of(found.begin(), found.end(), [&](const Finding& one) {
            return one.pointer == finding.pointer && one.line == finding.line &&
                   one.column == finding.column && one.sentence == finding.sentence;
        });
        if (!is_told) found.push_back(finding);
    }
    return found;
}

Findings review_story(const StoryFiles& files, std::string_view today) {
    Findings found = format_findings(files.story);
    const auto own_fonts = review_fonts(files.fonts, found);
    const StoryFonts* fonts = own_fonts ? &*own_fonts : nullptr;
    Problems told_above;
    const auto root = read_json(files.story.text, told_above);
    const auto add = [&](const StoryFindings& more) {
        for (const auto& one : more) found.push_back(located(files.story, one));
    };
    if (root && !other_file(files.story.text)) add(missing_heading(*root));
    Problems again;
    if (const auto story = parse_story(files.story.text, again)) {
        add(false_claims(*story));
        add(check_words(*root));
        add(check_letters(*root, fonts));
        for (const auto& file : files.words) {
            auto of_words = check_words_file(file, story->language);
            found.insert(found.end(), of_words.begin(), of_words.end());
            if (auto lacking =
                    fonts ? check_words_letters(file.name, file.text, *fonts) : std::nullopt)
                found.push_back(std::move(*lacking));
        }
        if (fonts)
            if (auto lacking = check_words_letters(files.fonts->name, *story, *fonts))
                found.push_back(std::move(*lacking));
        if (files.article) {
            auto of_article = review_article(*story, files.article->text, files.article->name);
            found.insert(found.end(), of_article.begin(), of_article.end());
        }
        add(idle_parts(*story));
        add(check_colors(*story));
        add(slips_in(*story));
        add(warnings_of(*story, today));
        add(language_warnings(*root, files.words));
    }
    sort_few(found, [](const Finding& a, const Finding& b) {  // errors first
        return a.severity == Severity::error && b.severity != Severity::error;
    });
    return found;
}

}  // namespace channelmap
