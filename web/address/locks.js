// @ts-check
// Author locks: settings in the query of the page's address that the reader can't change. They have their own keys,
// which the engine ignores. The hash of the address belongs to the reader and can't set them. web/README.md explains
// each.

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
 *   eras in the author's order; allow: origins that may send commands, [] for any; childId: the name that a host with
 *   pym.js gave this frame, or ""
 */

const themes = ['light', 'dark', 'auto'];

/** The parts of the page that `ui` may name; the map is always there. */
export const ui_parts = ['map', 'head', 'sentence', 'controls', 'share', 'changes', 'questions', 'table', 'sources'];

/**
 * Never fails: what can't be read is ignored.
 * @param {string} search  with or without ?
 * @param {boolean} [is_framed]  whether the page stands in a frame, where it is a card and
 *   light unless the author says otherwise
 * @returns {Locks}
 */
export function read_locks(search, is_framed = false) {
  const query = new URLSearchParams(search.replace(/&amp;/g, '&'));
  const theme = query.get('theme') ?? '';
  const names = list_of(query.get('ui') ?? '');
  const ui = parts_of(names);
  const is_card = ui === null && (names.includes('card') || (is_framed && !names.includes('full')));
  return {
    theme: /** @type {Locks['theme']} */ (themes.includes(theme) ? theme : is_framed ? 'light' : 'auto'),
    lang: query.get('lang') ?? '',
    form: is_card ? 'card' : 'full',
    bare: is_card && names.includes('bare'),
    ui,
    steps: list_of(query.get('steps') ?? ''),
    allow: list_of(query.get('allow') ?? ''),
    childId: query.get('childId') ?? '',
  };
}

/**
 * Null, so that nothing is hidden, where the list names no part that we know.
 * @param {string[]} names
 */
function parts_of(names) {
  const known = names.filter((name) => ui_parts.includes(name));
  return known.length > 0 ? known : null;
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
