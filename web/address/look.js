// @ts-check
// How the author wants the page to look, by the values of the locks "theme" and "ui" (locks.js). What early.js needs
// before anything is painted, and no more.

/** @typedef {{theme: 'light' | 'dark' | 'auto', form: 'card' | 'full', bare: boolean, ui: string[] | null}} Look */

const themes = ['light', 'dark', 'auto'];

/** The parts of the page that `ui` may name; the map is always there. */
export const ui_parts = ['map', 'head', 'sentence', 'controls', 'share', 'changes', 'questions', 'table', 'sources'];

/** The ids in a list, in small letters, whatever stands between and around them. @param {string} value */
export const ids_of = (value) => (value.toLowerCase().match(/[a-z\d][\w.-]*/g) ?? []).map((id) => id.replace(/[._-]+$/, ''));

/** @param {string} value */
export const theme_in = (value) => ids_of(value).find((id) => themes.includes(id));

/**
 * @param {{theme?: string, ui?: string}} values
 * @param {boolean} is_framed
 * @returns {Look}
 */
export function look_of({ theme = '', ui = '' }, is_framed) {
  const names = ids_of(ui);
  const known = names.filter((name) => ui_parts.includes(name));
  const parts = known.length > 0 ? known : null;  // nothing is hidden where the list names no part that we know
  const is_card = parts === null && (names.includes('card') || (is_framed && !names.includes('full')));
  return {
    theme: /** @type {Look['theme']} */ (theme_in(theme) ?? (is_framed ? 'light' : 'auto')),
    form: is_card ? 'card' : 'full',
    bare: is_card && names.includes('bare'),
    ui: parts,
  };
}

/**
 * The look in a query that nothing has damaged; locks.js reads any, when all of the page is there.
 * @param {string} search
 * @param {boolean} is_framed
 */
export function plain_look(search, is_framed) {
  const query = new URLSearchParams(search.toLowerCase().replace(/&amp;/g, '&'));
  return look_of({ theme: query.get('theme') ?? '', ui: query.get('ui') ?? '' }, is_framed);
}
