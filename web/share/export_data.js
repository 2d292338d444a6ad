// @ts-check
// The numbers as files: CSV of the table as it is on screen, the flows as numbers for spreadsheets and other programs, and
// JSON of all that the map knows about the scenario.

import { plain_text } from '../base/phrases.js';

/** @typedef {import('../engine/engine.js').Outline} Outline */
/** Without it spreadsheets don't read the file as UTF-8. RFC 4180 doesn't mention it; programs that read CSV skip it. */
const byte_order_mark = '\ufeff';

const value_column = 2;  // as in table.js
const digits = 4;  // what an estimate has of them that mean anything

/** @param {number} value */
const as_told = (value) => (Number.isInteger(value) ? value : Number(value.toPrecision(digits)));

/**
 * A cell of text: in quotes where it needs them, and never a formula to a spreadsheet.
 * @param {string} text
 * @param {string} separator
 */
function text_cell(text, separator) {
  const is_formula = /^[=+\-@\t\r]/.test(text) && !/^[-+][\d.,%\s()\u2013\u2212<-]*$/.test(text);
  const safe = is_formula ? `'${text}` : text;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** @param {string[][]} rows  @param {string} separator */
const lines = (rows, separator) => rows.map((row) => `${row.join(separator)}\r\n`).join('');

/**
 * A table as CSV (RFC 4180): a header line and the rows, without notes.
 * @param {Element} holder  of the table
 * @param {string} rounding  how its values are rounded, which the head says of them
 */
export function csv_text(holder, rounding) {
  const rows = [...holder.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => cell.textContent ?? ''));
  if (rows[0]?.[value_column] !== undefined) rows[0][value_column] += ` (${rounding})`;
  return byte_order_mark + lines(rows.map((row) => row.map((text) => text_cell(text, ','))), ',');
}

/**
 * The flows as numbers, without the bar of hosts.
 * @param {Outline} outline  without what is hidden
 * @param {(id: string) => boolean} is_shown  what isn't has empty cells
 * @param {{separator: string, point: string}} marks
 */
export function numbers_text({ nodes, flows }, is_shown, { separator, point }) {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const cell = (/** @type {number | undefined} */ value) => (value === undefined ? '' : String(as_told(value)).replace('.', point));
  const rows = flows.map(({ from, to, value: { central, p5, p95 }, status }) => [
    ...[labels.get(from) ?? from, labels.get(to) ?? to].map((label) => text_cell(label, separator)),
    ...[central, p5, p95].map((number) => cell(is_shown(`${from}>${to}`) ? number : undefined)),
    text_cell(status, separator),
  ]);
  return lines([['from', 'to', 'central', 'low', 'high', 'status'], ...rows], separator);
}

/**
 * For spreadsheets, which read a file as the reader's country writes numbers and lists.
 * @param {Outline} outline
 * @param {(id: string) => boolean} is_shown
 * @param {string} [language]  of the reader
 */
export function spreadsheet_text(outline, is_shown, language) {
  const point = has_comma(language) ? ',' : '.';
  return byte_order_mark + numbers_text(outline, is_shown, { separator: point === ',' ? ';' : ',', point });
}

/** @param {string} [language]  some browsers name none that is known */
function has_comma(language) {
  try {
    return (0.5).toLocaleString(language).includes(',');
  } catch {
    return false;
  }
}

/**
 * The scenario as JSON; web/README.md explains each key. Numbers that are hidden on screen are null.
 * @param {{
 *   story: {id: string, title: string, version?: string, updated?: string, language?: string, demand: number},
 *   outline: Outline,
 *   query: string,
 *   link: string,
 *   is_shown: (id: string) => boolean,
 *   rounding: string,
 *   unit: string,
 * }} parts  `outline`: without what is hidden; `query`: the whole scenario; `link`: "" where there is none; `rounding`: how
 *     values are rounded; `unit`: of the values, "dollars of every 100"
 */
export function json_text({ story, outline, query, link, is_shown, rounding, unit }) {
  const { era, levers, seed, draws, documented, result, nodes, flows, hosting, metrics, changes } = outline;
  const value_of = (/** @type {string} */ id, /** @type {any} */ value) => (is_shown(id) ? value : null);
  const point = (/** @type {import('../engine/outline.js').Node} */ { id, label, value, note }) => ({ id, label, value: value_of(id, value), note });
  return `${JSON.stringify({
    format: 'channel-map-scenario',
    format_version: 1,
    rounding,
    story: { id: story.id, title: story.title, version: story.version ?? '', updated: story.updated ?? '' },
    scenario: {
      query,
      era: { id: era.id, label: era.label, dates: era.dates },
      set: levers.filter((lever) => lever.fixed)
        .map(({ id, label, value }) => ({ id, label, percent: Math.round(value * 10000) / 100 })),
      seed,
      draws,
    },
    link: link || null,
    sentence: plain_text(result),
    only_documented: documented.only,
    unit,
    nodes: nodes.map(point),
    flows: flows.map(({ from, to, value, status }) =>
      ({ from, to, value: value_of(`${from}>${to}`, value), status })),
    hosting: hosting.map(point),
    metrics: Object.fromEntries(Object.entries(metrics).map(([id, value]) => [id, value_of(id, value)])),
    changes: changes.items.map(({ id, label, before, after, p5, p95, claimed }) =>
      ({ id, label, before, after, difference: { central: after - before, p5, p95 }, claimed })),
  }, (_, value) => (typeof value === 'number' ? as_told(value) : value), 2)}\n`;
}
