// @ts-check
// The characters that stand for bytes inside the page; src/platform/unpack/letters.h says how.

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
