#include "core/review/article_review.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "core/analysis/quantity.h"
#include "core/base/spelling.h"
#include "core/model/market.h"
#include "core/parse/story_reader.h"
#include "core/review/remedy.h"
#include "core/review/text_place.h"
#include "core/scenario/link.h"

namespace channelmap {
namespace {

using Texts = std::vector<std::string>;

std::string unescaped(std::string_view html) {
    constexpr std::pair<std::string_view, char> entities[] = {
        {"&amp;", '&'}, {"&gt;", '>'}, {"&lt;", '<'}, {"&quot;", '"'}};
    std::string text;
    while (!html.empty()) {
        bool found = false;
        for (const auto& [entity, character] : entities)
            if (!found && html.starts_with(entity)) {
                text += character;
                html.remove_prefix(entity.size());
                found = true;
            }
        if (!found) {
            text += html.front();
            html.remove_prefix(1);
        }
    }
    return text;
}

Texts split(std::string_view text, char mark) {
    Texts parts;
    while (!text.empty()) {
        const auto part = text.substr(0, text.find(mark));
        if (!part.empty()) parts.emplace_back(part);
        text.remove_prefix(part.size());
        if (!text.empty()) text.remove_prefix(1);
    }
    return parts;
}

std::string after_first(std::string_view text, char mark) {
    const auto at = text.find(mark);
    return at == std::string_view::npos ? "" : std::string(text.substr(at + 1));
}

// One place of the article at a time.
struct ArticleReader {
    const Story& story;
    std::string_view html;
    const std::string& file;
    Findings found;
    std::size_t at = 0;  // of what is read now

    void report(std::string sentence, std::string remedy) {
        const TextPlace place = place_at(html, at);
        found.push_back({Severity::error, file, place.line, place.column, "", std::move(sentence),
                         std::move(remedy)});
    }

    // What to do about a name that is like none of these.
    static std::string remedy_with(std::string remedy, const IdList& known) {
        if (!remedy.starts_with("Change it")) return remedy;
        remedy = "Name one of the story's:";
        for (const auto one : known) remedy += " " + std::string(one);
        return remedy;
    }

    void report_unknown(std::string_view noun, std::string_view name, const IdList& known) {
        const Advice advice = advice_of(unknown_name(noun, name, known));
        report(advice.sentence, remedy_with(advice.remedy, known));
    }

    Scenario read_query(std::string_view query) {
        Problems problems;
        const Link link =
            read_link(story, {.scenario = start_scenario(story)}, query, LinkPart::hash, problems);
        for (const auto& problem : problems) {
            const Advice advice = advice_of(problem.what);
            report("In “" + std::string(query) + "”, " + problem.where + ": " + advice.sentence,
                   problem.where == "era" ? remedy_with(advice.remedy, ids_of(story.eras))
                                          : advice.remedy);
        }
        return link.scenario;
    }

    // A number of this scenario; `whole` where all that a reader can ask about will do.
    void read_number(std::string_view id, Index era, bool whole) {
        const Market market = market_of(story, era);
        const auto number = read_quantity(story, market, id);
        if (number && (whole || number->metric || id.find('>') != std::string_view::npos)) return;
        const auto names = metric_names(story, market);
        report_unknown("metric or flow", id, IdList(names.begin(), names.end()));
    }

    void read_preset(std::string_view id, bool or_era) {
        IdList known = ids_of(story.presets);
        if (or_era) {
            const IdList eras = ids_of(story.eras);
            known.insert(known.end(), eras.begin(), eras.end());
        } else {
            known.push_back("index");
        }
        for (const auto one : known)
            if (one == id) return;
        report_unknown(or_era ? "preset or era" : "preset", id, known);
    }

    void read_figure(const std::string& text) {
        const std::string name = text.substr(0, text.find(' ')), rest = after_first(text, ' ');
        if (name == "sentence") {
            read_query(rest);
        } else if (name == "card") {
            read_preset(rest, false);
        } else if (name == "paper") {
            if (rest != "light" && rest != "dark")
                report("There is no theme “" + rest + "”.", "Write light or dark.");
        } else if (name == "updated") {
            if (story.updated.empty())
                report("The story has no day on which its facts were checked.",
                       "Give it one, as in \"updated\": \"2026-04-12\".");
        } else if (name == "recheck") {
            if (story.recheck.date.empty())
                report("The story has no day of the next check.",
                       "Give it one: \"recheck\": {\"date\": \"2026-04-12\", \"reason\": \"…\"}.");
        } else {
            read_number(name, read_query(rest).era, false);
        }
    }

    void read_address(const std::string& address) {
        const auto query = split(after_first(address, '?'), '#');
        std::string scenario;
        for (const auto& pair : split(query.empty() ? "" : query.front(), '&')) {
            if (pair.starts_with("steps="))
                for (const auto& step : split(after_first(pair, '='), '~')) read_preset(step, true);
            else
                scenario += (scenario.empty() ? "" : "&") + pair;
        }
        read_query(scenario);
    }
};

// The value of an attribute in a tag and where it begins.
struct Attribute {
    std::string value;
    std::size_t at = 0;
};

std::optional<Attribute> attribute_of(std::string_view html, std::size_t tag, std::size_t end,
                                      std::string_view name) {
    const std::string start = " " + std::string(name) + "=\"";
    const auto at = html.find(start, tag);
    if (at == std::string_view::npos || at > end) return std::nullopt;
    const std::size_t from = at + start.size();
    return Attribute{unescaped(html.substr(from, html.find('"', from) - from)), from};
}

// Quotes may hold a ">".
std::size_t tag_end(std::string_view html, std::size_t tag) {
    bool quoted_now = false;
    for (std::size_t i = tag; i < html.size(); ++i) {
        if (html[i] == '"') quoted_now = !quoted_now;
        if (html[i] == '>' && !quoted_now) return i;
    }
    return html.size();
}

void read_tag(ArticleReader& reader, std::size_t tag) {
    const auto end = tag_end(reader.html, tag);
    const auto attribute = [&](std::string_view name) {
        const auto found = attribute_of(reader.html, tag, end, name);
        if (found) reader.at = found->at;
        return found;
    };
    if (const auto address = attribute("data-channel-map")) reader.read_address(address->value);
    Index era = reader.story.start;
    if (const auto query = attribute("data-set")) era = reader.read_query(query->value).era;
    if (const auto step = attribute("data-step")) {
        reader.read_preset(step->value, true);
        if (const auto preset = find_id(reader.story.presets, step->value)) {
            Problems told_elsewhere;
            era = read_link(reader.story, {.scenario = start_scenario(reader.story)},
                            reader.story.presets[*preset].query, LinkPart::hash, told_elsewhere)
                      .scenario.era;
        }
        if (const auto named = find_id(reader.story.eras, step->value)) era = *named;
    }
    if (const auto path = attribute("data-highlight"); path && !path->value.empty())
        reader.read_number(path->value, era, true);
}

}  // namespace

Findings review_article(const Story& story, std::string_view html, const std::string& file) {
    ArticleReader reader{.story = story, .html = html, .file = file, .found = {}};
    for (std::size_t at = html.find("[["); at != std::string_view::npos;
         at = html.find("[[", at + 1)) {
        const auto end = html.find("]]", at);
        if (end == std::string_view::npos) break;
        reader.at = at;
        reader.read_figure(unescaped(html.substr(at + 2, end - at - 2)));
    }
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1))
        read_tag(reader, at);
    return std::move(reader.found);
}

}  // namespace channelmap
