// @ts-check
// Reads the fonts with which the canvas draws out of the page's own style: they are there as base64 in the @font-face
// rules of <style id="fonts">, so that the page holds them only once.

/** @param {string} base64 */
export function bytes_of_base64(base64) {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}

/**
 * @param {Document} document
 * @param {400 | 600} weight
 * @returns {Uint8Array} the face as TrueType, which our serif isn't; empty when the page has no such rule
 */
export function font_bytes(document, weight) {
  const rules = (document.getElementById('fonts')?.textContent ?? '').split('@font-face');
  const rule = rules.find((text) => text.includes('font/ttf') && text.includes(`font-weight:${weight}`));
  return bytes_of_base64(/base64,([^)"']*)/.exec(rule ?? '')?.[1] ?? '');
}

/** @param {Document} document */
export function read_fonts(document) {
  return { regular: font_bytes(document, 400), semibold: font_bytes(document, 600) };
}

/** The widths of a story's own fonts, for the engine; empty where it has none. @param {Document} document */
export const read_widths = (document) => bytes_of_base64(document.getElementById('widths')?.textContent ?? '');
