// @ts-check
// The story's eras and ready-made scenarios with their numbers, as the command line tells them: what a page shows of
// them where nothing can be worked out anew. Without the command line there are none.
import { escape, fill } from './html.mjs';
import { printed } from './stills.mjs';

/** @typedef {{text: string, tone: 'plain' | 'range' | 'unmet'}} Phrase */
/** @typedef {{id: string, label: string, dates?: string, note?: string, at: number}} Choice  `at`: place of its scenario */
/**
 * @typedef {{
 *   query: string,
 *   result: Phrase[],
 *   table: {caption: string, columns: string[], rows: string[][]},
 *   values: Record<string, [string, string]>,
 * }} Scenario  values: of a metric, as whole dollars of 100, and its range; "" where there is none
 */

const least_drawn = 0.0005;  // src/core/numbers.h
const draws = '4096';

/**
 * The distinct scenarios, the start first, then those of the presets, then the other eras.
 * @param {import('./page.mjs').Build} build
 * @returns {{eras: Choice[], presets: Choice[], scenarios: Scenario[]}}
 */
export function read_scenarios({ program, story_path, story }) {
  /** @type {string[]} */
  const queries = [];
  const at = (/** @type {string} */ query) => {
    const text = ordered(query, story.start);
    if (!queries.includes(text)) queries.push(text);
    return queries.indexOf(text);
  };
  at('');
  const presets = story.presets.map((/** @type {any} */ { id, label, note, query }) => ({ id, label, note, at: at(query) }));
  const eras = story.eras.map((/** @type {any} */ { id, label, dates }) => ({ id, label, dates, at: at(`era=${id}`) }));
  const scenarios = queries.map((query) => scenario_of(query, program, story_path, story.demand));
  return scenarios.some((one) => one === null) ? { eras: [], presets: [], scenarios: [] }
    : { eras, presets, scenarios: /** @type {Scenario[]} */ (scenarios) };
}

/** The same scenario is the same text: the era first, then the rest by name. @param {string} query @param {string} start */
function ordered(query, start) {
  const { era = start, ...rest } = Object.fromEntries(new URLSearchParams(query));
  return [`era=${era}`, ...Object.entries(rest).sort().map((pair) => pair.join('='))].join('&');
}

/** @param {string} query @param {string} program @param {string} story @param {number} demand @returns {Scenario | null} */
function scenario_of(query, program, story, demand) {
  const ask = (/** @type {string} */ command, /** @type {string[]} */ ...options) => printed(program, [command, story, query, ...options]);
  const flows = ask('flows', '--draws', draws);
  const table = ask('table');
  if (!flows || !table) return null;
  const { metrics, range } = JSON.parse(flows);
  const values = Object.fromEntries(Object.entries(metrics).map(([name, central]) => [name, in_words(central, range[name], demand)]));
  return { query, result: phrases_in(ask('sentence', '--html')), table: read_table(table), values };
}

/**
 * As src/core/numbers.cpp says them.
 * @param {number} central @param {{p5: number, p95: number} | undefined} range @param {number} demand
 * @returns {[string, string]}
 */
export function in_words(central, range, demand) {
  const whole = (/** @type {number} */ value) => Math.round((value * 100) / demand);
  const text = whole(central) === 0 && central > least_drawn ? '<1' : String(whole(central));
  if (!range) return [text, ''];
  const [low, high] = [whole(range.p5), whole(range.p95)];
  if (low === high && low === whole(central)) return [text, ''];
  const rounding = 1e-9 * Math.abs(central);
  const outside = central < range.p5 - rounding || central > range.p95 + rounding ? '*' : '';
  return [text, (low === high ? String(low) : `${low}–${high}`) + outside];
}

const plain = (/** @type {string} */ html) => html.replace(/&(lt|gt|quot|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[/** @type {'lt'} */ (name)]);

/** @param {string} html  a result sentence @returns {Phrase[]} */
function phrases_in(html) {
  return [...html.trim().matchAll(/<span class="(\w+)">([^<]*)<\/span>|([^<]+)/g)]
    .map(([, tone, toned, text]) => ({ text: plain(toned ?? text), tone: /** @type {Phrase['tone']} */ (tone ?? 'plain') }));
}

/** @param {string} html */
function read_table(html) {
  const cells = (/** @type {string} */ row) => [...row.matchAll(/<t[hd][^>]*>([^<]*)/g)].map(([, text]) => plain(text));
  const [columns, ...rows] = [...html.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row]) => cells(row));
  return { caption: plain(/<caption>([^<]*)/.exec(html)?.[1] ?? ''), columns, rows };
}

/**
 * The main numbers of each scenario, as a table that needs no script.
 * @param {import('./page.mjs').Build} build
 * @param {ReturnType<typeof read_scenarios>} known
 */
export function scenarios_html({ story, words }, { eras, presets, scenarios }) {
  if (scenarios.length === 0) return '';
  const metrics = ['unmet', ...story.channels.map((/** @type {{id: string}} */ { id }) => `channel.${id}`)];
  const heads = [fill(words, 'scenarios.unmet'), ...story.channels.map((/** @type {{label: string}} */ { label }) => escape(label))];
  const cell = (/** @type {[string, string]} */ [value, range]) => `<td>${escape(value)}${range && ` <span class="range">(${escape(range)})</span>`}</td>`;
  const row = (/** @type {number} */ at, /** @type {string} */ head) =>
    `<tr><th scope="row">${head}</th>${metrics.map((name) => cell(scenarios[at].values[name])).join('')}</tr>`;
  const small = (/** @type {string | undefined} */ text) => (text ? ` <span class="dates">${escape(text)}</span>` : '');
  const rows = [
    ...eras.map(({ label, dates, at }) => row(at, escape(label) + small(dates))),
    ...presets.filter(({ at }) => !eras.some((era) => era.at === at)).map(({ label, at }) => row(at, escape(label))),
  ];
  return `<h2>${fill(words, 'scenarios')}</h2>\n<p>${fill(words, 'scenarios.note')}</p>\n` +
    `<div class="scroll" role="region" aria-label="${fill(words, 'scenarios')}" tabindex="0"><table><thead><tr><th scope="col">${fill(words, 'scenarios.name')}</th>` +
    `${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}
