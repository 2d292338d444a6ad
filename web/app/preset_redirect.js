// @ts-check
// The script of a preset's own page, PRESET.html. It goes on to the map with the preset's scenario.
//
// Why presets have pages: a preview of a link shows the tags of the linked page; it runs no script and ignores the
// hash. So each preset needs a page with its own tags and picture. Why a script and not <meta http-equiv="refresh">:
// programs that make previews follow a refresh, and would show index.html. Some browsers would also keep the page in
// the history, so that Back would lead to it and forward again. location.replace() leaves no entry.

import { map_address } from '../address/preset_address.js';

// Apple's Messages makes previews in a browser that runs scripts. It names itself after both of these.
const makes_a_preview = /facebookexternalhit|twitterbot/i;

/**
 * @param {Window} window
 * @param {string} scenario
 */
function open_map({ location, navigator }, scenario) {
  if (!/^(https?|file):$/.test(location.protocol) || makes_a_preview.test(navigator.userAgent)) return;
  location.replace(map_address(location, scenario));
}

open_map(window, document.documentElement.dataset.scenario ?? '');
