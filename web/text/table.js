// @ts-check
// The map's numbers as a table. With a new scenario only cells that changed are written.

import { when_changed } from '../base/changed.js';
import { maker, set } from '../base/dom.js';

/** @typedef {import('../engine/outline.js').Table} Table */
/** @typedef {import('./documented.js').Mark} Mark */

const value_column = 2;

/**
 * @param {{
 *   holder: HTMLElement,
 *   title?: string,
 *   open_why?: (id: string, from: HTMLElement) => void,
 * }} collaborators  `holder` has the table with which the page was loaded; the value of a row with a mark is a button
 *   with that title, which opens "Why this number?"
 */
export function create_table({ holder, title = '', open_why = () => {} }) {
  const make = maker(holder.ownerDocument);
  const at_start = [...holder.childNodes];
  /** @type {HTMLElement[]} */
  let cells = [];
  /** @type {HTMLElement[]} */
  let values = [];
  /** @type {Mark[]} */
  let ids = [];
  const shape = when_changed((/** @type {Table} */ { columns, rows }) => [ids.length, ...[columns, ...rows].map((row) => row.length)], build);

  /** @param {Table} table */
  function build({ columns, rows }) {
    const caption = make('caption');
    cells = [caption];
    values = [];
    const head = make('tr', {}, ...columns.map(() => cell('th', 'col')));
    const body = rows.map((texts, at) => make('tr', {}, ...texts.map((_, i) =>
      (i === 0 ? cell('th', 'row') : i === value_column && ids[at] ? value_cell(at) : cell('td')))));
    holder.replaceChildren(make('table', {}, caption, make('thead', {}, head), make('tbody', {}, ...body)));
  }

  /**
   * @param {'th' | 'td'} tag
   * @param {string} [scope]
   */
  function cell(tag, scope) {
    const element = make(tag, scope ? { scope } : {});
    cells.push(element);
    return element;
  }

  /** @param {number} at  the row */
  function value_cell(at) {
    const button = make('button', { type: 'button', class: 'plain', title });
    const element = make('td', {}, button);
    button.addEventListener('click', () => open_why(ids[at].id, button));
    cells.push(button);
    values.push(element);
    return element;
  }

  return {
    /**
     * @param {Table} table
     * @param {Mark[]} [marks]  of the rows; the value of a hatched one is hidden
     */
    show(table, marks = []) {
      ids = marks;
      shape.show(table);
      [table.caption, ...table.columns, ...table.rows.flat()].forEach((text, i) => set(cells[i], 'textContent', text));
      values.forEach((element, i) => element.classList.toggle('hatched', marks[i].hatched));
    },
    /** Shows the table with which the page was loaded. */
    restore() {
      shape.forget();
      holder.replaceChildren(...at_start);
    },
  };
}
