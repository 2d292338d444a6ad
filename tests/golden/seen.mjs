// What is to be seen in a picture of the canvas: colours of bars, threads, how much two pictures differ.
import assert from 'node:assert/strict';

import { distance, luminance, oklab } from '../browser/colour.mjs';

/** @typedef {import('../browser/image.mjs').Image} Image */
/** @typedef {{x: number, y: number, w: number, h: number}} Box */

const pixel = ({ width, data }, x, y) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];

/** The colour of the bar at a storefront's start: the frequent one that is furthest from the paper. */
export function bar_of(image, rect, down, paper) {
  const counts = new Map();
  const [thick, long] = [4, Math.floor(down ? rect.w : rect.h)];
  for (let a = 1; a < thick; a++)
    for (let b = 0; b < long; b++) {
      const [x, y] = [Math.round(rect.x) + (down ? b : a), Math.round(rect.y) + (down ? a : b)];
      const colour = pixel(image, x, y).join();
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  const from_paper = (colour) => distance(oklab(colour), oklab(paper));
  return [...counts].filter(([, count]) => count >= 6).map(([text]) => text.split(',').map(Number))
    .reduce((best, colour) => (from_paper(colour) > from_paper(best) ? colour : best), paper);
}

/** Fails unless two colours are at least so far from each other. */
export function apart(a, b, least, vision) {
  const far = distance(a.lab, b.lab);
  assert.ok(far >= least, `${a.id} and ${b.id} are ${far.toFixed(3)} apart (${vision})`);
}

/**
 * In grey, across a flow: how far it stands out from the paper on average, and in how many runs of pixels it does so
 * at least half as far as where it does most.
 * @param {Image} image
 * @param {Box} rect  the flow's, whose extent across counts
 * @param {number} at  where along the flow
 */
export function dark_runs(image, rect, at, down, paper) {
  const [start, size] = down ? [rect.x, rect.w] : [rect.y, rect.h];
  const off = [];
  for (let i = Math.ceil(start); i < Math.floor(start + size); i++)
    off.push(Math.abs(luminance(down ? pixel(image, i, at) : pixel(image, at, i)) - paper));
  const half = Math.max(...off) / 2;
  const runs = off.filter((value, i) => value > half && !(off[i - 1] > half)).length;
  return { runs, ink: off.reduce((sum, value) => sum + value, 0) / off.length };
}

const cell = 4;

/** The OKLab of each block of pixels, as from a little further away. @param {Image} image */
function blocks({ width, height, data }) {
  const labs = [];
  for (let top = 0; top + cell <= height; top += cell)
    for (let left = 0; left + cell <= width; left += cell) {
      const sum = [0, 0, 0];
      for (let y = top; y < top + cell; y++)
        for (let x = left; x < left + cell; x++)
          for (let k = 0; k < 3; k++) sum[k] += data[(y * width + x) * 4 + k];
      labs.push(oklab(sum.map((v) => Math.round(v / (cell * cell)))));
    }
  return labs;
}

/** How far two pictures of one size are apart, OKLab × 100. */
export function mean_distance(a, b) {
  const [seen, other] = [blocks(a), blocks(b)];
  assert.equal(seen.length, other.length, 'sizes differ');
  return (100 * seen.reduce((sum, lab, i) => sum + distance(lab, other[i]), 0)) / seen.length;
}
