// @ts-check
// "Show only what is documented": removes from an outline all numbers that rest on an assumption. In the sentence, the
// table, the list of numbers and the controls a text stands in their place; changes aren't listed.

/** @typedef {import('../engine/engine.js').Outline} Outline */
/** @typedef {import('../base/words.js').Say} Say */
/** @typedef {{id: string, hatched: boolean}} Mark  of a row of the table: the id of its number, and whether that is hidden */

const value_column = 2;
const range_column = 3;

/**
 * The ids of the numbers in the table's rows.
 * @param {Outline} outline
 * @returns {string[]}
 */
export function ids_of_rows({ flows, hosting }) {
  return [
    ...flows.map(({ from, to }) => `${from}>${to}`),
    ...hosting.map(({ id }) => id),
  ];
}

/**
 * @param {Outline} outline
 * @param {Say} say
 * @param {(id: string) => boolean} is_documented
 * @returns {{outline: Outline, marks: Mark[]}}
 */
export function limit_to_documented(outline, say, is_documented) {
  const { only, sentence } = outline.documented;
  const marks = ids_of_rows(outline).map((id) => ({ id, hatched: only && !is_documented(id) }));
  if (!only) return { outline, marks };
  const not = say('documented.not');
  const rows = outline.table.rows.map((row, i) =>
    marks[i]?.hatched ? row.map((text, column) => (column === value_column ? not : column === range_column ? '' : text)) : row);
  return {
    marks,
    outline: {
      ...outline,
      result: [{ text: sentence, tone: 'plain' }],
      table: { ...outline.table, rows },
      changes: { ...outline.changes, second: false, sentence: [], items: [] },
      eras: outline.eras.map((era) => (is_documented(`era.${era.id}`) ? era : { ...era, unmet_text: '' })),
      numbers: outline.numbers.map((number) => (number.documented ? number : { ...number, text: not })),
    },
  };
}
