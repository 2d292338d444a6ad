// @ts-check
// A ribbon of a static picture as SVG paths, from its centre line and its three widths. The same shapes as in
// src/core/picture/svg_ribbons.cpp with soft edges drawn in one step.

import { bends_within, between, offset, part_of, plus } from './curves.js';

/** @typedef {import('./curves.js').Curve} Curve */
/** @typedef {import('./curves.js').Point} Point */

const taper = 0.3;  // of the length, at either end of a fringe
export const reach = 1 - (0.5 / 0.85) * 0.55;  // of a fringe's width, for one step
const core_from = 0.15;  // of the length
const turn = 0.16;  // of the length, at either end; between the ends dashed edges are drawn weaker

/** @param {number} value */
export const tenths = (value) => Math.round(value * 10) / 10;
/** @param {Point} point */
const at = ([x, y]) => `${tenths(x)} ${tenths(y)}`;
/** @param {Curve} curve */
const go_on = ([, a, b, c]) => `C${at(a)} ${at(b)} ${at(c)}`;

/** @param {Curve} curve */
export const course = (curve) => `M${at(curve[0])}${go_on(curve)}`;

/** The middle part of the centre line, where the core is drawn: the width that is nearly certain. @param {Curve} curve */
export const core = (curve) => course(part_of(curve, core_from, 1 - core_from));

/**
 * The lines along both sides of a body.
 * @param {Curve} curve
 * @param {number} width
 * @param {number} from
 * @param {number} to
 */
function sides(curve, width, from, to) {
  return [-1, 1].map((side) => side_of(part_of(curve, from, to), width, side)).join('');
}

/** @param {Curve} curve @param {number} width @param {number} side  -1 or 1 */
function side_of(curve, width, side) {
  const count = bends_within(curve, width) ? 5 : bends_within(curve, 3 * width) ? 4 : 3;
  const cut = (/** @type {number} */ i) => {
    const s = i / count;
    return s + 0.6 * s * (1 - s) * (2 * s - 1);
  };
  const pieces = Array.from({ length: count }, (_, i) => offset(part_of(curve, cut(i), cut(i + 1)), (side * width) / 2));
  return `M${at(pieces[0][0])}${pieces.map(go_on).join('')}`;
}

/** @param {Curve} curve @param {number} width */
export const edges = (curve, width) => sides(curve, width, 0, 1);
/** @param {Curve} curve @param {number} width */
export const edge_ends = (curve, width) => sides(curve, width, 0, turn) + sides(curve, width, 1 - turn, 1);
/** @param {Curve} curve @param {number} width */
export const edge_middle = (curve, width) => sides(curve, width, turn, 1 - turn);

/**
 * The fringe: how far the 95th percentile reaches beyond the body, on both sides.
 * @param {Curve} curve
 * @param {number} width  of the body
 * @param {number} extra  on either side
 */
export function fringe(curve, width, extra) {
  return [-1, 1].map((side) => {
    const out = swollen(curve, width / 2, extra * reach, side);
    const back = swollen(curve, width / 2, 0, side).reverse().map(([a, b, c, d]) => /** @type {Curve} */ ([d, c, b, a]));
    return `M${at(out[0][0])}${[...out, ...back].map(go_on).join('')}Z`;
  }).join('');
}

/**
 * @param {Curve} curve @param {number} half @param {number} extra @param {number} side
 * @returns {Curve[]}
 */
function swollen(curve, half, extra, side) {
  const first = offset(part_of(curve, 0, taper), side * half);
  const middle = offset(part_of(curve, taper, 1 - taper), side * (half + extra));
  const last = offset(part_of(curve, 1 - taper, 1), side * half);
  const [into, out] = [between(first[3], middle[0]), between(last[0], middle[3])];
  return [
    [first[0], first[1], plus(first[2], into), middle[0]],
    middle,
    [middle[3], plus(last[1], out), last[2], last[3]],
  ];
}
