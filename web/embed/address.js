// @ts-check
// Where an embed's page is, and how high that page will be. Pure. Like all of embed.js it is written to be small.

import heights from './heights.json';

/**
 * The page's address with the author's locks in its query.
 * @param {string} link  absolute, or relative to the page beside the script; "" for that page
 * @param {string} script  the script's own address
 * @param {Record<string, any>} asked  the locks among it are taken
 * @returns {URL}
 */
export function address_of(link, script, asked) {
  const url = new URL(link.trim(), new URL('index.html', script));
  if (!/^(http|file)/.test(url.protocol)) throw Error(link);
  for (const lock of ['theme', 'ui', 'lang', 'steps']) {
    const value = [].concat(asked[lock] || []).join('~');
    if (value) url.searchParams.set(lock, value);
  }
  return url;
}

/**
 * The page's height at a width, in CSS px, as measured (heights.json: width, height, width, height …) and between
 * two measured widths on the line from one to the other.
 * @param {URL} address
 * @param {number} width
 * @param {boolean} coarse  a finger's targets are larger, but not the map's
 */
export function height_at(address, width, coarse) {
  const is_map = /^~?map$/.test(address.searchParams.get('ui') || '');
  const table = heights[is_map ? 'map' : coarse ? 'coarse' : 'fine'];
  let i = 2;
  while (i < table.length - 2 && table[i] < width) i += 2;
  const [w0, h0, w1, h1] = table.slice(i - 2);
  return Math.ceil(h0 + Math.min(1, Math.max(0, (width - w0) / (w1 - w0))) * (h1 - h0));
}

/**
 * A script's own address: of a classic one the browser knows it, of a module the stack does.
 * @returns {string}
 */
export function own_address() {
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  return script ? script.src : (/** @type {string} */ (Error().stack).match(/(http|file)s?:\/\/[^\s()]+?(?=:\d+:\d+)/) || [document.baseURI])[0];
}
