#include "core/picture/figure.h"

#include <algorithm>

#include "core/layout/form.h"
#include "core/picture/svg_map.h"
#include "core/wording/date_text.h"
#include "core/wording/number_text.h"

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

// Joins sentences.
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
    telling.add("map.rounding");
    if (has_outside_values(map)) telling.add("card.outside");
    if (tells_of_changes(map)) telling.add("card.changes", {{"baseline", against.baseline}});
}

void tell_checked(const Story& story, Telling& telling) {
    if (!story.updated.empty())
        telling.add("figure.checked", {{"date", date_text(telling.words, story.updated)}});
    if (!story.recheck.date.empty())
        telling.add("figure.recheck", {{"date", date_text(telling.words, story.recheck.date)},
                                       {"reason", story.recheck.reason}});
}

std::string listed(const std::vector<std::string_view>& names, std::size_t most) {
    std::string list;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i) {
        if (i > 0) list += ", ";
        list += names[i];
    }
    return list;
}

void tell_sources(const Story& story, const Scenario& scenario, Telling& telling) {
    tell_checked(story, telling);
    const auto names = publishers_of(story, scenario);
    if (names.empty()) return;
    const auto list = listed(names, most_publishers);
    if (names.size() <= most_publishers)
        telling.add("figure.sources", {{"list", list}});
    else
        telling.add("figure.sources.more",
                    {{"list", list}, {"others", std::to_string(names.size() - most_publishers)}});
    const auto copied = publishers_of(story, scenario, true);
    if (!copied.empty()) telling.add("figure.copies", {{"list", listed(copied, copied.size())}});
}

// What the sources of the bar of hosts contradict each other in, and who says what.
void tell_hosting(const Story& story, const Scenario& scenario, Telling& telling) {
    if (!story.hosting_note.holds_in(scenario.era)) return;
    std::string list;
    for (const Index index : story.hosting_note.facts) {
        const auto& fact = story.facts[index];
        for (const auto& source : fact.sources) {
            if (!list.empty()) list += "; ";
            ((list += source.publisher) += ", ") +=
                source.date.empty() ? fact.date_label : date_text(telling.words, source.date);
        }
    }
    telling.add("figure.hosting", {{"text", story.hosting_note.text}, {"list", list}});
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

struct Publisher {
    std::string_view name;
    int citations = 0;
};

// One citation more: those with the most stay first, and whoever reached a number first stays in
// front of those who reach it later.
void count_publisher(std::vector<Publisher>& publishers, std::string_view name) {
    Index at = 0;
    while (at < publishers.size() && publishers[at].name != name) ++at;
    if (at == publishers.size()) publishers.push_back({.name = name});
    ++publishers[at].citations;
    for (; at > 0 && publishers[at - 1].citations < publishers[at].citations; --at)
        std::swap(publishers[at], publishers[at - 1]);
}

}  // namespace

std::vector<std::string_view> publishers_of(const Story& story, const Scenario& scenario,
                                            bool copies) {
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
    std::vector<Publisher> publishers;
    for (const Index fact : facts)
        for (const auto& source : story.facts[fact].sources)
            if (!copies || source.read_in_copy) count_publisher(publishers, source.publisher);
    std::vector<std::string_view> names;
    for (const auto& publisher : publishers) names.push_back(publisher.name);
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
    Telling setting{words, {}}, reading{words, {}}, hosting{words, {}}, sources{words, {}},
        link{words, {}};
    tell_setting(story, scenario, outline, setting);
    tell_reading(against, map, documented, reading);
    tell_hosting(story, scenario, hosting);
    tell_sources(story, scenario, sources);
    if (!needs.link.empty()) link.add("figure.link", {{"link", needs.link}});
    figure.setting = tell(std::move(setting), Token::ink, sheet.setting, 24);
    figure.map_origin = Point{sheet.margin, column.take(map.height + 20)};
    for (auto* note : {&reading, &hosting, &sources, &link})
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
