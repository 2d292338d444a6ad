#include "platform/cli/cli_tokens.h"

#include "core/base/json_fields.h"
#include "core/graphics/theme_contrast.h"
#include "core/graphics/xml_escape.h"
#include "platform/cli/cli.h"
#include "ui/canvas/map_size.h"

namespace channelmap::cli {
namespace {

void put_theme(JsonWriter& json, std::string_view name, const Theme& theme) {
    const auto object = json.object(name);
    for (int i = 0; i < token_count; ++i) {
        const auto token = static_cast<Token>(i);
        put(json, token_name(token), hex(theme[token]));
    }
}

}  // namespace

int tokens() {
    JsonWriter json;
    {
        const auto object = json.object();
        {
            const auto themes = json.object("themes");
            put_theme(json, "light", light_theme());
            put_theme(json, "dark", dark_theme());
            put_theme(json, "light more", light_contrast_theme());
            put_theme(json, "dark more", dark_contrast_theme());
        }
        const auto sizes = json.object("sizes");
        put(json, "rail", static_cast<double>(rail_width));
        put(json, "column-gap", static_cast<double>(column_gap));
    }
    return print_line(json.out);
}

}  // namespace channelmap::cli
