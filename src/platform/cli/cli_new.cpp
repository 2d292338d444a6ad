#include "platform/cli/cli_new.h"

#include <filesystem>
#include <fstream>

#include "new_story.h"  // generated: the texts of assets/new/ and assets/story.schema.json
#include "platform/cli/cli.h"

namespace channelmap::cli {

namespace fs = std::filesystem;

int write_new_story(const std::string& folder) {
    const fs::path story = fs::path(folder) / "story.json";
    const auto refuse = [](const std::string& what) {
        complain(what);
        return failed;
    };
    std::error_code error;
    if (fs::exists(story, error))
        return refuse("There is a story in " + folder + " already. Name another folder.");
    fs::create_directories(folder, error);
    const auto write = [](const fs::path& path, std::string_view text) {
        std::ofstream file(path, std::ios::binary);
        file.write(text.data(), static_cast<std::streamsize>(text.size()));
        return static_cast<bool>(file);
    };
    if (!write(story, generated::new_story) ||
        !write(fs::path(folder) / "story.schema.json", generated::story_schema) ||
        !write(fs::path(folder) / "article.example.html", generated::new_article))
        return refuse("Nothing could be written into " + folder + ".");
    return print_line(story.string() +
                      " is a whole story. Look at it:\n  ./build-wasm.sh --serve --story " +
                      folder);
}

}  // namespace channelmap::cli
