// A recorded number as formulas: in words, and with the values of a scenario.
#pragma once

#include <string>
#include <vector>

#include "core/analysis/tape.h"
#include "core/model/market.h"
#include "core/wording/words.h"

namespace channelmap {

// One of several that are added.
struct FormulaTerm {
    std::string label;
    std::string id;  // of a number that can be asked about in turn; may be empty
    double value = 0;
};

// How one quantity comes about: as a sum of terms, largest first, or as an expression.
struct FormulaStep {
    std::string label;
    double value = 0;
    std::vector<FormulaTerm> terms;
    std::string in_words, in_figures;
};

struct FormulaOf {
    const Story& story;
    const Words& words;
    const Market& market;
    const Tape& tape;
    const std::vector<double>& values;  // of the tape's steps
};

// The steps that explain the tape's last one, from it down to the inputs; of a sum the largest term
// is followed. At most `most` steps.
std::vector<FormulaStep> formula_of(const FormulaOf& source, const std::string& label,
                                    std::size_t most);

// What a symbol of the model page is called.
std::string symbol_label(const FormulaOf& source, const Tape::Step& step);

// Three significant digits, "<0.001" for what is smaller and not 0.
std::string figure_text(double value);

}  // namespace channelmap
