// @ts-check
// All that the page keeps of its scenarios for a reader without WebAssembly: a sheet of pictures and numbers, read by
// web/fallback/static_scenarios.js. What it may weigh is said here; over that it takes fewer pictures, never fewer numbers.
import { brotliCompressSync, constants } from 'node:zlib';

import { printed } from '../command_line.mjs';
import { with_theme_lock } from '../theme_css.mjs';
import { create_styles, read_svg, still_text } from './still_text.mjs';
import { in_system_colors } from './stills.mjs';
import { with_short_colors } from './svg_terse.mjs';

/** @typedef {import('./scenarios.mjs').Scenario} Scenario */
/** @typedef {import('../../fallback/static_picture.js').Sheet} Sheet */

export const budget = { sent: 18_000, disk: 88_000 };  // bytes: by brotli, and as it is

/** CSS widths, as in stills.mjs; a wide page shows the medium one. The first to go is the last. */
const widths = { narrow: 328, medium: 680 };

/**
 * @param {import('../page.mjs').Build} build
 * @param {{eras: any[], presets: any[], scenarios: Scenario[]}} known
 * @returns {Sheet | null}
 */
export function make_sheet({ program, story_path, story }, { eras, presets, scenarios }) {
  if (scenarios.length === 0) return null;
  const styles = create_styles();
  const draw = (/** @type {string} */ query, /** @type {number} */ width) =>
    printed(program, ['svg', story_path, query, '--width', String(width), '--theme', 'auto', '--coarse']);
  const drawn = scenarios.map(({ query }) => Object.entries(widths).map(([name, width]) => /** @type {const} */ ([name, draw(query, width)])));
  if (drawn.flat().some(([, svg]) => svg === '')) return null;
  const names = names_in(scenarios);
  const numbers = (/** @type {any} */ choice) => ({ ...choice, unmet: pair(scenarios[choice.at].metric_texts.unmet) });
  const sizes = Object.fromEntries(Object.keys(widths).map((name, i) => [name, size_of(drawn.map((pictures) => pictures[i][1]))]));
  // The start's pictures are in the page already.
  const pictures = drawn.map((both, at) => (at === 0 ? {} : Object.fromEntries(both.map(([name, svg]) => [name, still_text(svg, styles)]))));
  const sheet = {
    css: with_theme_lock(colors_in(drawn[0][0][1])) + styles.css('q'), kinds: styles.kinds(), sizes, names, eras: eras.map(numbers), presets: presets.map(numbers),
    columns: scenarios[0].table.columns,
    scenarios: scenarios.map(({ query, result, table }, at) =>
      ({ query, result, caption: table.caption, rows: rows_text(table.rows, names), ...pictures[at] })),
  };
  return within_budget(JSON.parse(with_short_names(JSON.stringify(sheet))), story.title);
}

/** What all pictures of one width share. @param {string[]} svgs */
function size_of(svgs) {
  const roots = svgs.map(read_svg);
  const { viewBox, width, height } = roots[0].attributes;
  /** @type {Map<string, import('./still_text.mjs').Element>} */
  const gradients = new Map();
  for (const root of roots)
    for (const one of root.children.find(({ tag }) => tag === 'defs')?.children ?? []) gradients.set(one.attributes.id, one);
  /** @param {import('./still_text.mjs').Element} element  @returns {Pick<import('./still_text.mjs').Element, 'tag' | 'attributes'>} */
  const plain = ({ tag, attributes, children }) =>
    ({ tag, attributes, ...(children.length ? { children: children.map(plain) } : {}) });
  return { down: Number(width) < 500, attributes: { viewBox, width, height }, gradients: [...gradients.values()].map(plain) };
}

/** Colours' and gradients' names; the latter differ from all that the page has. @param {string} text */
function with_short_names(text) {
  const ids = [...new Set(text.match(/\bcm\d+-\w+/g) ?? [])];
  return with_short_colors(text).replace(/\bcm\d+-\w+/g, (id) => `z${ids.indexOf(id).toString(36)}`);
}

const colors_in = (/** @type {string} */ svg) => (/<style>([^<]*)<\/style>/.exec(svg)?.[1] ?? '') + in_system_colors;

/** @param {{value: string, range: string}} text */
const pair = ({ value, range }) => [value, range];

/** Words that tables repeat. @param {Scenario[]} scenarios */
const names_in = (scenarios) => [...new Set(scenarios.flatMap(({ table }) => table.rows.flatMap(([from, to, , , status]) => [from, to, status])))];

/** @param {string[][]} rows @param {string[]} names */
const rows_text = (rows, names) => rows.map(([from, to, value, range, status]) =>
  [names.indexOf(from), names.indexOf(to), names.indexOf(status), value, range].join(' ').trim()).join('\n');

/** @param {Sheet} sheet @param {string} title */
function within_budget(sheet, title) {
  const text = () => JSON.stringify(sheet);
  const fits = () => {
    const now = text();
    return Buffer.byteLength(now) <= budget.disk && sent(now) <= budget.sent;
  };
  const all = count(sheet);
  for (const name of Object.keys(widths).reverse())
    for (const scenario of [...sheet.scenarios].reverse()) {
      if (fits()) break;
      delete scenario[/** @type {'narrow' | 'medium'} */ (name)];
    }
  const kept = count(sheet);
  if (kept < all) console.warn(`    ${title}: ${kept} of ${all} pictures for readers without WebAssembly fit into ${budget.disk / 1000} KB; all numbers do`);
  return sheet;
}

const count = (/** @type {Sheet} */ { scenarios }) => scenarios.filter(({ narrow }) => narrow).length + scenarios.filter(({ medium }) => medium).length;
const sent = (/** @type {string} */ text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;
