// What `channelmap check` says of a story's folder: errors, which stop the build, and warnings,
// which don't. Each has its place, what is wrong there, and what to do about it.
#pragma once

#include <string>
#include <vector>

namespace channelmap {

enum class Severity { error, warning };

struct Finding {
    Severity severity = Severity::error;
    std::string file;     // as the caller names it: "story.json"
    int line = 0;         // from 1; 0 where the file as a whole is meant
    int column = 0;       // from 1, in characters
    std::string pointer;  // JSON pointer (RFC 6901); empty in the article and for the whole story
    std::string sentence;
    std::string remedy;  // never empty
};

using Findings = std::vector<Finding>;

// How many of them are of this kind.
int count_of(const Findings& findings, Severity severity);

// "story.json:12:7: error: /eras/0/label: This text is empty. Write something.": what editors take
// for a place that they can open.
std::string line_of(const Finding& finding);

// All of them as {"errors", "warnings", "problems": [{"severity", "file", "line", "column",
// "pointer", "sentence", "remedy"}]}.
std::string findings_json(const Findings& findings);

}  // namespace channelmap
