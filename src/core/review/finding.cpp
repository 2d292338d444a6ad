#include "core/review/finding.h"

#include <algorithm>

#include "core/base/json_fields.h"

namespace channelmap {
namespace {

std::string_view word_of(Severity severity) {
    return severity == Severity::error ? "error" : "warning";
}

}  // namespace

int count_of(const Findings& findings, Severity severity) {
    return static_cast<int>(
        std::count_if(findings.begin(), findings.end(),
                      [&](const Finding& finding) { return finding.severity == severity; }));
}

std::string line_of(const Finding& finding) {
    std::string line = finding.file;
    if (finding.line > 0)
        line += ":" + std::to_string(finding.line) + ":" + std::to_string(finding.column);
    line += ": " + std::string(word_of(finding.severity)) + ": ";
    if (!finding.pointer.empty()) line += finding.pointer + ": ";
    return line + finding.sentence + " " + finding.remedy;
}

std::string findings_json(const Findings& findings) {
    JsonWriter json;
    {
        const auto whole = json.object();
        put(json, "errors", count_of(findings, Severity::error));
        put(json, "warnings", count_of(findings, Severity::warning));
        const auto list = json.list("problems");
        for (const auto& finding : findings) {
            const auto one = json.object();
            put(json, "severity", word_of(finding.severity));
            put(json, "file", finding.file);
            put(json, "line", finding.line);
            put(json, "column", finding.column);
            put(json, "pointer", finding.pointer);
            put(json, "sentence", finding.sentence);
            put(json, "remedy", finding.remedy);
        }
    }
    return std::move(json.out);
}

}  // namespace channelmap
