// @ts-check
// The link that readers share: the address of this page with the scenario that is shown. A preset has a page of its
// own, so that previews of the link show the preset's picture. Locks of a frame's author (theme, parts …) aren't in the
// link; the scenario with which the author lets the page start is.

import { is_foreign_key } from './foreign_keys.js';
import { bench_keys, frame_keys, look_keys, scenario_keys, second_prefix, version_keys } from './link_keys.js';

/** @typedef {{presets?: {id: string, chosen: boolean}[], changes?: {second: boolean}}} Shown  a part of the outline */

/**
 * Where others find the page.
 * @typedef {{page: string, start: string, folder: string | null, frozen: string, is_public: boolean}} Home
 *   page: the address without query and hash, "" where nobody else could open it; is_public: whether others can; start:
 *   the query that belongs to it; folder: where the presets' pages are, null where there are none; frozen: the address of
 *   the copy of this build that never changes, "" where it isn't known
 */

// Set by an author or a host for one frame.
const frame_only_keys = new Set([...look_keys, ...frame_keys, ...bench_keys]);

/**
 * @param {{
 *   href: string,
 *   canonical: string | null,
 *   build: string,
 *   query: string,
 *   story: Record<string, any>,
 * }} page  canonical: the address that the build was given (--url), if any; build: the name of the build; query: of the
 *   page's address
 * @returns {Home}
 */
export function home_of({ href, canonical, build, query, story }) {
  const pairs = query.replace(/^\?/, '').split('&').filter((pair) => pair !== '');
  const is_scenario = is_scenario_key(story);
  const start = pairs.filter((pair) => is_scenario(key_in(pair)));
  if (canonical) return home({ page: canonical, params: start, in_folder: canonical.endsWith('/'), build });
  if (!/^(https?|file):/.test(href)) return { page: '', start: '', folder: null, frozen: '', is_public: false };
  const page = href.split(/[?#]/)[0];
  const params = pairs.filter((pair) => is_scenario(key_in(pair)) || !(frame_only_keys.has(key_in(pair)) || is_foreign_key(key_in(pair))));
  const in_folder = /^https?:.*\/(index\.html)?$/.test(page) && params.length === start.length;
  return home({ page, params, in_folder, build });
}

/**
 * @param {{page: string, params: string[], in_folder: boolean, build: string}} found
 * @returns {Home}
 */
function home({ page, params, in_folder, build }) {
  const folder = in_folder ? page.replace(/index\.html$/, '') : null;
  const name = `v/${build}.html`;
  const frozen = folder !== null ? folder + name : page.endsWith(`/${name}`) ? page : '';
  return { page, start: params.join('&'), folder, frozen: build ? frozen : '', is_public: true };
}

/**
 * @param {Home} home
 * @param {string} text  the scenario, as far as it differs from the page's start
 * @param {Shown | null} outline
 * @returns {{text: string, is_public: boolean}}
 */
export function share_address({ page, start, folder, is_public }, text, outline) {
  const preset = folder !== null && outline ? preset_of(outline) : null;
  if (preset) return { text: `${folder}${preset}.html`, is_public };
  return { text: page + (start && `?${start}`) + (text && `#${text}`), is_public };
}

/**
 * The preset that is shown; null where it is compared with a second scenario, since the preset's picture isn't.
 * @param {Shown} outline
 * @returns {string | null}
 */
function preset_of({ presets = [], changes }) {
  const chosen = presets.find((preset) => preset.chosen);
  return chosen && !changes?.second ? chosen.id : null;
}

/**
 * @param {Record<string, any>} story
 * @returns {(key: string) => boolean}
 */
function is_scenario_key({ rights = [], inputs = [], renamed = {} }) {
  const keys = new Set([...scenario_keys, ...version_keys, ...[...rights, ...inputs].map(({ id }) => id), ...Object.keys(renamed)]);
  return (key) => keys.has(key) || key.startsWith(second_prefix);
}

/** @param {string} pair */
function key_in(pair) {
  const key = pair.replace(/^(amp;)+/, '').split('=')[0];
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
