// @ts-check
// Reads the shapes of a static picture. The page keeps them as lines of text, one for each shape, which
// web/build/fallback/still_text.mjs writes. A line begins with the kind of shape and its class; without a class it has
// that of the line before. Lengths are tenths of a pixel.
//
//   b3 0 255 1300 721           a box: x, y, width, height
//   t1 0 924 On Azure           text: its start and its words
//   h2 1076 5755 1748 160 50    hatching: the box, and the distance between its lines
//   p7 m24.4 253.5l-5 4.8       any other path, as in SVG
//   +8  0-5.2z                  a path that continues the one before
//   g9 4 855 1935 1040 300 98 51    a ghost: the class of the area that the flow has lost, start and end along the flow,
//                               start and end across it, and the width now and before
//   r0 2744 2614 1127 977 61    a ribbon of kind 0: start and end across the flow, and its widths: of the central value, of
//                               the 5th percentile, and what the 95th percentile adds on either side
//
// A kind of ribbons: start and end along the flow, and the classes of body, core, fringe and edges (one class, or one
// for the ends and one for the part between them); "" for parts that aren't drawn.

import { ghost } from './ghost_shapes.js';
import { core, course, edge_ends, edge_middle, edges, fringe, tenths } from './ribbon_shapes.js';

/** @typedef {import('./curves.js').Curve} Curve */
/** @typedef {import('./curves.js').Point} Point */
/** @typedef {{tag: 'path' | 'rect' | 'text', style: string, attributes: Record<string, string | number>, text?: string}} Shape */
/** @typedef {[number, number, string, string, string, string, string]} Kind  from, to, body, core, fringe, edges or their
 *   ends, their middle */

const base = 36;

/**
 * @param {string} text
 * @param {Kind[]} kinds
 * @param {boolean} down  flows run downward
 * @returns {Shape[]}  back to front
 */
export function shapes_of(text, kinds, down) {
  const lines = text.split('\n').filter((line) => line !== '');
  const ribbons = lines.filter((line) => line[0] === 'r').map((line) => ribbon_of(line, kinds, down));
  const shapes = [...ribbons.flatMap(body_of), ...ribbons.flatMap(fringe_of)];
  let style = '';
  for (const line of lines.filter((one) => one[0] !== 'r')) {
    const [, what, named, rest] = /** @type {RegExpExecArray} */ (/^(.)(\w*) (.*)$/.exec(line));
    style = named || style;
    if (what === 'g') shapes.push(...ghost_of(rest, style, down));
    else shapes.push(shape_of(what, style, rest, shapes[shapes.length - 1]));
  }
  return shapes;
}

/**
 * @param {string} what @param {string} style @param {string} rest
 * @param {Shape | undefined} last  the shape of the line before
 * @returns {Shape}
 */
function shape_of(what, style, rest, last) {
  if (what === 'p') return { tag: 'path', style, attributes: { d: rest } };
  if (what === '+') return { tag: 'path', style, attributes: { d: last?.attributes.d + rest } };
  const [x, y, width, height, spacing] = rest.split(' ', what === 't' ? 2 : 5).map((number) => Number(number) / 10);
  if (what === 'h') return { tag: 'path', style, attributes: { d: hatching({ x, y, width, height }, spacing) } };
  if (what === 'b') return { tag: 'rect', style, attributes: { x, y, width, height } };
  return { tag: 'text', style, attributes: { x, y }, text: rest.split(' ').slice(2).join(' ') };
}

/**
 * Lines at 45° across a box, rising to the right, as in src/core/graphics/hatch.cpp.
 * @param {{x: number, y: number, width: number, height: number}} box
 * @param {number} spacing  between two lines, along the bottom edge
 */
export function hatching({ x, y, width, height }, spacing) {
  const [right, foot] = [x + width, y + height];
  let d = '';
  for (let at = x - height; at < right; at += spacing) {
    const [from, to] = [Math.max(at, x), Math.min(at + height, right)];
    if (from < to) d += `M${tenths(from)} ${tenths(foot - (from - at))}L${tenths(to)} ${tenths(foot - (to - at))}`;
  }
  return d;
}

/** @param {string} rest @param {string} style @param {boolean} down @returns {Shape[]} */
function ghost_of(rest, style, down) {
  const [lost_style, ...numbers] = rest.split(' ');
  const [from, to, start, end, width, old] = numbers.map((number) => Number(number) / 10);
  return ghost(course_between(from, to, start, end, down), width, old).flatMap(({ dots, lost }) =>
    [stroke(dots, style), ...(lost ? [stroke(lost, lost_style)] : [])]);
}

/**
 * The centre line of a flow: its start and end along the flow, and across it.
 * @param {number} from @param {number} to @param {number} start @param {number} end @param {boolean} down
 * @returns {Curve}
 */
export function course_between(from, to, start, end, down) {
  const middle = (from + to) / 2;
  /** @type {(along: number, across: number) => Point} */
  const point = (along, across) => (down ? [across, along] : [along, across]);
  return [point(from, start), point(middle, start), point(middle, end), point(to, end)];
}

/** @param {string} line @param {Kind[]} kinds @param {boolean} down */
function ribbon_of(line, kinds, down) {
  const [name, ...numbers] = line.slice(1).split(' ');
  const [start, end, width, inner, extra] = numbers.map((number) => Number(number) / 10);
  const [from, to, ...styles] = kinds[parseInt(name, base)];
  const curve = course_between(from / 10, to / 10, start, end, down);
  return { curve, width, inner, extra, styles };
}

/** @param {ReturnType<typeof ribbon_of>} ribbon @returns {Shape[]} */
function body_of({ curve, width, inner, styles: [body, core_style, , ends, middle] }) {
  const shapes = [stroke(course(curve), body, width)];
  if (inner > 0) shapes.push(stroke(core(curve), core_style, inner));
  if (middle) shapes.push(stroke(edge_ends(curve, width), ends), stroke(edge_middle(curve, width), middle));
  else if (ends) shapes.push(stroke(edges(curve, width), ends));
  return shapes;
}

/** @param {ReturnType<typeof ribbon_of>} ribbon @returns {Shape[]} */
function fringe_of({ curve, width, extra, styles: [, , style] }) {
  return extra > 0 ? [stroke(fringe(curve, width, extra), style)] : [];
}

/** @param {string} d @param {string} style @param {number} [width] @returns {Shape} */
function stroke(d, style, width) {
  return { tag: 'path', style, attributes: width === undefined ? { d } : { d, 'stroke-width': width } };
}
