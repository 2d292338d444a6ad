// @ts-check
// The address of an embed's page, and how high that page will be. Like all of embed.js it is written to be small.

import heights from './heights.json';

const has_folder = /^(http|file)/;

/**
 * The page's address with the author's locks in its query.
 * @param {string} link  absolute, or relative to the page beside the script; "" for that page
 * @param {string} script  the script's own address; where it has none (inline, blob:, data:), relative links are the host's
 * @param {Record<string, any>} options  of these only the locks are read
 * @returns {URL}
 */
export function address_of(link, script, options) {
  const url = new URL(link, has_folder.test(script) ? new URL('index.html', script) : link && document.baseURI);
  if (!has_folder.test(url.protocol)) throw Error(link);
  for (const lock of ['theme', 'ui', 'lang', 'steps']) {
    const value = [].concat(options[lock] || []).join('~');
    if (value) url.searchParams.set(lock, value);
  }
  return url;
}

/**
 * The page's height at a width, in CSS px. Heights were measured at some widths (heights.json: width, height, width,
 * height …); between two of them the height is interpolated.
 * @param {URL} address
 * @param {number} width
 * @param {boolean} coarse  with a finger: controls are larger then, the map isn't
 */
export function height_at(address, width, coarse) {
  const ui = address.searchParams.get('ui') || 'card';
  const form = /^~?map$/i.test(ui) ? 'map' : /card/i.test(ui) ? 'card' : 'full';
  /** @type {Record<string, number[]>} */
  const tables = heights;
  const table = coarse && tables[form + '_coarse'] || tables[form];
  let i = 2;
  while (i < table.length - 2 && table[i] < width) i += 2;
  const [w0, h0, w1, h1] = table.slice(i - 2);
  return Math.ceil(h0 + Math.min(1, Math.max(0, (width - w0) / (w1 - w0))) * (h1 - h0));
}

/**
 * The script's own address, "" or another scheme's where it has none. The browser knows that of a classic script; that of
 * a module is read from a stack trace.
 * @returns {string}
 */
export function own_address() {
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  return script ? script.src : (String(Error().stack).match(/(blob:)?(http|file)s?:\/\/[^\s()]+?(?=:\d+:\d+)/) || [''])[0];
}
