// @ts-check
// Cubic Bézier curves, as far as ribbons need them; the same as in src/core/graphics/geometry.cpp. A curve is an array
// of four points, a point an array of two numbers.

/** @typedef {[number, number]} Point */
/** @typedef {[Point, Point, Point, Point]} Curve  start, its handle, the end's handle, end */

const samples = 16;

/** @param {Point} a @param {Point} b @param {number} t @returns {Point} */
const mix = (a, b, t) => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

/** @param {Point} from @param {Point} to @returns {Point} */
export const between = (from, to) => [to[0] - from[0], to[1] - from[1]];

/** @param {Point} a @param {Point} b */
const cross = (a, b) => a[0] * b[1] - a[1] * b[0];

/** @param {Curve} curve @returns {Curve} */
const reversed = ([a, b, c, d]) => [d, c, b, a];

/** @param {Curve} curve @param {number} t @returns {Curve} */
function head([start, out, back, end], t) {
  const a = mix(start, out, t);
  const b = mix(out, back, t);
  const c = mix(back, end, t);
  const d = mix(a, b, t);
  return [start, a, d, mix(d, mix(b, c, t), t)];
}

/** The point of a curve at t, and its direction there. @param {Curve} curve @param {number} t */
export function point_at(curve, t) {
  const [, , before, at] = head(curve, t);
  const [, after] = t < 1 ? reversed(head(reversed(curve), 1 - t)) : [at, plus(at, between(curve[2], curve[3]))];
  return { at, along: t > 0 ? between(before, at) : between(at, after) };
}

/**
 * The part of a curve between two parameters.
 * @param {Curve} curve
 * @param {number} from  0 <= from < to <= 1
 * @param {number} to
 */
export const part_of = (curve, from, to) => reversed(head(reversed(head(curve, to)), 1 - from / to));

/**
 * A curve parallel to a short one, to its left (negative distance) or right, looking along the flow.
 * @param {Curve} curve
 * @param {number} distance
 * @returns {Curve}
 */
export function offset([start, start_handle, end_handle, end], distance) {
  const out = between(start, start_handle);
  const back = between(end_handle, end);
  const middle = between(start_handle, end_handle);
  const pace = (/** @type {number} */ turn, /** @type {Point} */ along) =>
    Math.max(0, 1 - (distance * turn) / (1.5 * Math.hypot(...along) ** 3));
  const moved = (/** @type {Point} */ at, /** @type {Point} */ along) => {
    const length = Math.hypot(...along);
    return /** @type {Point} */ ([at[0] - (along[1] / length) * distance, at[1] + (along[0] / length) * distance]);
  };
  const first = moved(start, out);
  const last = moved(end, back);
  return [first, mix(first, plus(first, out), pace(cross(out, middle), out)),
    mix(last, plus(last, back), -pace(cross(middle, back), back)), last];
}

/** @param {Point} at @param {Point} by @returns {Point} */
export const plus = (at, by) => [at[0] + by[0], at[1] + by[1]];

/**
 * Whether the curve bends more tightly than this radius anywhere.
 * @param {Curve} curve
 * @param {number} radius
 */
export function bends_within(curve, radius) {
  for (let i = 0; i <= samples; i++) {
    const [start, start_handle, end_handle] = i < samples ? part_of(curve, i / samples, 1) : reversed(curve);
    const out = between(start, start_handle);
    if (radius * Math.abs(cross(out, between(start_handle, end_handle))) > 1.5 * Math.hypot(...out) ** 3) return true;
  }
  return false;
}
