// @ts-check
// Which numbers of a WebAssembly module stand apart in the page, and in what order; src/platform/unpack/join.cpp puts them
// together again by the same rules.

/** The streams in the order in which they stand in the page. */
export const stream_names = /** @type {const} */ (
  ['rest', 'locals', 'code', 'block', 'branch', 'table', 'type', 'local', 'global', 'offset', 'small', 'large', 'real', 'wide', 'data']);

/** @typedef {typeof stream_names[number]} StreamName */

/** Written before an instruction whose alignment is another than its own: this plus the alignment. */
export const other_alignment = 0xe0;

/** Of the instructions that reach memory, 0x28 to 0x3e: their own alignment, as a power of two. */
export const own_alignment = [...'23230011001122223230102'].map(Number);

/** Where the LEB128 number after an instruction goes. @param {number} code @returns {StreamName | undefined} */
export function stream_of(code) {
  if (code < 2) return undefined;
  if (code < 5) return 'block';
  if (code === 0x0c || code === 0x0d) return 'branch';
  if (code === 0x10) return 'code';
  if (code >= 0x20 && code < 0x23) return 'local';
  if (code === 0x23 || code === 0x24) return 'global';
  if (code >= 0x28 && code < 0x3f) return 'offset';
  if (code === 0x3f || code === 0x40) return 'type';
  if (code === 0x41) return 'small';
  if (code === 0x42) return 'large';
  return undefined;
}

/**
 * How many LEB128 numbers and how many bytes follow an instruction of two bytes, 0xfc (memory) or 0xfd (SIMD), by its
 * second number.
 * @param {number} code @param {number} second
 */
export function wide_numbers(code, second) {
  if (code === 0xfc) return [second === 10 ? 2 : second === 11 ? 1 : 0, 0];
  if (second < 12 || second === 92 || second === 93) return [2, 0];
  if (second < 14) return [0, 16];
  if (second > 20 && second < 35) return [0, 1];
  return second > 83 && second < 92 ? [2, 1] : [0, 0];
}
