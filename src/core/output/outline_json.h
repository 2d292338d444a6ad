// All that the page reads of one scenario, as JSON: the page's engine and `channelmap outline`
// print the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analysis/questions.h"
#include "core/compare/compare.h"
#include "core/interaction/documented.h"
#include "core/layout/layout.h"
#include "core/outline/outline.h"
#include "core/scenario/scenario.h"

namespace channelmap {

// Where things stand on a canvas, in CSS pixels from its top left corner. A box without a size, or
// one that a list lacks, stands for what the canvas doesn't show.
struct CanvasBoxes {
    float height = 0;  // of the canvas
    std::vector<Box> eras, presets, levers;
    Box map, inset;
};

// A scenario and what follows from it.
struct OutlineSource {
    const Story& story;
    const Words& words;
    std::string query;  // the link's text
    const Scenario& scenario;
    const Flow& flow;
    const Outline& outline;
    const Comparison& comparison;
    const Questions& questions;
    const Layout& map;                       // whose numbers are listed
    const Documented* documented = nullptr;  // while numbers on an assumption are hidden
    bool settled = true;                     // no slider is being moved
    const CanvasBoxes* canvas = nullptr;     // without one all rectangles are null
};

// {"title", "query", "era": {"id", "label", "dates", "note"}, "historical", "height", "seed",
//  "draws", "settled", "result": [{"text", "tone"}],
//  "eras": [{"id", "label", "dates", "chosen", "unmet", "unmet_text", "rect"}],
//  "presets": [{"id", "label", "note", "query", "chosen", "rect"}],
//  "levers": [{"id", "label", "kind", "value", "low", "high", "reported", "has_range", "fixed",
//              "enabled", "basis", "value_text", "basis_text", "note", "rect"}],
//  "nodes": [{"id", "label", "column", "value", "note"}], "flows": [{"from", "to", "value",
//  "status", "note"}], "hosting": as nodes, "metrics": {name: {"central", "p5", "p95"}},
//  "metric_texts": {name: {"value", "range"}}, "table": {"caption", "columns", "rows"}, "bay",
//  "changes": comparison_json(), "sensitivity": {"metric", "label", "central", "central_text",
//  "axis_low", "axis_high", "rows": [{"input", "label", "at_low", "at_high", "low_text",
//  "high_text"}]}, "question": null or {"metric", "equals", "lever", "sentence", "at"},
//  "documented": {"only", "numbers", "known", "sentence"}, "numbers": [{"id", "label", "text",
//  "documented", "rect"}], "metric_labels": {name: label}}
// Values are in units of the story's demand, those of levers 0..1; those of the sensitivity, and
// all texts, are parts of 100. What the reader hasn't asked to see, "numbers", "known" and
// "sentence" of `documented` and `documented` of each number, is there only while "only" is true.
std::string outline_json(const OutlineSource& source);

// What the page shows at once while a thumb moves: {"query", "result", "lever"}, the latter as in
// "levers". `box` is where it stands on the canvas.
std::string step_json(const Outline& outline, const std::string& query, Index lever,
                      const Box& box);

}  // namespace channelmap
