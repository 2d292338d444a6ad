// @ts-check
// The numbers as files: the table as it is on screen, as CSV, and all that the map knows of the scenario, as JSON.

/** @typedef {import('./engine.js').Outline} Outline */
/** Spreadsheets take a file for another alphabet without it; RFC 4180 says nothing of it, readers of CSV skip it. */
const byte_order_mark = '\ufeff';

/**
 * As RFC 4180 has it, a head and nothing else: what the columns mean stands in the JSON.
 * @param {Element} holder  of the table
 */
export function csv_text(holder) {
  const rows = [...holder.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => cell.textContent ?? ''));
  const cell = (/** @type {string} */ text) => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return byte_order_mark + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/**
 * See web/README.md for what each key holds. Numbers that aren't shown are null.
 * @param {{
 *   story: {id: string, title: string, version?: string, updated?: string, language?: string, demand: number},
 *   outline: Outline,
 *   query: string,
 *   link: string,
 *   is_shown: (id: string) => boolean,
 * }} parts  `outline` as the page tells it, `query` the whole scenario, `link` "" where there is none
 */
export function json_text({ story, outline, query, link, is_shown }) {
  const { era, levers, seed, draws, documented, result, nodes, flows, hosting, metrics, changes } = outline;
  const value_of = (/** @type {string} */ id, /** @type {any} */ value) => (is_shown(id) ? value : null);
  const point = (/** @type {any} */ { id, label, value, note }) => ({ id, label, value: value_of(id, value), note });
  return `${JSON.stringify({
    format: 'channel-map-scenario',
    format_version: 1,
    story: { id: story.id, title: story.title, version: story.version ?? '', updated: story.updated ?? '' },
    scenario: {
      query,
      era: { id: era.id, label: era.label, dates: era.dates },
      set: levers.filter((/** @type {any} */ lever) => lever.fixed)
        .map((/** @type {any} */ { id, label, value }) => ({ id, label, percent: Math.round(value * 10000) / 100 })),
      seed,
      draws,
    },
    link: link || null,
    sentence: result.map((/** @type {any} */ { text }) => text).join(''),
    only_documented: documented.only,
    unit: `dollars of every ${story.demand}`,
    nodes: nodes.map(point),
    flows: flows.map((/** @type {any} */ { from, to, value, status }) =>
      ({ from, to, value: value_of(`${from}>${to}`, value), status })),
    hosting: hosting.map(point),
    metrics: Object.fromEntries(Object.entries(metrics).map(([id, value]) => [id, value_of(id, value)])),
    changes: changes.items.map((/** @type {any} */ { id, label, before, after, p5, p95, claimed }) =>
      ({ id, label, before, after, difference: { central: after - before, p5, p95 }, claimed })),
  }, null, 2)}\n`;
}
