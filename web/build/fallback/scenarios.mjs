// @ts-check
// The story's eras and presets with their numbers, as the command line prints them: what the page shows of them to
// readers without WebAssembly. Without the command line there are none.
import { outline_of } from '../command_line.mjs';
import { escape, fill } from '../html.mjs';

/** @typedef {{id: string, label: string, dates?: string, note?: string, at: number}} Choice  `at`: place of its scenario */
/** @typedef {{query: string} & Pick<import('../command_line.mjs').Outline, 'result' | 'table' | 'metric_texts'>} Scenario */

/**
 * The distinct scenarios, the start first, then those of the presets, then the other eras.
 * @param {import('../page.mjs').Build} build
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
  /** @type {Scenario[]} */
  const scenarios = [];
  for (const query of queries) {
    const outline = outline_of({ program, story_path }, query);
    if (!outline) return { eras: [], presets: [], scenarios: [] };
    const { result, table, metric_texts } = outline;
    scenarios.push({ query, result, table, metric_texts });
  }
  return { eras, presets, scenarios };
}

/** The same scenario is the same text: the era first, then the rest by name. @param {string} query @param {string} start */
function ordered(query, start) {
  const { era = start, ...rest } = Object.fromEntries(new URLSearchParams(query));
  return [`era=${era}`, ...Object.entries(rest).sort().map((pair) => pair.join('='))].join('&');
}

/**
 * The main numbers of each scenario, as a table that needs no script.
 * @param {import('../page.mjs').Build} build
 * @param {ReturnType<typeof read_scenarios>} known
 */
export function scenarios_html({ story, words }, { eras, presets, scenarios }) {
  if (scenarios.length === 0) return '';
  const shows_unmet = !story.eras.some((/** @type {any} */ era) => era.flows) || story.eras.some((/** @type {any} */ era) => era.flows?.some((/** @type {any} */ flow) => flow.to === 'unmet'));
  const metrics = [...(shows_unmet ? ['unmet'] : []), ...story.channels.map((/** @type {{id: string}} */ { id }) => `channel.${id}`)];
  const heads = [...(shows_unmet ? [fill(words, 'scenarios.unmet')] : []), ...story.channels.map((/** @type {{label: string}} */ { label }) => escape(label))];
  const cell = (/** @type {{value: string, range: string}} */ { value, range }) => `<td>${escape(value)}${range && ` <span class="range">(${escape(range)})</span>`}</td>`;
  const row = (/** @type {number} */ at, /** @type {string} */ head) =>
    `<tr><th scope="row">${head}</th>${metrics.map((name) => cell(scenarios[at].metric_texts[name])).join('')}</tr>`;
  const small = (/** @type {string | undefined} */ text) => (text ? ` <span class="dates">${escape(text)}</span>` : '');
  const rows = [
    ...eras.map(({ label, dates, at }) => row(at, escape(label) + small(dates))),
    ...presets.filter(({ at }) => !eras.some((era) => era.at === at)).map(({ label, at }) => row(at, escape(label))),
  ];
  return `<h2>${fill(words, 'scenarios')}</h2>\n<p>${fill(words, 'scenarios.note')}</p>\n` +
    `<div class="scroll" role="region" aria-label="${fill(words, 'scenarios')}" tabindex="0"><table><thead><tr><th scope="col">${fill(words, 'scenarios.name')}</th>` +
    `${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}
