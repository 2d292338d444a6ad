// @ts-check
// Makes pictures and tables for the page out of the sheet, the data of all static scenarios
// (web/build/fallback/sheet.mjs).

import { element } from '../base/dom.js';
import { shapes_of } from './static_shapes.js';

/** @typedef {import('./static_shapes.js').Kind} Kind */
/** @typedef {{tag: string, attributes: Record<string, string>, children?: Gradient[]}} Gradient */
/** @typedef {{down: boolean, attributes: Record<string, string>, gradients: Gradient[]}} Size */
/** @typedef {{id: string, label: string, dates?: string, note?: string, at: number, unmet: [string, string]}} Choice */
/** @typedef {{query: string, result: import('../base/phrases.js').Phrase[], caption: string, rows: string, narrow?: string, medium?: string}} Scenario */
/**
 * @typedef {{
 *   css: string, kinds: Kind[], sizes: Record<'narrow' | 'medium', Size>,
 *   names: string[], columns: string[],
 *   eras: Choice[], presets: Choice[], scenarios: Scenario[],
 * }} Sheet
 *   css: rules for the shapes' classes, q1 and so on; names: the texts of the tables' cells; the first scenario is the
 *   start, whose pictures are in the page itself
 */

const svg_names = 'http://www.w3.org/2000/svg';
const font = { 'font-family': "'Source Sans 3','Source Sans Pro',system-ui,sans-serif", 'font-size': '13', 'text-rendering': 'geometricPrecision' };

/**
 * @param {Document} document
 * @param {Sheet} sheet
 * @param {Scenario} scenario
 * @returns {HTMLElement[]}  one for each width for which the sheet has a picture
 */
export function pictures_of(document, sheet, scenario) {
  const { narrow, medium } = scenario;
  /** @type {[string, Size, string][]} */
  const drawings = [];
  if (narrow) drawings.push([medium ? 'still still-narrow' : 'still', sheet.sizes.narrow, narrow]);
  if (medium) drawings.push([narrow ? 'still still-medium' : 'still', sheet.sizes.medium, medium]);
  return drawings.map(([name, size, text]) => element(document, 'div', { class: name }, svg_of(document, sheet, size, text)));
}

/** @param {Document} document @param {Sheet} sheet @param {Size} size @param {string} text */
function svg_of(document, sheet, size, text) {
  const make = (/** @type {string} */ tag, /** @type {Record<string, string | number>} */ attributes) => {
    const made = document.createElementNS(svg_names, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
    return made;
  };
  const nested = (/** @type {Gradient} */ { tag, attributes, children = [] }) => {
    const made = make(tag, attributes);
    made.append(...children.map(nested));
    return made;
  };
  const svg = make('svg', { ...size.attributes, ...font, fill: 'none' });
  const style = make('style', {});
  style.textContent = sheet.css;
  const definitions = make('defs', {});
  definitions.append(...size.gradients.map(nested));
  svg.append(style, definitions);
  for (const { tag, style: name, attributes, text: words } of shapes_of(text, sheet.kinds, size.down)) {
    const shape = make(tag, { class: `q${name}`, ...attributes });
    if (words !== undefined) shape.textContent = words;
    svg.append(shape);
  }
  return svg;
}

/**
 * @param {Sheet} sheet
 * @param {Scenario} scenario
 * @returns {import('../engine/outline.js').Table}
 */
export function table_of({ names, columns }, { caption, rows }) {
  const cells = (/** @type {string} */ row) => {
    const [from, to, status, value = '', range = ''] = row.split(' ');
    return [names[Number(from)], names[Number(to)], value, range, names[Number(status)]];
  };
  return { caption, columns, rows: rows.split('\n').map(cells) };
}
