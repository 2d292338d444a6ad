// @ts-check
// A link as a QR code. It is black on white in any theme and has an empty margin, since cameras need both.

import { encode } from 'uqr';

const quiet = 4;  // modules (squares of the code) of empty margin

/**
 * @param {string} link
 * @returns {string} SVG; empty for a link that is too long for a QR code
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
 * The runs of dark modules in a row: where each begins, and its length.
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
