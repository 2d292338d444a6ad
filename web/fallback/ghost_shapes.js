// @ts-check
// Ghosts in a static picture: dotted lines that show how wide a flow was before a change. The same lines as in
// src/core/picture/svg_changes.cpp.

import { between, point_at } from './curves.js';
import { tenths } from './ribbon_shapes.js';

/** @typedef {import('./curves.js').Curve} Curve */
/** @typedef {import('./curves.js').Point} Point */

const samples = 17;
const text_of = (/** @type {Point[]} */ points) => points.map((point, i) => ['M', 'L', ' '][Math.min(i, 2)] + point.map(tenths).join(' ')).join('');

/** @param {Point} v @returns {Point} */
function unit(v) {
  const length = Math.hypot(...v);
  return length > 0 ? [v[0] / length, v[1] / length] : [1, 0];
}

const dot = (/** @type {Point} */ a, /** @type {Point} */ b) => a[0] * b[0] + a[1] * b[1];

/**
 * One edge of a band along a curve, cut off at the curve's ends. Bends that are tighter than half the width aren't
 * handled.
 * @param {Curve} curve @param {number} width @param {number} side  -1 left, 1 right, looking along the flow
 * @returns {Point[]}
 */
function edge_of(curve, width, side) {
  const out = unit(between(curve[0], curve[1]));
  const back = unit(between(curve[2], curve[3]));
  return Array.from({ length: samples }, (_, i) => {
    const s = i / (samples - 1);
    const { at, along } = point_at(curve, s + 0.6 * s * (1 - s) * (2 * s - 1));
    const way = unit(along);
    const x = at[0] - (way[1] * side * width) / 2;
    const y = at[1] + (way[0] * side * width) / 2;
    const early = Math.min(dot(between(curve[0], [x, y]), out), 0);
    const late = Math.max(dot(between(curve[3], [x, y]), back), 0);
    return [x - out[0] * early - back[0] * late, y - out[1] * early - back[1] * late];
  });
}

/**
 * For each side the dotted line, and the area that the flow has lost.
 * @param {Curve} curve
 * @param {number} width  now; 0 or more
 * @param {number} old  what it was
 * @returns {{dots: string, lost: string}[]}  lost: "" where it hasn't shrunk
 */
export function ghost(curve, width, old) {
  return [-1, 1].map((side) => {
    const edge = edge_of(curve, old, side);
    return { dots: text_of(edge), lost: old > width ? `${text_of([...edge, ...edge_of(curve, width, side).reverse()])}Z` : '' };
  });
}
