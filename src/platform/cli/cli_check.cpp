#include "platform/cli/cli_check.h"

#include <string>

#include "platform/cli/cli.h"
#include "platform/cli/layout_review.h"
#include "platform/cli/story_files.h"

namespace channelmap::cli {
namespace {

std::string counted(int count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string summary(int errors, int warnings) {
    if (errors == 0 && warnings == 0) return "No problems.";
    if (errors == 0) return "No errors, but " + counted(warnings, "warning") + ".";
    return counted(errors, "error") + (warnings ? ", " + counted(warnings, "warning") : "") + ".";
}

}  // namespace

int check(const CheckOptions& options) {
    const auto files = read_story_files(std::string(options.path));
    if (!files) {
        complain("The file " + story_path_of(std::string(options.path)) +
                 " can't be read, or is larger than 64 MB.");
        return failed;
    }
    Findings findings = review_story(*files, options.today);
    std::vector<FontProblem> told_above;
    if (files->fonts)
        if (const auto fonts = read_fonts(*files->fonts, told_above)) set_in(*fonts);
    if (options.layout)
        for (auto& finding : review_layout(*files)) findings.push_back(std::move(finding));
    const int errors = count_of(findings, Severity::error);
    if (options.json) {
        print_line(findings_json(findings));
    } else {
        for (const auto& finding : findings) print_line(line_of(finding));
        print_line(summary(errors, count_of(findings, Severity::warning)));
    }
    return errors > 0 ? failed : done;
}

}  // namespace channelmap::cli
