// @ts-check
// The engine's bytes as text inside the page. Base64 hides the bytes' patterns
// from the server's compression; here each byte keeps one character of its own,
// so that repeats stay repeats. The first 256 characters are the alphabet, in the
// order of the byte values; then comes one character a byte.

/**
 * @param {string} text alphabet and characters, as web/build/payload_encode.mjs writes them
 * @returns {Uint8Array}
 */
export function decode_payload(text) {
  const value_of = new Uint8Array(0x800);
  for (let value = 0; value < 256; value++) value_of[text.charCodeAt(value)] = value;
  const bytes = new Uint8Array(text.length - 256);
  for (let i = 0; i < bytes.length; i++) bytes[i] = value_of[text.charCodeAt(i + 256)];
  return bytes;
}
