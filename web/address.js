// @ts-check
// The link that is given away: where others find this page, at the scenario that is shown. A preset has a page of its
// own, so that the link's preview shows the preset's picture. What the author of a frame has locked (theme, parts …)
// stays in that frame; the scenario that the author starts with goes along.

/** @typedef {import('./engine.js').Outline} Outline */

/**
 * Where the page is for others.
 * @typedef {{page: string, start: string, folder: string | null, frozen: string, whole: boolean}} Home
 *   page: the address without query and hash, "" where nobody else could open it, which `whole` says too; start: the
 *   query that belongs to it; folder: with the presets' pages in it; frozen: this very build, "" for unknown
 */

const own_keys = ['era', 'rollout', 'seed', 'vs', 'm', 'd'];
// What an author or a host sets for one frame, and what networks add to follow a click.
const not_the_address = /^(theme|lang|ui|steps|allow|bench|n|childId|initialWidth|parentTitle|parentUrl|utm_\w+|fbclid|gclid)$/;

/**
 * @param {{
 *   href: string,
 *   canonical: string | null,
 *   build: string,
 *   query: string,
 *   story: Record<string, any>,
 * }} page  canonical: the address that the build was told; build: its name; query: with the scenario that an author set
 * @returns {Home}
 */
export function home_of({ href, canonical, build, query, story }) {
  const pairs = query.replace(/^\?/, '').split('&').filter((pair) => pair !== '');
  const is_scenario = scenario_keys(story);
  const start = pairs.filter((pair) => is_scenario(key_of(pair)));
  if (canonical) return home({ page: canonical, kept: start, in_folder: canonical.endsWith('/'), build });
  if (!/^(https?|file):/.test(href)) return { page: '', start: '', folder: null, frozen: '', whole: false };
  const page = href.split(/[?#]/)[0];
  const kept = pairs.filter((pair) => !not_the_address.test(key_of(pair)));
  const in_folder = /^https?:.*\/(index\.html)?$/.test(page) && kept.length === start.length;
  return home({ page, kept, in_folder, build });
}

/**
 * @param {{page: string, kept: string[], in_folder: boolean, build: string}} found
 * @returns {Home}
 */
function home({ page, kept, in_folder, build }) {
  const folder = in_folder ? page.replace(/index\.html$/, '') : null;
  const name = `v/${build}.html`;
  const frozen = folder !== null ? folder + name : page.endsWith(`/${name}`) ? page : '';
  return { page, start: kept.join('&'), folder, frozen: build ? frozen : '', whole: true };
}

/**
 * @param {Home} home
 * @param {string} text  the scenario, as far as it differs from the page's start
 * @param {Outline | null} outline
 * @returns {{text: string, whole: boolean}}
 */
export function share_address({ page, start, folder, whole }, text, outline) {
  const preset = folder !== null && outline ? preset_of(outline) : null;
  if (preset) return { text: `${folder}${preset}.html`, whole };
  return { text: page + (start && `?${start}`) + (text && `#${text}`), whole };
}

/**
 * The preset that is shown, and nothing else: with another baseline the picture would be another one.
 * @param {Outline} outline
 * @returns {string | null}
 */
function preset_of({ presets = [], changes }) {
  const chosen = presets.find((/** @type {any} */ preset) => preset.chosen);
  return chosen && !changes?.second ? chosen.id : null;
}

/**
 * @param {Record<string, any>} story
 * @returns {(key: string) => boolean}
 */
function scenario_keys({ rights = [], inputs = [], renamed = {} }) {
  const keys = new Set([...own_keys, ...[...rights, ...inputs].map(({ id }) => id), ...Object.keys(renamed)]);
  return (key) => keys.has(key) || key.startsWith('vs.');
}

/** @param {string} pair */
function key_of(pair) {
  const key = pair.replace(/^(amp;)+/, '').split('=')[0];
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
