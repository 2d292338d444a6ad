#include "app/lit_path.h"

#include "app/motion.h"

namespace channelmap {

void LitPath::clear() {
    highlight.reset();
    emphasis = 0;
}

void LitPath::fade(double seconds, bool at_once) {
    const float next = faded(emphasis, wanted, at_once ? 1 : seconds);
    emphasis = highlight ? next : 0;
    if (emphasis <= 0) highlight.reset();
    if (highlight && !shows(in_panel)) in_panel = {};
}

}  // namespace channelmap
