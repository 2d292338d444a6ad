// @ts-check
// The link that is given away: where others find this page, at the scenario that is shown. A preset has a page of its
// own, so that the link's preview shows the preset's picture. What the author of a frame has locked (theme, parts …)
// stays in that frame; the scenario that the author starts with goes along.

/** @typedef {import('./engine.js').Outline} Outline */

/**
 * Where the page is for others.
 * @typedef {{address: string, folder: string | null, whole: boolean}} Home
 *   address: without a hash; folder: with the presets' pages in it; whole: false where nobody else could open it
 */

const own_keys = ['era', 'rollout', 'seed', 'vs', 'm', 'd'];
// What an author or a host sets for one frame, and what networks add to follow a click.
const not_the_address = /^(theme|lang|ui|steps|allow|bench|n|childId|initialWidth|parentTitle|parentUrl|utm_\w+|fbclid|gclid)$/;

/**
 * @param {{
 *   href: string,
 *   canonical: string | null,
 *   query: string,
 *   story: Record<string, any>,
 * }} page  canonical: the address that the build was told; query: the part of the scenario that an author has set
 * @returns {Home}
 */
export function home_of({ href, canonical, query, story }) {
  const pairs = query.replace(/^\?/, '').split('&').filter((pair) => pair !== '');
  const is_scenario = scenario_keys(story);
  const start = pairs.filter((pair) => is_scenario(key_of(pair)));
  if (canonical) return { address: with_query(canonical, start), folder: canonical.endsWith('/') ? canonical : null, whole: true };
  if (!/^(https?|file):/.test(href)) return { address: '', folder: null, whole: false };
  const path = href.split(/[?#]/)[0];
  const kept = pairs.filter((pair) => !not_the_address.test(key_of(pair)));
  const folder = /^https?:.*\/(index\.html)?$/.test(path) && kept.length === start.length;
  return { address: with_query(path, kept), folder: folder ? path.replace(/index\.html$/, '') : null, whole: true };
}

/**
 * @param {Home} home
 * @param {string} text  the scenario, as far as it differs from the page's start
 * @param {Outline | null} outline
 * @returns {{text: string, whole: boolean}}
 */
export function share_address({ address, folder, whole }, text, outline) {
  const preset = folder !== null && outline ? preset_of(outline) : null;
  if (preset) return { text: `${folder}${preset}.html`, whole };
  return { text: address + (text && `#${text}`), whole };
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

/**
 * @param {string} address
 * @param {string[]} pairs
 */
function with_query(address, pairs) {
  return address + (pairs.length > 0 ? `?${pairs.join('&')}` : '');
}
