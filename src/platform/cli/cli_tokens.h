// What the page's style shares with the canvas. Returns an exit code.
#pragma once

namespace channelmap::cli {

// {"themes": {"light": {"paper": "#rrggbb", …}, "dark", "light more", "dark more"},
//  "sizes": {"rail", "column-gap"}}; sizes in CSS px.
int tokens();

}  // namespace channelmap::cli
