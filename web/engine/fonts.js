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

/**
 * Throws where somebody has taken the fonts out of the page: nothing can be drawn without.
 * @param {Document} document
 */
export function read_fonts(document) {
  const fonts = { regular: font_bytes(document, 400), semibold: font_bytes(document, 600) };
  if (fonts.regular.length === 0 || fonts.semibold.length === 0) throw new Error('The page has lost its fonts.');
  return fonts;
}

const longest_wait_ms = 300;

/**
 * Fulfilled when the page's words stand in its own fonts, so that what is measured then stays as it is. It never takes
 * long: a policy may refuse fonts.
 * @param {Window} window
 * @returns {Promise<void>}
 */
export async function load_faces(window) {
  const faces = [...(window.document.fonts ?? [])].map((face) => face.load().catch(() => null));
  await Promise.race([Promise.all(faces), new Promise((resolve) => void window.setTimeout(resolve, longest_wait_ms))]);
}
