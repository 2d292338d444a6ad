// @ts-check
// Reads bytes out of text inside the page. Base64 would hide repetitions from the server's compression; here each value
// is a letter: one ASCII character or, beginning with one of two, two of them, so that the text survives a server that
// names a wrong charset. Each line begins with what its letters stand for: how many, then for each of them the byte, or 256
// and the two letters whose bytes it stands for. So what comes most often takes one character, and the most
// frequent pairs do too, where that makes the page shorter.

/** What letters of two characters begin with. */
export const first_of_two = '`~';

/** The characters that letters are made of, in their order: ASCII that HTML and people's tools leave alone. */
export function payload_characters() {
  let text = '\t';
  for (let code = 0x20; code < 0x7f; code++) {
    const character = String.fromCharCode(code);
    if (!'<&'.includes(character) && !first_of_two.includes(character)) text += character;
  }
  return text;
}

/**
 * @param {string} text as web/build/engine/payload_encode.mjs writes it
 * @returns {Uint8Array<ArrayBuffer>[]} the bytes of each line
 */
export function decode_lines(text) {
  const characters = payload_characters();
  const count = characters.length;
  /** @type {number[]} by the code of a character; of the two that begin a letter: less than 0 */
  const place = [];
  for (let i = 0; i < count; i++) place[characters.charCodeAt(i)] = i;
  for (let i = 0; i < 2; i++) place[first_of_two.charCodeAt(i)] = -1 - i;
  return text.split('\n').map((line) => {
    let at = 0;
    function letter() {
      const first = place[line.charCodeAt(at++)];
      return first < 0 ? place[line.charCodeAt(at++)] - first * count : first;
    }
    const parts = Array.from({ length: letter() }, () => {
      const byte = letter();
      return byte < 256 ? [byte] : [letter(), letter()];
    });
    /** @type {(parts: number[]) => number[]} */
    const all_of = ([first, second]) => (second === undefined ? [first] : [...all_of(parts[first]), ...all_of(parts[second])]);
    const bytes_of = parts.map(all_of);
    const bytes = new Uint8Array(line.length * Math.max(1, ...bytes_of.map(({ length }) => length)));
    let end = 0;
    while (at < line.length) {
      const own = bytes_of[letter()];
      for (let i = 0; i < own.length; i++) bytes[end++] = own[i];
    }
    return bytes.slice(0, end);
  });
}
