// channelmap: checks a story and prints what the model says of it.
#include <algorithm>
#include <cstdio>
#include <string>

#include "core/parse_story.h"
#include "platform/cli_commands.h"

namespace channelmap::cli {
namespace {

struct Command {
    std::string_view name;
    std::string_view usage;
    std::vector<std::string_view> values;  // options that take a value
    std::vector<std::string_view> flags;   // options that don't
    int (*run)(const Request& request);
};

// `check` is no row: it is what every command does first.
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
        {"table", "STORY [QUERY] [--csv] [--draws N]", {"draws"}, {"csv"}, table},
        {"sentence", "STORY [QUERY] [--html] [--draws N]", {"draws"}, {"html"}, sentence},
    };
    return all;
}

int show_usage(int exit_code) {
    std::string text = "usage: channelmap check STORY\n";
    for (const auto& command : commands())
        text += "       channelmap " + std::string(command.name) + " " +
                std::string(command.usage) + "\n";
    text +=
        "STORY is a file, or - for the standard input. QUERY is a link's, such as "
        "\"era=e3&buy_anyway=57\".\n"
        "svg prints the map for a canvas of W CSS pixels (288 to 4096; 1032 without --width),\n"
        "or with --card the 1200 x 630 picture that stands for the page where its link is\n"
        "shared; --figure adds headline, sentence, sources and LINK, for a picture that stands\n"
        "by itself. The theme is light unless --theme says otherwise; auto follows the reader's\n"
        "system. --lang is the language of the map's words; those of the story stay as they\n"
        "are. --coarse draws soft edges in one step, for a map in fewer bytes.\n";
    std::fputs(text.c_str(), exit_code == done ? stdout : stderr);
    return exit_code;
}

std::optional<std::string> read_file(const std::string& path) {
    std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
    if (!file) return std::nullopt;
    std::string bytes;
    char part[65536];
    while (const auto count = std::fread(part, 1, sizeof part, file)) bytes.append(part, count);
    const bool is_whole = !std::ferror(file);
    if (file != stdin) std::fclose(file);
    return is_whole ? std::optional(std::move(bytes)) : std::nullopt;
}

std::string line_of(const Problem& problem) {
    return (problem.where.empty() ? std::string("the whole story") : problem.where) + ": " +
           problem.what;
}

// The story, or nothing after all its problems were printed to `stream`.
std::optional<Story> open_story(const std::string& path, std::FILE* stream) {
    const auto bytes = read_file(path);
    if (!bytes) {
        complain("The file " + path + " can't be read.");
        return std::nullopt;
    }
    Problems problems;
    auto story = parse_story(*bytes, problems);
    for (const auto& problem : problems) std::fprintf(stream, "%s\n", line_of(problem).c_str());
    return story;
}

int check(const std::string& path) {
    const auto story = open_story(path, stdout);
    return story ? print_line("No problems.") : failed;
}

// Sorts arguments into plain ones and the command's options; false after a complaint.
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
        if (lists(command.flags, name))
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

int run_command(const Command& command, std::span<char*> arguments) {
    Request request;
    std::vector<std::string_view> plain;
    if (!sort_arguments(command, arguments, plain, request.options)) return misused;
    if (plain.empty() || plain.size() > 2) return show_usage(misused);
    auto story = open_story(std::string(plain[0]), stderr);
    if (!story) return failed;
    request.story = std::move(*story);
    request.link.scenario = start_scenario(request.story);
    Problems notices;
    if (plain.size() == 2)
        request.link = read_link(request.story, request.link, plain[1], LinkPart::hash, notices);
    for (const auto& notice : notices) complain(line_of(notice));
    return command.run(request);
}

int run(std::span<char*> arguments) {
    const std::string_view name = arguments.empty() ? std::string_view() : arguments[0];
    if (name == "help" || name == "--help") return show_usage(done);
    if (name == "check" && arguments.size() == 2) return check(arguments[1]);
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
