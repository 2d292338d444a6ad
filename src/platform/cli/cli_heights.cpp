#include "platform/cli/cli_heights.h"

#include <cmath>
#include <string>

#include "core/outline/outline.h"
#include "ui/canvas/canvas_layout.h"
#include "ui/canvas/map_size.h"

namespace channelmap::cli {
namespace {

constexpr int narrowest = 320, widest = 1296;  // as in web/embed/heights.json

struct Kind {
    const char* name;
    Parts parts;
    bool coarse;
};
constexpr Kind kinds[] = {{"card", Parts::card, false},
                          {"card_coarse", Parts::card, true},
                          {"full", Parts::all, false},
                          {"full_coarse", Parts::all, true},
                          {"map", Parts::map, false}};

}  // namespace

int heights(const Request& request) {
    const Story& story = request.story;
    const Scenario& scenario = request.link.scenario;
    std::vector<EraRecord> records;
    for (Index era = 0; era < story.eras.size(); ++era)
        records.push_back(evaluate_era(story, era, 0));
    const auto outline =
        describe(story, request.words.words(), scenario, evaluate(story, scenario, 0), records);
    std::string text = "{\"from\": " + std::to_string(narrowest);
    for (const auto& [name, parts, coarse] : kinds) {
        Inventory inventory = inventory_of(outline);
        inventory.parts = parts;
        inventory.coarse = coarse;
        text += std::string(", \"") + name + "\": [";
        for (int page = narrowest; page <= widest; ++page) {
            const auto canvas = lay_out_canvas(
                request.story, canvas_on_page(page, parts == Parts::card), inventory, {});
            text += (page > narrowest ? "," : "") +
                    std::to_string(static_cast<int>(std::ceil(canvas.height)));
        }
        text += "]";
    }
    return print_line(text + "}");
}

}  // namespace channelmap::cli
