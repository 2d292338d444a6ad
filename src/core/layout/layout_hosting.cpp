// Under the map: where the work runs, as one bar of 100 with its parts named below it.
#include "core/layout/layout_hosting.h"

#include <algorithm>
#include <cmath>

#include "core/graphics/text_width.h"
#include "core/layout/layout_text.h"
#include "core/layout/story_colors.h"
#include "core/wording/number_text.h"

namespace channelmap::plan {
namespace {

constexpr float gap_above = 26, title_height = 22, bar_height = 16, cell_gap = 10, row_height = 40,
                cell_width = 136;

// Every host that the story knows, so that the cells keep their places in all eras.
std::vector<std::string> host_ids(const Story& story) {
    std::vector<std::string> ids;
    const auto add = [&](const std::string& id) {
        if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    };
    for (const auto& host : story.hosts) add(host.id);
    for (const auto& era : story.eras)
        for (const auto& rule : era.hosting) {
            add(rule.bound_host);
            for (const auto& share : rule.otherwise) add(share.host);
        }
    add("undisclosed");
    return ids;
}

int cells_in_row(float width) { return std::max(2, static_cast<int>(width / cell_width)); }

// The bar's heading, with the longest of its remarks that goes beside it.
Line heading_of(const Story& story, const Words& words, Index era, float width) {
    Line heading{
        .text = say(words, "map.hosting.title"), .face = Face::semibold, .size = name_size};
    if (!story.hosting_note.holds_in(era)) {
        heading.tail = say(words, "map.hosting.note");
        return heading;
    }
    for (const char* key :
         {"map.hosting.differ", "map.hosting.differ.short", "map.hosting.differ.shortest"}) {
        heading.tail = say(words, key);
        if (heading.width() <= width) break;
    }
    return heading;
}

}  // namespace

float hosting_height(const Story& story, float width) {
    if (!story.has_hosting()) return 0;
    const auto hosts = static_cast<float>(host_ids(story).size());
    const float rows = std::ceil(hosts / static_cast<float>(cells_in_row(width)));
    return gap_above + title_height + bar_height + cell_gap + rows * row_height;
}

void place_hosting(const Story& story, const Words& words, const Hosted& hosted, float top,
                   Layout& layout) {
    if (!story.has_hosting()) return;
    top += gap_above;
    layout.labels.push_back(set_label("head.hosting", LabelKind::hosting,
                                      {heading_of(story, words, hosted.era, layout.width)}, 0, top,
                                      Align::left));
    const auto ids = host_ids(story);
    std::vector<double> values;
    std::vector<Estimate> estimates;
    for (const auto& id : ids) {
        const auto* metric = find_metric(hosted.flow, "host." + id);
        estimates.push_back(metric ? metric->value : Estimate{});
        values.push_back(per_hundred(story, estimates.back().central));
    }
    const float bar_top = top + title_height, cells_top = bar_top + bar_height + cell_gap;
    const int columns = cells_in_row(layout.width);
    const float cell = layout.width / static_cast<float>(columns);
    float x = 0;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (estimates[i].central <= 0 && estimates[i].range.p95 <= 0) continue;
        const auto host = find_id(story.hosts, ids[i]);
        const auto own = host ? story.hosts[*host].label : ids[i];
        const auto label =
            ids[i] == "undisclosed" && !host ? say(words, "map.hosting.undisclosed") : own;
        const Token token = host ? token_of(story, story.hosts[*host].color) : Token::other;
        // The bar shows what was sold: its parts are as wide as they are of 100, unmet demand runs
        // nowhere.
        const float w = static_cast<float>(values[i] / 100) * layout.width;
        const auto id = "host." + ids[i];
        layout.hosting.push_back(
            {id, {x, bar_top, w, bar_height}, token, ids[i] == "undisclosed", estimates[i], {}});
        x += w;
        const auto column = static_cast<float>(static_cast<int>(i) % columns),
                   row = static_cast<float>(static_cast<int>(i) / columns);
        const float left = column * cell, y = cells_top + row * row_height;
        layout.hosting.back().swatch = {left, y + 4, 10, 10};
        const int rounded = whole_of(values[i]);
        const NodeWords cell_words{.label = label,
                                   .short_label = label,
                                   .value = whole_text(rounded, values[i]),
                                   .range = bracketed_range(story, estimates[i], rounded)};
        auto lines = node_lines(cell_words, cell - 24, {.name_lines = 1});
        for (auto& line : lines) line.size = value_size;
        layout.labels.push_back(
            set_label(id, LabelKind::hosting, lines, left + 16, y, Align::left));
    }
}

}  // namespace channelmap::plan
