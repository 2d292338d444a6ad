// @ts-check
// Author locks: settings in the query of the page's address that the reader can't change. They have their own keys,
// which the engine ignores. The hash of the address belongs to the reader and can't set them. web/README.md explains
// each. Damage by programs and people is undone as in every link (link_pairs.js).

import { frame_keys, look_keys } from './link_keys.js';
import { link_pairs } from './link_pairs.js';
import { ids_of, look_of, theme_in, ui_parts } from './look.js';

/**
 * @typedef {{
 *   theme: 'light' | 'dark' | 'auto',
 *   lang: string,
 *   form: 'card' | 'full',
 *   bare: boolean,
 *   ui: string[] | null,
 *   steps: string[],
 *   allow: string[],
 *   childId: string,
 * }} Locks
 *   lang: a language tag, or "" for the page's own; form: of the whole page;
 *   bare: without its headline; ui: the parts that are shown, null for all; steps: ids of presets or
 *   eras in the author's order; allow: origins that may send commands, [] for any, [""] for none; childId: the name that a host with
 *   pym.js gave this frame, or ""
 */

const keys = new Map([...look_keys, ...frame_keys].map((key) => [key.toLowerCase(), key]));
const is_key = (/** @type {string} */ key) => keys.has(key);
// What keeps others out: also within what a network adds, and with a letter less, more or elsewhere.
const names_allow = /(?:^|[^a-z]|%[\da-f]{2})(?:allow[a-z]?|alow|allo|allw|llow|alolw|lalow)(?:=|%(?:25)*3d)|[?&]allow(?:&|$)/i;

/**
 * Never fails: what can't be read is ignored, but for "allow", which then lets nobody in.
 * @param {string} search  with or without ?
 * @param {boolean} [is_framed]  whether the page stands in a frame, where it is a card and
 *   light unless the author says otherwise
 * @returns {Locks}
 */
export function read_locks(search, is_framed = false) {
  const { theme, ui, lang = '', steps = '', allow, childId = '' } = locks_in(search);
  return {
    ...look_of({ theme, ui }, is_framed),
    lang: /[a-z][a-z\d-]*/i.exec(lang)?.[0] ?? '',
    steps: ids_of(steps),
    allow: allow === undefined ? [] : origins_in(allow),
    childId: new URLSearchParams(search).get('childId') ?? childId,
  };
}

/**
 * The locks that can't be read, as they are written; for the author. Which steps there are is known to the tour alone (tour.js).
 * @param {string} search
 * @returns {string[]}
 */
export function unread_locks(search) {
  const { theme, ui, steps, allow } = locks_in(search);
  const is_form = (/** @type {string} */ name) => ['card', 'bare', 'full', ...ui_parts].includes(name);
  return [
    ...(theme !== undefined && !theme_in(theme) ? [`theme=${theme}`] : []),
    ...(ui !== undefined && !ids_of(ui).some(is_form) ? [`ui=${ui}`] : []),
    ...(steps !== undefined && ids_of(steps).length === 0 ? [`steps=${steps}`] : []),
    ...(allow !== undefined && origins_in(allow).includes('') ? [`allow=${allow}`] : []),
  ];
}

/**
 * The values of the locks by their keys; of one that is there twice, the first.
 * @param {string} search
 * @returns {Record<string, string | undefined>}
 */
function locks_in(search) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const [key, value] of link_pairs(search, is_key)) {
    const name = keys.get(key);
    if (name) found[name] ??= value.replace(/^=?3d(?=[a-z~])/i, '');
  }
  if (names_allow.test(search)) found.allow ??= '';
  return found;
}

/**
 * The origins in a list, whatever stands around them; "" for each that can't be read, or for none.
 * @param {string} value
 */
function origins_in(value) {
  const items = value.split(/[~\s,;"'`<>|()[\]]+/).map((item) => item.replace(/^=?3d(?=\w|$)/i, '').replace(/[.*_=]+$/, '')).filter(Boolean);
  return items.length > 0 ? items.map(origin_of) : [''];
}

/** @param {string} item */
function origin_of(item) {
  if (item === 'null') return item;  // of sandboxed pages and files
  try {
    const { protocol, host } = new URL(/:\/?\//.test(item) ? item : `https://${item}`);
    return host && !host.includes('*') ? `${protocol}//${host}` : '';
  } catch {
    return '';
  }
}

/**
 * Reads a list from a link: items are joined by "~", and a list of one item begins with "~". Social networks change
 * commas, spaces and "+" in links, but not "~".
 * @param {string} text
 */
export function list_of(text) {
  return text.split('~').map((item) => item.trim()).filter((item) => item !== '');
}

/** @param {string[]} items */
export function list_text(items) {
  return items.length === 1 ? `~${items[0]}` : items.join('~');
}
