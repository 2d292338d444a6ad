// @ts-check
// The engine's bytes as text inside the page. Base64 hides the bytes' patterns from the server's
// compression; here each byte keeps one character of its own, so that repeats stay repeats, and so
// do the pairs that come most often, which makes the text shorter than the bytes. The text begins
// with the characters of the 256 bytes in their order, then those of the pairs, then what each pair
// stands for: two characters named before it. What follows are the bytes.

/** How many pairs have a character. With more the text gets shorter, but the compressed page larger. */
export const pair_count = 16;

/**
 * @param {string} text as web/build/payload_encode.mjs writes it
 * @returns {Uint8Array}
 */
export function decode_payload(text) {
  const named = 256 + pair_count;
  const start = named + 2 * pair_count;
  /** @type {number[][]} by character */
  const bytes_of = [];
  for (let i = 0; i < named; i++) {
    const pair = named + 2 * (i - 256);
    bytes_of[text.charCodeAt(i)] = i < 256 ? [i]
      : [...bytes_of[text.charCodeAt(pair)], ...bytes_of[text.charCodeAt(pair + 1)]];
  }
  let size = 0;
  for (let i = start; i < text.length; i++) size += bytes_of[text.charCodeAt(i)].length;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (let i = start; i < text.length; i++) for (const byte of bytes_of[text.charCodeAt(i)]) bytes[at++] = byte;
  return bytes;
}
