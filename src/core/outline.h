// The whole map in words and numbers: what the page's text, its DOM controls, its table and the
// tests read. Made from the model, never from pixels.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/flow.h"
#include "core/scenario.h"
#include "core/story.h"
#include "core/words.h"

namespace channelmap {

// How a part of the result sentence is set: range in a lighter grey, unmet in the accent colour.
enum class Tone { plain, range, unmet };

struct Phrase {
    std::string text;
    Tone tone = Tone::plain;
};

enum class LeverKind { right, rollout, input };

// A slider: one quantity that a reader can move.
struct Lever {
    std::string id;
    std::string label;
    LeverKind kind = LeverKind::input;
    double value = 0;  // 0..1: what the model uses as its central value
    double low = 0;    // 0..1; the plausible range of an input, empty for others
    double high = 0;
    double reported = 0;  // 0..1: the era's fact, or the story's central value
    bool has_range = false;
    bool fixed = false;   // set by the reader
    bool enabled = true;  // false: moving it changes nothing in this era; `note` says why
    Basis basis = Basis::reported;
    std::string value_text;  // "57%"
    std::string basis_text;  // "Assumed: 25–75%", "Reported: in force to 27 Apr 2026"
    std::string note;
    std::vector<Index> facts;
};

struct EraStep {
    std::string id;
    std::string label;
    std::string dates;
    bool chosen = false;
    Estimate unmet;           // of that era as the story tells it
    std::string unmet_text;   // "13"
    bool documented = false;  // that number rests on no assumption
};

struct Choice {
    std::string id;
    std::string label;
    std::string note;
    std::string query;
    bool chosen = false;
};

enum class Column { buyer, seller, product, unmet };

struct OutlineNode {
    std::string id;  // "buyer.aws", "channel.aws", "product.api", "unmet"
    std::string label;
    std::string short_label;
    Column column = Column::buyer;
    Estimate value;
    std::string note;  // "API models barred", "announced, not on sale"
};

struct OutlineFlow {
    std::string from, to;  // node ids
    Estimate value;
    std::string status;  // the offer's status in words; empty between buyers and sellers
    std::string note;
};

struct OutlineTable {
    std::string caption;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  // the first cell heads its row
};

struct Outline {
    std::string title;
    std::string era_id, era_label, era_dates, era_note;
    bool historical = true;  // nothing differs from the era's facts
    std::vector<Phrase> result;
    std::vector<EraStep> eras;
    std::vector<Choice> presets;
    std::vector<Lever> levers;
    std::vector<OutlineNode> nodes;
    std::vector<OutlineFlow> flows;
    std::vector<OutlineNode> hosting;  // id "host.H"
    std::vector<Flow::Metric> metrics;
    OutlineTable table;
};

// What the story itself says of an era: everything at its facts, all inputs uncertain.
struct EraRecord {
    Estimate unmet;
    Estimate focus;                 // the channel of Story::focus; zero without one
    bool unmet_documented = false;  // unmet demand rests on no assumption
};
EraRecord record_of(const Story& story, Index era, int draws);

// `records` holds one an era of the story, in its order. `differs` says whether the focus channel's
// change against the era's facts is claimed (compare.h); without it, the ranges of both decide.
Outline describe(const Story& story, const Words& words, const Scenario& scenario, const Flow& flow,
                 const std::vector<EraRecord>& records, std::optional<bool> differs = {});

std::string plain_text(const std::vector<Phrase>& phrases);

// Printed forms of the outline. The sentence's ranges and unmet demand are spans of those classes.
std::string result_html(const Outline& outline);
std::string table_html(const Outline& outline);
std::string table_csv(const Outline& outline);

}  // namespace channelmap
