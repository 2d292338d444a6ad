#include "platform/cli/cli_fonts.h"

#include <string>

#include "core/base/json_fields.h"
#include "platform/cli/cli.h"
#include "platform/cli/story_files.h"

namespace channelmap::cli {
namespace {

std::string base64_of(const std::string& bytes) {
    constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const auto byte = [&](std::size_t i) {
            return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u;
        };
        const unsigned int three = byte(0) << 16 | byte(1) << 8 | byte(2);
        for (unsigned int i = 0; i < 4; ++i)
            out += at + i > bytes.size() ? '=' : digits[three >> (18 - 6 * i) & 63];
    }
    return out;
}

// As WebAssembly has its numbers, the low byte first.
std::string bytes_of(const std::vector<std::uint16_t>& packed) {
    std::string bytes;
    for (const auto one : packed) {
        bytes += static_cast<char>(one & 0xFF);
        bytes += static_cast<char>(one >> 8);
    }
    return bytes;
}

std::optional<StoryFonts> read_or_complain(const FontFolder& folder) {
    std::vector<FontProblem> problems;
    auto fonts = read_fonts(folder, problems);
    for (const auto& [is_error, file, fault] : problems)
        if (is_error) complain(file + ": " + fault.sentence + " " + fault.remedy);
    return fonts;
}

}  // namespace

int print_fonts(std::span<char*> arguments) {
    const bool has_subset = arguments.size() == 3 && std::string(arguments[1]) == "--subset";
    if (arguments.size() != 1 && !has_subset)
        return complain("fonts takes a story, and --subset with a folder.");
    const auto folder = read_font_folder(arguments[0]);
    if (!folder || (!folder->regular && !folder->semibold)) return print_line("null");
    const auto whole = read_or_complain(*folder);
    if (!whole) return failed;
    const auto shown = has_subset ? read_or_complain(read_font_files(arguments[2])) : whole;
    if (!shown) return failed;
    JsonWriter json;
    {
        const auto object = json.object();
        put(json, "family", whole->family());
        put(json, "copyright", whole->regular.copyright);
        put(json, "data", base64_of(bytes_of(pack_fonts(*shown, whole->family()))));
    }
    return print_line(json.out);
}

}  // namespace channelmap::cli
