// What Dear ImGui, as compiled for the page, still asks of the parts that were left out: tables and
// columns, which the map doesn't have, and settings in text, which nobody saves.
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

// Stands in for sscanf, which would bring a reader of every kind of number.
extern "C" int channelmap_scan_nothing(const char* /*text*/, const char* /*format*/, ...) {
    return 0;
}
