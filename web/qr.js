// @ts-check
// A link as a QR code: black on white in any theme, since cameras expect it, with the quiet margin that they need.

import { encode } from 'uqr';

const quiet = 4;  // modules

/**
 * @param {string} link
 * @returns {string} SVG; empty for a link that is too long for any code
 */
export function qr_svg(link) {
  /** @type {boolean[][]} */
  let rows;
  try {
    rows = encode(link, { ecc: 'M', border: quiet }).data;
  } catch {
    return '';
  }
  const path = rows.map((row, y) => runs_of(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`).join('')).join('');
  const size = rows.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 4}" height="${size * 4}" ` +
    `shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
}

/**
 * Where dark modules stand side by side, and how many.
 * @param {boolean[]} row
 */
function runs_of(row) {
  /** @type {[number, number][]} */
  const runs = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    const last = runs[runs.length - 1];
    if (last && last[0] + last[1] === x) ++last[1];
    else runs.push([x, 1]);
  });
  return runs;
}

/**
 * As an element that stands in the page.
 * @param {Window & typeof globalThis} window
 * @param {string} svg  not empty
 */
export function svg_element(window, svg) {
  const parsed = new window.DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  return /** @type {SVGElement} */ (/** @type {unknown} */ (window.document.importNode(parsed, true)));
}
