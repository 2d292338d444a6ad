// @ts-check
// Reads the fonts with which the canvas draws out of the page's own style: they are there as base64 in the @font-face
// rules of <style id="fonts">, so that the page holds them only once.

/** @param {string} base64 */
function bytes_of(base64) {
  const characters = atob(base64);
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}

/**
 * @param {Document} document
 * @param {400 | 600} weight
 * @returns {Uint8Array} Source Sans 3 as TrueType; empty when the page has no such rule
 */
export function font_bytes(document, weight) {
  const rules = (document.getElementById('fonts')?.textContent ?? '').split('@font-face');
  const rule = rules.find((text) => text.includes('Source Sans 3') && text.includes(`font-weight:${weight}`));
  return bytes_of(/base64,([^)"']*)/.exec(rule ?? '')?.[1] ?? '');
}

/** @param {Document} document */
export function read_fonts(document) {
  return { regular: font_bytes(document, 400), semibold: font_bytes(document, 600) };
}
