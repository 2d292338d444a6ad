// @ts-check
// Where an embed's page is, and how high that page will be. Pure.

import heights from './heights.json';

const locks = ['theme', 'ui', 'lang', 'steps'];

/**
 * The page's address with the author's locks in its query.
 * @param {string} link  absolute, or relative to the page beside the script; "" for that page
 * @param {string} script  the script's own address
 * @param {Record<string, any>} asked  the locks among it are taken
 * @returns {URL}
 */
export function address_of(link, script, asked) {
  const url = new URL(link.trim(), new URL('index.html', script));
  if (!/^(https?|file):$/.test(url.protocol)) throw new Error(`ChannelMap: no address of a page: ${link}`);
  for (const lock of locks) {
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
 * @param {boolean} coarse  a finger's targets are larger
 */
export function height_at(address, width, coarse) {
  const parts = address.searchParams.get('ui')?.replace('~', '') === 'map' ? 'map' : 'all';
  const table = heights[`${parts}-${coarse ? 'coarse' : 'fine'}`];
  let i = 2;
  while (i < table.length - 2 && table[i] < width) i += 2;
  const [w0, h0, w1, h1] = table.slice(i - 2, i + 2);
  const share = Math.min(1, Math.max(0, (width - w0) / (w1 - w0)));
  return Math.ceil(h0 + share * (h1 - h0));
}

/**
 * A script's own address: of a classic one the browser knows it, of a module the stack does.
 * @param {Document} document
 * @returns {string}
 */
export function own_address(document) {
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  const stack = new Error().stack || '';
  return (script && script.src) || (stack.match(/(https?|file):\/\/[^\s()]+?(?=:\d+:\d+)/) || [document.baseURI])[0];
}
