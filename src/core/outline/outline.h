// The whole map in words and numbers: what the page's text, its DOM controls, its table and the
// tests read. Made from the model, never from pixels.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/layout/layout_plan.h"
#include "core/model/flow.h"
#include "core/scenario/scenario.h"
#include "core/story/story.h"
#include "core/wording/levers.h"
#include "core/wording/phrase.h"
#include "core/wording/result_sentence.h"
#include "core/wording/words.h"

namespace channelmap {

struct OutlineEra {
    std::string id;
    std::string label;
    std::string dates;
    bool chosen = false;
    Estimate unmet;           // of that era as the story tells it
    std::string unmet_text;   // "13"
    bool documented = false;  // that number rests on no assumption
};

struct OutlinePreset {
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
    std::string caption;   // ends with `rounding`
    std::string rounding;  // that each number is rounded by itself
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  // the first cell heads its row
};

struct Outline {
    std::string title;
    std::string era_id, era_label, era_dates, era_note;
    bool historical = true;  // nothing differs from the era's facts
    std::vector<Phrase> result;
    std::vector<OutlineEra> eras;
    std::vector<OutlinePreset> presets;
    std::vector<Lever> levers;
    std::vector<OutlineNode> nodes;
    std::vector<OutlineFlow> flows;
    std::vector<OutlineNode> hosting;  // id "host.H"
    std::vector<Flow::Metric> metrics;
    OutlineTable table;
};

// The era as the story tells it, with ranges over `draws` draws. Takes as long as an evaluation.
EraRecord evaluate_era(const Story& story, Index era, int draws);

// Puts a scenario into words and numbers. Values are in units of the story's demand; levers 0..1.
// `records` holds one an era of the story, in its order. `differs` says whether the focus channel's
// change against the era's facts is claimed (compare.h); without it, the ranges of both decide.
Outline describe(const Story& story, const Words& words, const Scenario& scenario, const Flow& flow,
                 const std::vector<EraRecord>& records, std::optional<bool> differs = {});
// The same from the scenario's plan.
Outline describe(const Story& story, const Words& words, const Scenario& scenario, const Flow& flow,
                 const plan::Plan& plan, const std::vector<EraRecord>& records,
                 std::optional<bool> differs = {});

// The phrases in one text, without their tones.
std::string plain_text(const std::vector<Phrase>& phrases);

}  // namespace channelmap
