// @ts-check
// The map as a table, kept in step with the scenario. Only cells that changed are written.

/** @typedef {{caption: string, columns: string[], rows: string[][]}} Table */

/** @typedef {import('./documented.js').Mark} Mark */

const value_column = 2;

/**
 * @param {{
 *   holder: HTMLElement,
 *   title?: string,
 *   why?: (id: string, from: HTMLElement) => void,
 * }} collaborators  `holder` has the table that the page came with; a marked row's value is a button with that title
 */
export function create_table({ holder, title = '', why = () => {} }) {
  const document = holder.ownerDocument;
  const at_start = [...holder.childNodes];
  let shape = '';
  /** @type {HTMLElement[]} */
  let cells = [];
  /** @type {HTMLElement[]} */
  let values = [];
  /** @type {Mark[]} */
  let ids = [];

  /** @param {Table} table */
  function build({ columns, rows }) {
    const element = document.createElement('table');
    const caption = document.createElement('caption');
    cells = [caption];
    values = [];
    element.append(caption, head_of(columns.length), body_of(rows));
    holder.replaceChildren(element);
  }

  /** @param {number} columns */
  function head_of(columns) {
    const head = document.createElement('thead');
    const row = document.createElement('tr');
    for (let i = 0; i < columns; ++i) row.append(cell('th', 'col'));
    head.append(row);
    return head;
  }

  /** @param {string[][]} rows */
  function body_of(rows) {
    const body = document.createElement('tbody');
    rows.forEach((texts, at) => {
      const row = document.createElement('tr');
      texts.forEach((_, i) => row.append(i === 0 ? cell('th', 'row') : i === value_column && ids[at] ? value_cell(at) : cell('td')));
      body.append(row);
    });
    return body;
  }

  /**
   * @param {'th' | 'td'} tag
   * @param {string} [scope]
   */
  function cell(tag, scope) {
    const element = document.createElement(tag);
    if (scope) element.setAttribute('scope', scope);
    cells.push(element);
    return element;
  }

  /** @param {number} at  the row */
  function value_cell(at) {
    const element = document.createElement('td');
    const button = document.createElement('button');
    button.setAttribute('type', 'button');
    button.setAttribute('class', 'plain');
    button.setAttribute('title', title);
    button.addEventListener('click', () => why(ids[at].id, button));
    element.append(button);
    cells.push(button);
    values.push(element);
    return element;
  }

  return {
    /**
     * @param {Table} table
     * @param {Mark[]} [marks]  of the rows; hatched ones hide their value
     */
    show(table, marks = []) {
      ids = marks;
      const now = [marks.length, ...[table.columns, ...table.rows].map((row) => row.length)].join();
      if (now !== shape) build(table);
      shape = now;
      [table.caption, ...table.columns, ...table.rows.flat()].forEach((text, i) => {
        if (cells[i].textContent !== text) cells[i].textContent = text;
      });
      values.forEach((element, i) => element.classList.toggle('hatched', marks[i].hatched));
    },
    /** Back to the table that the page came with. */
    restore() {
      shape = '';
      holder.replaceChildren(...at_start);
    },
  };
}
