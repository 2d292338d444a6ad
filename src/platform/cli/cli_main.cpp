// channelmap: checks a story and prints what the model says of it.
#include <algorithm>
#include <cstdio>
#include <string>

#include "core/base/iso_date.h"
#include "core/parse/parse_story.h"
#include "core/parse/parse_words.h"
#include "core/review/review.h"
#include "core/scenario/link.h"
#include "core/wording/given_words.h"
#include "platform/cli/cli_ask.h"
#include "platform/cli/cli_check.h"
#include "platform/cli/cli_exchange.h"
#include "platform/cli/cli_fonts.h"
#include "platform/cli/cli_heights.h"
#include "platform/cli/cli_map.h"
#include "platform/cli/cli_model.h"
#include "platform/cli/cli_new.h"
#include "platform/cli/cli_tokens.h"
#include "platform/cli/story_files.h"

namespace channelmap::cli {
namespace {

struct Command {
    std::string_view name;
    std::string_view usage;
    std::vector<std::string_view> values;  // options that take a value
    std::vector<std::string_view> flags;   // options that don't
    int (*run)(const Request& request);
};

// `check` has no row, since every command checks the story first; `tokens` reads no story.
const std::vector<Command>& commands() {
    static const std::vector<Command> all = {
        {"flows", "STORY [QUERY] [--draws N]", {"draws"}, {}, flows},
        {"compare", "STORY [QUERY] [--draws N]", {"draws"}, {}, compare},
        {"tornado", "STORY [QUERY] --metric M [--draws N]", {"metric", "draws"}, {}, tornado},
        {"breakeven",
         "STORY [QUERY] --right R --metric M --equals M2 [--lever L] [--draws N]",
         {"right", "lever", "metric", "equals", "draws"},
         {},
         breakeven},
        {"bounds", "STORY [QUERY] --metric M [--draws N]", {"metric", "draws"}, {}, bounds},
        {"why", "STORY [QUERY] --number ID [--draws N]", {"number", "draws"}, {}, why},
        {"svg",
         "STORY [QUERY] [--card | [--figure [--link LINK]] --width W] [--theme light|dark|auto] "
         "[--lang en] [--coarse] [--draws N]",
         {"width", "theme", "lang", "draws", "link"},
         {"card", "figure", "coarse"},
         svg},
        {"heights", "STORY", {}, {}, heights},
        {"outline", "STORY [QUERY] [--draws N]", {"draws"}, {}, outline},
        {"table", "STORY [QUERY] [--csv] [--draws N]", {"draws"}, {"csv"}, table},
        {"sentence", "STORY [QUERY] [--html] [--draws N]", {"draws"}, {"html"}, sentence},
    };
    return all;
}

int show_usage(int exit_code) {
    std::string text =
        "usage: channelmap new DIR\n       channelmap check STORY [--layout] [--today DATE] "
        "[--json]\n"
        "       channelmap import --edges FILE | [--offers FILE] [--inputs FILE] [--into STORY]\n"
        "       channelmap export STORY --edges | --offers | --inputs\n"
        "       channelmap fonts STORY [--subset FOLDER]\n"
        "       channelmap tokens\n";
    for (const auto& command : commands())
        text += "       channelmap " + std::string(command.name) + " " +
                std::string(command.usage) + "\n";
    text +=
        "STORY is a folder with story.json in it, a file, or - for the standard input. QUERY is "
        "a\n"
        "link's, such as \"era=e3&buy_anyway=57\"; with --strict a query that can't be read as it "
        "stands ends\n"
        "the command.\n"
        "check looks at all of a folder and ends with 1 where there is an error. A warning is "
        "none; with\n"
        "the day of today, such as 2026-12-05, it also warns when the story's next check is "
        "overdue. --json\n"
        "is for editors; --layout lays the map and what is around it out at six widths.\n"
        "outline prints all that the page tells of the scenario, as JSON.\n"
        "svg prints the map for a canvas of W CSS pixels (288 to 4096; 1032 without --width),\n"
        "or with --card the 1200 x 630 picture that stands for the page where its link is\n"
        "shared; --figure adds headline, sentence, sources and LINK, for a picture that stands\n"
        "by itself. The theme is light unless --theme says otherwise; auto follows the reader's\n"
        "system. --lang is the language of the map's words; those of the story stay as they\n"
        "are. --coarse draws soft edges in one step, for a map in fewer bytes.\n"
        "fonts prints the story's own fonts for the page, with the widths of all their letters or\n"
        "of those that the files of FOLDER have; null where it has none.\n"
        "tokens prints the colours and sizes that the page shares with the canvas.\n";
    std::fputs(text.c_str(), exit_code == done ? stdout : stderr);
    return exit_code;
}

// The story's own fonts, where it has some, are used from now on; false after all that is wrong
// with them was printed.
bool open_fonts(const StoryFiles& files) {
    if (!files.fonts) return true;
    std::vector<FontProblem> problems;
    const auto fonts = read_fonts(*files.fonts, problems);
    if (fonts) set_in(*fonts);
    bool is_usable = true;
    for (const auto& [is_error, file, fault] : problems) {
        if (is_error) complain(file + ": " + fault.sentence + " " + fault.remedy);
        is_usable = is_usable && !is_error;
    }
    return is_usable;
}

std::string line_of(const Problem& problem) { return problem.where + ": " + problem.what; }

// The story of a file or folder, or nothing after all its problems were printed with their places.
std::optional<Story> open_story(const std::string& named) {
    const auto files = read_story_files(named);
    if (!files) {
        complain("The file " + story_path_of(named) + " can't be read.");
        return std::nullopt;
    }
    Problems problems;
    auto story = parse_story(files->story.text, problems);
    if (!story) {
        for (const auto& finding : format_findings(files->story))
            complain(channelmap::line_of(finding));
        return std::nullopt;
    }
    for (const auto& words : files->words)
        if (words.name.ends_with("words." + story->language + ".json"))
            add_words(words.text, *story, problems);
    add_given_words(*story);
    if (!open_fonts(*files)) return std::nullopt;
    return story;
}

// Sorts the arguments into plain ones and options of the command; false after an error message.
bool sort_arguments(const Command& command, std::span<char*> arguments,
                    std::vector<std::string_view>& plain, std::vector<Option>& options) {
    const auto lists = [](const std::vector<std::string_view>& names, std::string_view name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (!argument.starts_with("--")) {
            plain.push_back(argument);
            continue;
        }
        const auto equals = std::min(argument.find('='), argument.size());
        const auto name = argument.substr(2, equals - 2);
        if (lists(command.flags, name) || (name == "strict" && command.run))
            options.push_back({name, ""});
        else if (lists(command.values, name) && equals < argument.size())
            options.push_back({name, argument.substr(equals + 1)});
        else if (lists(command.values, name) && i + 1 < arguments.size())
            options.push_back({name, arguments[++i]});
        else
            return complain(std::string(argument) +
                            " is not an option of this command, or lacks its value.") == done;
    }
    return true;
}

int run_check(std::span<char*> arguments) {
    static const Command command = {"check", "", {"today"}, {"json", "layout"}, nullptr};
    std::vector<std::string_view> plain;
    std::vector<Option> options;
    if (!sort_arguments(command, arguments, plain, options)) return misused;
    if (plain.size() != 1) return show_usage(misused);
    CheckOptions asked{.path = plain[0], .today = {}};
    for (const auto& [name, value] : options) {
        if (name == "json") asked.json = true;
        if (name == "layout") asked.layout = true;
        if (name == "today") asked.today = value;
        if (name == "today" && !is_iso_day(value))
            return complain("--today takes a day such as 2026-12-05.");
    }
    return check(asked);
}

int run_command(const Command& command, std::span<char*> arguments) {
    std::vector<std::string_view> plain;
    std::vector<Option> given;
    if (!sort_arguments(command, arguments, plain, given)) return misused;
    if (plain.empty() || plain.size() > 2) return show_usage(misused);
    auto story = open_story(std::string(plain[0]));
    if (!story) return failed;
    StoryWords words(*story);
    Request request{std::move(*story), std::move(words), {}, std::move(given)};
    request.link.scenario = start_scenario(request.story);
    Problems notices;
    if (plain.size() == 2)
        request.link = read_link(request.story, request.link, plain[1], LinkPart::hash, notices);
    for (const auto& notice : notices) complain(line_of(notice));
    if (!notices.empty() && has_flag(request, "strict")) return failed;
    const auto asks_model = [&](auto... names) { return ((command.name == names) || ...); };
    if (request.story.given && asks_model("tornado", "breakeven", "bounds", "why"))
        return complain("This story gives its flows, so there is no model to ask."), failed;
    return command.run(request);
}

int run(std::span<char*> arguments) {
    const std::string_view name = arguments.empty() ? std::string_view() : arguments[0];
    if (name == "help" || name == "--help") return show_usage(done);
    if (name == "check") return run_check(arguments.subspan(1));
    if (name == "import") return import_tables(arguments.subspan(1));
    if (name == "export") return export_table(arguments.subspan(1));
    if (name == "new" && arguments.size() == 2) return write_new_story(arguments[1]);
    if (name == "fonts") return print_fonts(arguments.subspan(1));
    if (name == "tokens" && arguments.size() == 1) return tokens();
    for (const auto& command : commands())
        if (command.name == name) return run_command(command, arguments.subspan(1));
    return show_usage(misused);
}

}  // namespace
}  // namespace channelmap::cli

int main(int count, char** arguments) {
    return channelmap::cli::run(
        std::span(arguments, static_cast<std::size_t>(count)).subspan(count > 0 ? 1 : 0));
}
