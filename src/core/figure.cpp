#include "core/figure.h"

#include <algorithm>

#include "core/numbers.h"
#include "core/svg_map.h"

namespace channelmap {
namespace {

constexpr float note_space = 6;
constexpr std::size_t most_publishers = 6;  // named; the others are counted

// Sizes of a form: those of the page at its width.
struct Sheet {
    float margin;
    TextSize headline, sentence, setting, note;  // without the width
};

Sheet sheet_of(Form form) {
    switch (form) {
    case Form::narrow: return {16, {0, 28, 32}, {0, 21, 27}, {0, 15, 20}, {0, 13, 17}};
    case Form::medium: return {24, {0, 32, 37}, {0, 24, 30}, {0, 15, 21}, {0, 13, 18}};
    case Form::wide: break;
    }
    return {24, {0, 32, 37}, {0, 23, 29}, {0, 15, 21}, {0, 13, 18}};
}

// Sentences one after the other.
struct Telling {
    const Words& words;
    std::string text;

    void add(std::string_view key, std::initializer_list<Filling> fillings = {}) {
        if (!text.empty()) text += ' ';
        text += say(words, key, fillings);
    }
};

// The era, and all that a reader has set.
void tell_setting(const Story& story, const Scenario& scenario, const Outline& outline,
                  Telling& telling) {
    std::string changed;
    const auto add = [&](std::string_view label, std::optional<Share> set) {
        if (!set) return;
        if (!changed.empty()) changed += "; ";
        ((changed += label) += ' ') += percent_text(set->value());
    };
    for (Index i = 0; i < story.rights.size(); ++i) add(story.rights[i].label, scenario.rights[i]);
    add(story.rollout_label, scenario.rollout);
    for (Index i = 0; i < story.inputs.size(); ++i) add(story.inputs[i].label, scenario.inputs[i]);
    telling.add("card.era", {{"era", outline.era_label}, {"dates", outline.era_dates}});
    if (!changed.empty()) telling.add("figure.changed", {{"list", changed}});
}

void tell_reading(const Comparison& against, const Layout& map, bool documented, Telling& telling) {
    if (documented) return telling.add("figure.documented");
    telling.add("figure.note");
    if (has_outside_values(map)) telling.add("card.outside");
    if (tells_of_changes(map)) telling.add("card.changes", {{"baseline", against.baseline}});
}

// Of an ISO day: "22 November 2026".
void tell_checked(std::string_view day, Telling& telling) {
    const auto number = [&](std::size_t at) {
        return day[at] == '0' ? day.substr(at + 1, 1) : day.substr(at, 2);
    };
    std::string month = "date.month.";
    month += number(5);
    telling.add(
        "figure.checked",
        {{"day", number(8)}, {"month", say(telling.words, month)}, {"year", day.substr(0, 4)}});
}

void tell_sources(const Story& story, const Scenario& scenario, Telling& telling) {
    if (!story.updated.empty()) tell_checked(story.updated, telling);
    const auto names = publishers_of(story, scenario);
    if (names.empty()) return;
    const std::size_t named = std::min(names.size(), most_publishers);
    std::string list;
    for (std::size_t i = 0; i < named; ++i) {
        if (i > 0) list += ", ";
        list += names[i];
    }
    if (named == names.size()) return telling.add("figure.sources", {{"list", list}});
    telling.add("figure.sources.more",
                {{"list", list}, {"others", std::to_string(names.size() - named)}});
}

// Sets blocks one below the other.
class Paragraphs {
public:
    Paragraphs(float left, float top, float width) : left_(left), bottom_(top), width_(width) {}

    TextBlock add(const std::vector<StyledText>& runs, TextSize size, float space) {
        size.width = width_;
        auto block = *set_block(runs, size, true);
        block.box.x = left_;
        block.box.y = bottom_;
        bottom_ = block.box.bottom() + space;
        return block;
    }

    float take(float space) {
        const float top = bottom_;
        bottom_ += space;
        return top;
    }

    float bottom() const { return bottom_; }

private:
    float left_, bottom_, width_;
};

}  // namespace

std::vector<std::string_view> publishers_of(const Story& story, const Scenario& scenario) {
    const Era& era = story.eras[scenario.era];
    std::vector<Index> facts = era.facts;
    const auto cite = [&](const auto& items) {
        for (const auto& item : items)
            for (const Index fact : item.facts)
                if (std::find(facts.begin(), facts.end(), fact) == facts.end())
                    facts.push_back(fact);
    };
    cite(era.rights);
    cite(era.offers);
    cite(era.hosting);
    cite(story.inputs);
    std::vector<std::string_view> names;
    std::vector<Index> times;
    for (const Index fact : facts)
        for (const auto& source : story.facts[fact].sources) {
            Index at = 0;
            while (at < names.size() && names[at] != source.publisher) ++at;
            if (at == names.size()) {
                names.push_back(source.publisher);
                times.push_back(0);
            }
            ++times[at];
            for (; at > 0 && times[at - 1] < times[at]; --at) {
                std::swap(names[at], names[at - 1]);
                std::swap(times[at], times[at - 1]);
            }
        }
    return names;
}

Figure compose_figure(const Story& story, const Words& words, const Scenario& scenario,
                      const Outline& outline, const Comparison& against, Layout map,
                      const FigureNeeds& needs) {
    const Sheet sheet = sheet_of(map.form);
    const bool documented = !needs.documented.empty();
    Figure figure{.width = map.width + 2 * sheet.margin};
    figure.title = say(words, "svg.title", {{"title", outline.title}, {"era", outline.era_label}});
    figure.description = documented ? std::string(needs.documented) : plain_text(outline.result);
    Paragraphs column(sheet.margin, sheet.margin, map.width);
    const auto tell = [&](Telling telling, Token token, const TextSize& size, float space) {
        return column.add({{std::move(telling.text), TextFace::sans, token}}, size, space);
    };
    figure.headline = column.add({{outline.title}}, sheet.headline, 10);
    figure.sentence = column.add(documented ? std::vector<StyledText>{{figure.description}}
                                            : styled(outline.result),
                                 sheet.sentence, 12);
    Telling setting{words, {}}, reading{words, {}}, sources{words, {}}, link{words, {}};
    tell_setting(story, scenario, outline, setting);
    tell_reading(against, map, documented, reading);
    tell_sources(story, scenario, sources);
    if (!needs.link.empty()) link.add("figure.link", {{"link", needs.link}});
    figure.setting = tell(std::move(setting), Token::ink, sheet.setting, 24);
    figure.map_origin = Point{sheet.margin, column.take(map.height + 20)};
    for (auto* note : {&reading, &sources, &link})
        if (!note->text.empty())
            figure.notes.push_back(tell(std::move(*note), Token::ink2, sheet.note, note_space));
    figure.height = column.bottom() - note_space + sheet.margin;
    figure.map = std::move(map);
    return figure;
}

std::string svg_of(const Figure& figure, const Theme& theme, const Theme* dark, SvgDetail detail) {
    SvgWriter svg(theme, dark);
    open_sheet(svg, {figure.width, figure.height}, figure.title, figure.description);
    for (const auto* block : {&figure.headline, &figure.sentence, &figure.setting})
        write_block(svg, *block);
    svg.put("<g transform=\"translate(");
    svg.point(figure.map_origin);
    svg.put(")\">\n");
    write_map(svg, figure.map, detail);
    svg.put("</g>\n");
    for (const auto& block : figure.notes) write_block(svg, block);
    svg.put("</svg>\n");
    return svg.take();
}

}  // namespace channelmap
