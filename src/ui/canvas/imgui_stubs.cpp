// Empty functions in the place of parts of Dear ImGui that the page leaves out: tables and columns,
// which the map doesn't have, and settings as text, which nobody saves.
#include <cstdarg>

#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {

void EndColumns() {}
void EndTable() {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable* /*table*/) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData* /*data*/) {}
void TablePopColumnChannel() {}
void TablePushColumnChannel(int /*column*/) {}
void TableSettingsAddSettingsHandler() {}

}  // namespace ImGui

// Dear ImGui formats the names of windows, tooltips and settings. The map has one window with a
// fixed name.
int ImFormatStringV(char* text, std::size_t size, const char* /*format*/, std::va_list /*values*/) {
    if (text && size > 0) text[0] = '\0';
    return 0;
}

int ImFormatString(char* text, std::size_t size, const char* format, ...) {
    std::va_list values;
    va_start(values, format);
    const int length = ImFormatStringV(text, size, format, values);
    va_end(values);
    return length;
}

// Stands in for sscanf, which would bring a reader of every kind of number: the renderer asks for
// "#version %d" and "%d.%d" alone.
extern "C" int channelmap_scan(const char* text, const char* format, ...) {
    std::va_list numbers;
    va_start(numbers, format);
    int read = 0;
    while (*format) {
        if (format[0] != '%') {
            if (*format++ != *text++) break;
            continue;
        }
        if (format[1] != 'd' || *text < '0' || *text > '9') break;
        int number = 0;
        while (*text >= '0' && *text <= '9') number = number * 10 + (*text++ - '0');
        *va_arg(numbers, int*) = number;
        format += 2;
        ++read;
    }
    va_end(numbers);
    return read;
}
