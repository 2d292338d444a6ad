#include "platform/cli/story_files.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "core/graphics/font_set.h"

namespace channelmap::cli {

namespace fs = std::filesystem;

namespace {

// web/build/story/own_fonts.mjs reads the same.
constexpr const char* licence_files[] = {"licence.txt", "LICENSE", "LICENSE.txt",
                                         "LICENCE",     "OFL.txt", "license.txt"};

}  // namespace

std::optional<std::string> read_file(const std::string& path) {
    std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
    if (!file) return std::nullopt;
    std::string bytes;
    char part[65536];
    while (bytes.size() <= most_file_bytes) {
        const auto count = std::fread(part, 1, sizeof part, file);
        if (count == 0) break;
        bytes.append(part, count);
    }
    const bool is_whole = !std::ferror(file) && bytes.size() <= most_file_bytes;
    if (file != stdin) std::fclose(file);
    return is_whole ? std::optional(std::move(bytes)) : std::nullopt;
}

std::string story_path_of(const std::string& path) {
    std::error_code error;
    if (path != "-" && fs::is_directory(path, error))
        return (fs::path(path) / "story.json").string();
    return path;
}

std::optional<StoryFiles> read_story_files(const std::string& named) {
    const std::string path = story_path_of(named);
    auto story = read_file(path);
    if (!story) return std::nullopt;
    StoryFiles files{.story = {path == "-" ? "standard input" : path, std::move(*story)},
                     .article = {},
                     .words = {},
                     .fonts = read_font_folder(named)};
    if (fs::path(path).filename() != "story.json") return files;
    const fs::path folder = fs::path(path).parent_path();
    const std::string article = (folder / "article.html").string();
    if (auto text = read_file(article)) files.article = NamedText{article, std::move(*text)};
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder.empty() ? "." : folder, error)) {
        const std::string name = entry.path().filename().string();
        constexpr std::string_view start = "words.", end = ".json";
        if (!name.starts_with(start) || !name.ends_with(end)) continue;
        const auto language = std::string_view(name).substr(
            start.size(), name.find('.', start.size()) - start.size());
        if (start.size() + language.size() + end.size() != name.size()) continue;
        const std::string words = (folder / name).string();
        if (auto text = read_file(words)) files.words.push_back({words, std::move(*text)});
    }
    std::sort(files.words.begin(), files.words.end(),
              [](const NamedText& a, const NamedText& b) { return a.name < b.name; });
    return files;
}

FontFolder read_font_files(const std::string& folder) {
    FontFolder fonts{.name = folder,
                     .regular = read_file((fs::path(folder) / regular_file).string()),
                     .semibold = read_file((fs::path(folder) / semibold_file).string())};
    std::error_code error;
    for (const auto* name : licence_files)
        fonts.has_licence = fonts.has_licence || fs::exists(fs::path(folder) / name, error);
    return fonts;
}

std::optional<FontFolder> read_font_folder(const std::string& named) {
    const fs::path story = story_path_of(named);
    const fs::path folder = story.parent_path() / "fonts";
    std::error_code error;
    if (story.filename() != "story.json" || !fs::is_directory(folder, error)) return std::nullopt;
    return read_font_files(folder.string());
}

void set_in(const StoryFonts& fonts) {
    static std::vector<std::uint16_t> packed;  // which use_fonts() doesn't copy
    packed = pack_fonts(fonts, fonts.family());
    use_fonts(packed.data());
}

}  // namespace channelmap::cli
