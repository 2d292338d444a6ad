// @ts-check
// What the author of a snippet sets for good, in the query of the page's address: keys that are not the
// scenario's. The hash is the reader's and locks nothing. The engine ignores these keys.

/**
 * @typedef {{
 *   theme: 'light' | 'dark' | 'auto',
 *   lang: string,
 *   ui: string[] | null,
 *   steps: string[],
 *   allow: string[],
 *   childId: string,
 * }} Locks
 *   lang: a language tag, or "" for the page's own; ui: the parts that are shown, null for every one; steps: ids of presets or eras, in the author's order; allow: origins that may send commands, [] for any;
 *   childId: what a pym host calls this frame, or ""
 */

const themes = ['light', 'dark', 'auto'];

/** The parts of the page that `ui` may name; the map is always there. */
export const ui_parts = ['map', 'head', 'sentence', 'controls', 'share', 'changes', 'questions', 'table', 'sources'];

/**
 * Never fails; what can't be read is as if it weren't there.
 * @param {string} search  with or without ?
 * @returns {Locks}
 */
export function read_locks(search) {
  const query = new URLSearchParams(search.replace(/&amp;/g, '&'));
  const theme = query.get('theme') ?? '';
  return {
    theme: /** @type {Locks['theme']} */ (themes.includes(theme) ? theme : 'auto'),
    lang: query.get('lang') ?? '',
    ui: parts_of(list_of(query.get('ui') ?? '')),
    steps: list_of(query.get('steps') ?? ''),
    allow: list_of(query.get('allow') ?? ''),
    childId: query.get('childId') ?? '',
  };
}

/**
 * A list that names no part that we know hides nothing.
 * @param {string[]} names
 */
function parts_of(names) {
  const known = names.filter((name) => ui_parts.includes(name));
  return known.length > 0 ? known : null;
}

/**
 * A list as links write it: joined by "~", with a leading "~" where there is one item. Networks turn commas, spaces
 * and "+" into other things, and leave "~" alone.
 * @param {string} text
 */
export function list_of(text) {
  return text.split('~').map((item) => item.trim()).filter((item) => item !== '');
}

/** @param {string[]} items */
export function list_text(items) {
  return items.length === 1 ? `~${items[0]}` : items.join('~');
}
