// @ts-check
// The drawing with its words as outlines, for layout programs, which have other fonts than the page. All words are in
// Source Sans, the only font of which the page holds the outlines as such; it is narrower than the serif, so all fits. A
// story's own fonts are there as outlines for all words.

import { read_font } from './glyphs.js';

/** @typedef {import('./glyphs.js').Glyph} Glyph */

const default_size = 13;  // of the picture's own element

/** @param {number} value */
const short = (value) => String(Math.round(value * 100) / 100);

/** @param {string} text */
const plain = (text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');

/** @param {string} attributes @param {string} name */
const value_of = (attributes, name) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

/**
 * @param {Glyph['contours'][0]} points
 * @param {(x: number, y: number) => string} place
 */
function contour(points, place) {
  const between = (/** @type {typeof points[0]} */ a, /** @type {typeof points[0]} */ b) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });
  // Two points off the curve have one on it half way between them.
  const all = points.flatMap((point, i) => {
    const next = points[(i + 1) % points.length];
    return point.on || next.on ? [point] : [point, between(point, next)];
  });
  const first = all.findIndex(({ on }) => on);
  if (first < 0) return '';
  const turned = [...all.slice(first + 1), ...all.slice(0, first + 1)];
  const commands = turned.map(({ x, y, on }, i) => `${on ? (i && !turned[i - 1].on ? ' ' : 'L') : 'Q'}${place(x, y)}`);
  return `M${place(all[first].x, all[first].y)}${commands.join('')}Z`;
}

/**
 * @param {string} svg  of the engine, whose texts begin at their x
 * @param {{regular: Uint8Array, semibold: Uint8Array}} fonts
 */
export function with_outlines(svg, { regular, semibold }) {
  const [normal, bold] = [regular, semibold].map(read_font);
  // Where the last text in the serif ended: ours is narrower, so what follows it in its line moves up to it.
  let [pen, line] = [0, ''];
  return svg.replace(/<text([^>]*)>([^<]*)<\/text>/g, (_, attributes, text) => {
    const of = (/** @type {string} */ name) => value_of(attributes, name);
    const scale = Number(of('font-size')) || default_size;
    const letter = of('font-weight') === '600' ? bold : normal;
    const goes_on = of('font-family') !== '' && line === of('y');
    if (!goes_on) pen = Number(of('x'));
    line = of('font-family') && of('y');
    let d = '';
    for (const one of plain(text)) {
      const { advance, contours } = letter(one);
      const place = (/** @type {number} */ x, /** @type {number} */ y) => `${short(pen + x * scale)} ${short(Number(of('y')) - y * scale)}`;
      d += contours.map((points) => contour(points, place)).join('');
      pen += advance * scale;
    }
    return d && `<path fill="${of('fill')}" d="${d}"/>`;
  });
}
