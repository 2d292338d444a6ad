// @ts-check
// Saves a file on the reader's device, under a name that every system allows.

import { element } from '../base/dom.js';

const revoke_after_ms = 60_000;
const max_length = 80;

/**
 * The name of a file, as "channel-map-memo.png".
 * @param {string} story  its id
 * @param {{id: string, chosen: boolean}[]} presets
 * @param {string} query  the whole scenario as a link's text
 * @param {string} ending
 */
export function file_name(story, presets, query, ending) {
  const scenario = presets.find(({ chosen }) => chosen)?.id ?? query.replace(/^era=/, '');
  const name = `${story}-${scenario}`.replace(/[^A-Za-z0-9.]+/g, '-').slice(0, max_length).replace(/[-.]+$/, '');
  return `${name || 'map'}.${ending}`;
}

/**
 * Gives a file to the browser to save. A page can't know whether it was saved: frames may not be allowed to, and the
 * browsers inside some apps do nothing.
 * @param {Window & typeof globalThis} window
 * @param {Blob} blob
 * @param {string} name
 */
export function save_file(window, blob, name) {
  const href = window.URL.createObjectURL(blob);
  element(window.document, 'a', { href, download: name }).click();
  window.setTimeout(() => window.URL.revokeObjectURL(href), revoke_after_ms);
}

/**
 * Whether the page is in a sandboxed frame, where saving files is usually forbidden.
 * @param {Window} window
 */
export function is_sandboxed(window) {
  return window.parent !== window && window.origin === 'null';
}
