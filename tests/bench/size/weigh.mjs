// How much texts and bytes weigh as they are, and by brotli 11, as the page is measured.
import { brotliCompressSync, constants } from 'node:zlib';

/** @param {string | Uint8Array} content */
export const raw = (content) => Buffer.byteLength(content);

/** @param {string | Uint8Array} content */
export const by_brotli = (content) => (content.length === 0 ? 0 :
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length);

/**
 * Prints a table, its rows in the order in which they come.
 * @param {string[]} heads @param {(string | number)[][]} rows
 */
export function print_table(heads, rows) {
  const cells = [heads, ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)))];
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const last = heads.length - 1;
  for (const row of cells)
    console.log(row.map((cell, column) => (column === last ? cell : cell.padStart(widths[column]))).join('  '));
  console.log();
}
