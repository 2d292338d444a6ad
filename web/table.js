// @ts-check
// The map as a table, kept in step with the scenario. Only cells that changed are written.

/** @typedef {{caption: string, columns: string[], rows: string[][]}} Table */

/**
 * @param {{holder: HTMLElement}} collaborators  an element that holds the table that the page came with
 */
export function create_table({ holder }) {
  const document = holder.ownerDocument;
  const at_start = [...holder.childNodes];
  let shape = '';
  /** @type {HTMLElement[]} */
  let cells = [];

  /** @param {Table} table */
  function build({ columns, rows }) {
    const element = document.createElement('table');
    const caption = document.createElement('caption');
    cells = [caption];
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
    for (const texts of rows) {
      const row = document.createElement('tr');
      texts.forEach((_, i) => row.append(i === 0 ? cell('th', 'row') : cell('td')));
      body.append(row);
    }
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

  return {
    /** @param {Table} table */
    show(table) {
      const now = [table.columns, ...table.rows].map((row) => row.length).join();
      if (now !== shape) build(table);
      shape = now;
      [table.caption, ...table.columns, ...table.rows.flat()].forEach((text, i) => {
        if (cells[i].textContent !== text) cells[i].textContent = text;
      });
    },
    /** Back to the table that the page came with. */
    restore() {
      shape = '';
      holder.replaceChildren(...at_start);
    },
  };
}
