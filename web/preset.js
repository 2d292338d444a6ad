// @ts-check
// The script of a preset's own page, PRESET.html: on to the map, at this scenario.
//
// Why a page and not only a link: a preview of a link shows what the linked page says of itself, before any script and
// without the hash. So the page has tags and a picture of its own. Why this script and not a refresh in the page's
// head: previewers follow a refresh and would tell of index.html instead, and some browsers keep the page in the
// history, so that Back would lead to it and on to the map again. Replaced before anything is shown, it leaves no trace.

import { map_address } from './preset_address.js';

// Apple's Messages makes its preview in a whole browser, which runs scripts, and says so by these two names.
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
