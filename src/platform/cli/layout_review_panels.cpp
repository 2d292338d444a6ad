#include "platform/cli/layout_review_panels.h"

#include <algorithm>
#include <utility>

#include "core/base/iso_date.h"
#include "core/graphics/text_width.h"
#include "core/wording/date_text.h"
#include "core/wording/key_marks.h"

namespace channelmap::cli {
namespace {

constexpr float size = 13, lever_size = 14;  // px, as the panels write
constexpr Face bold = Face::semibold;        // what is chosen or changed is wider

// How many lines a text takes; nothing less than a word goes on a line, so the width of the widest.
struct Wrapped {
    int lines = 1;
    float widest = 0;
};

Wrapped wrapped(std::string_view text, Face face, float font, float room) {
    Wrapped result;
    std::string line;
    while (!text.empty()) {
        const auto word = text.substr(0, text.find(' '));
        const std::string longer =
            line.empty() ? std::string(word) : line + " " + std::string(word);
        if (!line.empty() && text_width(longer, face, font) > room) {
            ++result.lines;
            line = word;
        } else {
            line = longer;
        }
        result.widest = std::max(result.widest, text_width(word, face, font));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
    return result;
}

struct Panels {
    const Story& story;
    const Words& words;
    const Outline& outline;
    const PageWidth& width;
    CanvasLayout places;
    std::vector<Misfit> found = {};

    void add(std::string pointer, const std::string& label, const std::string& where, int letters) {
        constexpr std::string_view words_of_program = "/words/";
        std::string remedy = "About " + std::to_string(letters) + " letters would fit.";
        if (pointer.starts_with(words_of_program))
            remedy = "Say “" + pointer.substr(words_of_program.size()) + "” in about " +
                     std::to_string(letters) + " letters in “words”.";
        found.push_back(
            {std::move(pointer),
             where + ", “" + label + "” is cut at " + std::to_string(width.page) + " px.",
             std::move(remedy)});
    }

    // A text in so many lines of so much room.
    void fit(const std::string& pointer, const std::string& label, const std::string& where,
             float font, float room, int most, Face face = bold) {
        const Wrapped lines = wrapped(label, face, font, room);
        if (lines.lines <= most && lines.widest <= room) return;
        const float whole = text_width(label, face, font);
        add(pointer, label, where,
            letters_that_fit(label, whole, room * static_cast<float>(most) * .9f));
    }

    void timeline() {
        for (Index i = 0; i < places.eras.size(); ++i) {
            const std::string pointer = "/eras/" + std::to_string(i);
            const Era& era = story.eras[i];
            const float step = places.eras[i].w;
            if (places.form == Form::narrow) {
                fit(pointer + "/label", era.label, "On the timeline", 14, places.width - 100, 1);
                continue;
            }
            const Wrapped whole = wrapped(era.label, bold, size, step - 8);
            const bool fits = whole.lines <= 2 && whole.widest <= step - 8;
            if (!fits)
                fit(pointer + "/short", era.short_label, "On the timeline", size, step - 8, 2);
            fit(pointer + "/dates", era_dates(words, era), "On the timeline", size, step - 6, 1);
        }
        moments();
    }

    // Pins stand where their days are, with the label at the side that has room.
    void moments() {
        std::vector<std::pair<float, float>> taken;
        for (Index i = 0; i < story.moments.size(); ++i) {
            const Moment& moment = story.moments[i];
            const Era& era = story.eras[moment.era];
            const int from = day_number(era.from),
                      until = era.until.empty() ? from + 365 : day_number(era.until);
            const float part = std::clamp(static_cast<float>(day_number(moment.date) - from) /
                                              static_cast<float>(std::max(until - from, 1)),
                                          0.f, 1.f);
            const Box& step = places.eras[moment.era];
            const float x = step.x + part * step.w, text = text_width(moment.label, bold, size);
            const float room = std::max(places.width - x, x) - 7;
            const float left = x + 7 + text <= places.width ? x + 7 : x - 7 - text;
            const std::string pointer = "/moments/" + std::to_string(i) + "/label";
            if (text > room)
                add(pointer, moment.label, "On the timeline",
                    letters_that_fit(moment.label, text, room));
            for (const auto& [a, b] : taken)
                if (left < b && left + text > a)
                    found.push_back({pointer,
                                     "On the timeline, “" + moment.label +
                                         "” meets another moment's label at " +
                                         std::to_string(width.page) + " px, so it isn't shown.",
                                     "Shorten it, or take one of the moments out."});
            taken.emplace_back(left, left + text);
        }
    }

    void presets() {
        for (Index i = 0; i < places.presets.size(); ++i)
            fit("/presets/" + std::to_string(i) + "/label", outline.presets[i].label,
                "Among the ready-made scenarios", lever_size, places.presets[i].w - 22, 2);
    }

    void levers() {
        const float value = text_width("100%", bold, lever_size);
        for (Index i = 0; i < places.levers.size(); ++i) {
            const Box& box = places.levers[i].box;
            const Lever& lever = outline.levers[i];
            if (box.w <= 0) continue;
            const auto right = find_id(story.rights, lever.id);
            const auto input = find_id(story.inputs, lever.id);
            const std::string pointer = right   ? "/rights/" + std::to_string(*right) + "/label"
                                        : input ? "/inputs/" + std::to_string(*input) + "/label"
                                                : "/rollout/label";
            const float room =
                places.form == Form::narrow ? places.picker.name.w - 16 : box.w - value - 8;
            fit(pointer, lever.label, "At its slider", lever_size, room, 1);
        }
    }

    void key() {
        const auto marks = key_marks_of(story);
        for (Index i = 0; i < places.key.size(); ++i) {
            const std::string key(word_of(marks[i]));
            fit("/words/" + key, say(words, key), "In the key", size, places.key[i].w - 44, 1,
                Face::regular);
        }
    }
};

}  // namespace

int letters_that_fit(std::string_view text, float width, float room) {
    const auto letters = std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    });
    return std::max(1, static_cast<int>(static_cast<float>(letters) * room / std::max(width, 1.f)));
}

std::vector<Misfit> panel_misfits(const Story& story, const Words& words, const Outline& outline,
                                  const PageWidth& width) {
    Inventory inventory = inventory_of(outline);
    inventory.coarse = width.page < 600;
    Panels panels{story, words, outline, width,
                  lay_out_canvas(story, width.canvas(), inventory, {})};
    panels.timeline();
    panels.presets();
    panels.levers();
    panels.key();
    return std::move(panels.found);
}

}  // namespace channelmap::cli
