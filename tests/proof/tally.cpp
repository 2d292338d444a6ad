#include "proof/tally.h"

#include <algorithm>
#include <cstdio>
#include <iterator>

#include "core/layout/form.h"
#include "core/layout/layout_faults.h"
#include "core/layout/layout_height.h"
#include "core/layout/layout_plan.h"
#include "ui/canvas/map_size.h"

namespace channelmap::proof {
namespace {

constexpr std::size_t most_faults = 12;  // told at length
constexpr double least_scale = .5;       // pixels a part of 100: 3 parts are more than a hairline

std::string words_in(const Label& label) {
    std::string text;
    for (const auto& run : label.runs) text += (text.empty() ? "" : " ") + run.text;
    return text;
}

bool says(const Label& label, const std::string& part) {
    return std::any_of(label.runs.begin(), label.runs.end(), [&](const TextRun& run) {
        return run.text == part || run.text.ends_with(" " + part);
    });
}

// "298,304"
std::string grouped(std::size_t number) {
    auto text = std::to_string(number);
    for (auto at = text.size(); at > 3;) text.insert(at -= 3, ",");
    return text;
}

struct Look {
    const Case& made;
    const Made& result;
    Tally& tally;
    layouts::Faults faults{};

    void step(const char* name) { ++tally.steps[name]; }
    void worst(const std::string& measure, double value, const std::string& what) {
        tally.worst[measure].see(value, made.number, what);
    }

    bool is_folded(const plan::Node& node) const {
        return std::any_of(
            result.layout.nodes.begin(), result.layout.nodes.end(), [&](const LayoutNode& shown) {
                const auto& items = shown.items;
                return shown.kind == node.kind &&
                       std::find(items.begin(), items.end(), node.item) != items.end();
            });
    }

    // How far a node's words were shortened. Numbers that the map drops must stand elsewhere.
    void node(const plan::Node& node) {
        const auto& labels = result.layout.labels;
        if (is_folded(node)) return step("name: folded, in the table");
        const auto at = std::find_if(labels.begin(), labels.end(), [&](const Label& label) {
            return label.id == node.id && label.kind == LabelKind::node;
        });
        if (at == labels.end()) {
            step("label: none, in the table alone");
            faults.push_back(node.id + " has no label");
            return;
        }
        const auto& words = node.words;
        const auto text = words_in(*at);
        const bool is_whole = text.find(words.label) != std::string::npos;
        const bool is_short = !is_whole && text.find(words.short_label) != std::string::npos;
        if (!is_whole && !is_short) faults.push_back(node.id + " has lost its name");
        step(is_whole ? "name: whole" : "name: short");
        const auto part = [&](const std::string& wanted, bool shown, const char* kept,
                              const char* dropped) {
            if (!wanted.empty()) step(shown ? kept : dropped);
            return wanted.empty() || shown;
        };
        if (!part(words.value, says(*at, words.value), "value: kept", "value: dropped"))
            faults.push_back(node.id + " has lost its value");
        // Only a phone's storefronts are too narrow; the list of numbers and the tooltip have it.
        if (!part(words.range, says(*at, words.range), "range: kept", "range: dropped") &&
            (node.kind != NodeKind::seller || result.layout.form != Form::narrow))
            faults.push_back(node.id + " has lost its range");
        if (node.kind != NodeKind::unmet)
            part(words.status, text.find(words.status) != std::string::npos, "status: kept",
                 "status: dropped");
        const auto whole = words.label.size() + words.value.size() + words.range.size() +
                           (node.kind == NodeKind::unmet ? 0 : words.status.size()) + 1;
        worst("label most shortened: part of its letters shown",
              static_cast<double>(text.size()) / static_cast<double>(whole),
              node.id + " \"" + text + "\"");
    }

    void nodes() {
        const auto words = made.language->words();
        const auto plan =
            plan::make_plan(made.language->story, words, made.link.scenario, result.flow);
        for (const auto& one : plan.nodes) node(one);
        tally.steps["leader lines"] += result.layout.leaders.size();
    }

    void numbers() {
        for (const auto& ribbon : result.layout.ribbons) {
            if (!has_volume(ribbon.mark) || ribbon.mark == Mark::unmet || ribbon.width < 22)
                continue;
            const auto at = std::find_if(
                result.layout.labels.begin(), result.layout.labels.end(), [&](const Label& label) {
                    return label.id == ribbon.id && label.kind == LabelKind::number;
                });
            const bool shown = at != result.layout.labels.end();
            step(shown ? "number on a ribbon: kept" : "number on a ribbon: under a ghost");
            if (!shown && result.layout.ghosts.empty())
                faults.push_back(ribbon.id + " has lost its number");
            if (shown) number_is_true(*at, ribbon);
        }
    }

    void number_is_true(const Label& label, const Ribbon& ribbon) {
        const auto whole = static_cast<int>(ribbon.value.central + .5);
        if (label.runs.size() != 1 || label.runs[0].text != std::to_string(whole))
            faults.push_back(ribbon.id + " says another number than its own");
    }

    void chips() {
        for (const auto& change : result.against.changes) {
            if (change.rounded == 0 || !find_id(result.layout.nodes, change.id)) continue;
            const bool shown = std::any_of(
                result.layout.labels.begin(), result.layout.labels.end(), [&](const Label& label) {
                    return label.id == change.id && label.kind == LabelKind::chip;
                });
            step(shown ? "chip: kept" : "chip: in the list alone");
        }
    }

    void gaps() {
        const auto& labels = result.layout.labels;
        for (std::size_t i = 0; i < labels.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                if (labels[i].id == labels[j].id) continue;  // a chip stands close to its label
                const float gap = layouts::gap_between(labels[i], labels[j]);
                auto& least = tally.worst["tightest gap between labels, px"];
                if (gap < least.value)
                    least.see(gap, made.number, labels[i].id + " and " + labels[j].id);
            }
    }

    void geometry() {
        const auto& layout = result.layout;
        layouts::find_label_faults(layout, faults);
        layouts::find_frame_faults(layout, faults);
        layouts::find_order_faults(layout, faults);
        layouts::find_flow_faults(made.language->story, result.flow, layout, faults);
        const MapSize size = map_in(made.frame);
        if (layout.height != map_height(made.language->story, size) || layout.width != size.width)
            faults.push_back("the map's size doesn't follow from the width");
        if (layout.height !=
            tally.heights.emplace(std::pair{made.language, made.frame}, layout.height)
                .first->second)
            faults.push_back("the map's height depends on more than the width");
        constexpr const char* forms[] = {"smallest scale, narrow, px of 100ths",
                                         "smallest scale, medium, px of 100ths",
                                         "smallest scale, wide, px of 100ths"};
        if (layout.scale < least_scale - 1e-3) faults.push_back("the flows are too small to read");
        worst(std::string(layout.dense ? "dense: " : "") + forms[static_cast<int>(layout.form)],
              layout.scale, "");
    }
};

}  // namespace

void Least::see(double seen, std::size_t at, const std::string& thing) {
    if (seen > value || (seen == value && at >= number)) return;
    value = seen;
    number = at;
    what = thing;
}

std::size_t Tally::layouts() const {
    std::size_t sum = 0;
    for (const auto& [frame, laid] : frames) sum += laid.layouts;
    return sum;
}

bool Tally::proves(const Frame& frame) const {
    const auto at = frames.find(frame);
    return at != frames.end() && at->second.layouts > 0 && at->second.broken == 0;
}

void Tally::look_at(const Case& made) {
    const auto result = make(made);
    Look look{made, result, *this};
    look.geometry();
    look.nodes();
    look.numbers();
    look.chips();
    look.gaps();
    auto& laid = frames[made.frame];
    ++laid.layouts;
    laid.broken += !look.faults.empty();
    for (const auto& fault : look.faults)
        if (faults.size() < most_faults) faults.push_back({made.number, fault});
}

void Tally::add(const Tally& other) {
    for (const auto& [frame, laid] : other.frames) {
        frames[frame].layouts += laid.layouts;
        frames[frame].broken += laid.broken;
    }
    faults.insert(faults.end(), other.faults.begin(), other.faults.end());
    std::sort(faults.begin(), faults.end(), [](const Fault& a, const Fault& b) {
        return a.number != b.number ? a.number < b.number : a.what < b.what;
    });
    if (faults.size() > most_faults) faults.resize(most_faults);
    for (const auto& [name, count] : other.steps) steps[name] += count;
    for (const auto& [name, least] : other.worst) worst[name].add(least);
    for (const auto& [place, height] : other.heights)
        if (heights.emplace(place, height).first->second != height) ++frames[place.second].broken;
}

void print(const Space& space, const Tally& tally) {
    std::printf("note: %s layouts in %zu frames: %s corners of the sliders, %s random\n",
                grouped(tally.layouts()).c_str(), std::size(all_frames),
                grouped(space.corners()).c_str(), grouped(space.random).c_str());
    std::printf("languages:");
    for (const auto& language : space.languages) std::printf(" %s", language.name.c_str());
    std::printf("\nheight of the map by frame:");
    for (const auto& [place, height] : tally.heights) {
        const auto& [language, frame] = place;
        if (language->fixture) continue;
        std::printf(" %d%s:%g", frame.width, frame.card ? " card" : "",
                    static_cast<double>(height));
    }
    std::printf("\nwords and marks:\n");
    for (const auto& [name, count] : tally.steps) std::printf("%10zu %s\n", count, name.c_str());
    std::printf("worst of all:\n");
    for (const auto& [name, least] : tally.worst)
        std::printf("%10.3f %s: %s\n           %s\n", least.value, name.c_str(), least.what.c_str(),
                    name_of(case_of(space, least.number)).c_str());
    for (const auto& fault : tally.faults)
        std::printf("FAULT: %s\n       %s\n", fault.what.c_str(),
                    name_of(case_of(space, fault.number)).c_str());
    std::size_t passed = 0;
    for (const Frame& frame : all_frames) {
        passed += tally.proves(frame);
        if (tally.proves(frame)) continue;
        const auto at = tally.frames.find(frame);
        const auto laid = at == tally.frames.end() ? Laid{} : at->second;
        std::printf("FAULT: %s: %zu of %zu layouts are wrong%s\n", name_of(frame).c_str(),
                    laid.broken, laid.layouts,
                    laid.layouts == 0 ? ": none was tried; give a larger --count" : "");
    }
    std::printf("%zu passed, %zu failed\n", passed, std::size(all_frames) - passed);
}

}  // namespace channelmap::proof
