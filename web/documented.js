// @ts-check
// "Show only what is documented": the outline as the page may tell it then. Numbers that rest on an assumption are
// replaced by words in the sentence, the table, the list of numbers and the controls, and what changed isn't told.

/** @typedef {import('./engine.js').Outline} Outline */
/** @typedef {import('./words.js').Say} Say */
/** @typedef {{id: string, hatched: boolean}} Mark  of a row of the table: its number's id, and whether it is hidden */

const value_column = 2;
const range_column = 3;

/**
 * The ids of the table's rows, in its order.
 * @param {Outline} outline
 * @returns {string[]}
 */
export function ids_of_rows({ flows, hosting }) {
  return [
    ...flows.map((/** @type {any} */ { from, to }) => `${from}>${to}`),
    ...hosting.map((/** @type {any} */ { id }) => id),
  ];
}

/**
 * @param {Outline} outline
 * @param {Say} say
 * @param {(id: string) => boolean} is_documented
 * @returns {{outline: Outline, marks: Mark[]}}
 */
export function tell_documented(outline, say, is_documented) {
  const { only, sentence } = outline.documented;
  const marks = ids_of_rows(outline).map((id) => ({ id, hatched: only && !is_documented(id) }));
  if (!only) return { outline, marks };
  const not = say('documented.not');
  const rows = outline.table.rows.map((/** @type {string[]} */ row, /** @type {number} */ i) =>
    marks[i]?.hatched ? row.map((text, column) => (column === value_column ? not : column === range_column ? '' : text)) : row);
  return {
    marks,
    outline: {
      ...outline,
      result: [{ text: sentence, tone: 'plain' }],
      table: { ...outline.table, rows },
      changes: { second: false, sentence: [], items: [] },
      eras: outline.eras.map((/** @type {any} */ era) => (is_documented(`era.${era.id}`) ? era : { ...era, unmet_text: '' })),
      numbers: outline.numbers.map((/** @type {any} */ number) => (number.documented ? number : { ...number, text: not })),
    },
  };
}
