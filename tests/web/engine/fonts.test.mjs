// The fonts that the canvas gets out of the page’s style.
import assert from 'node:assert/strict';
import test from 'node:test';

import { font_faces_css } from '../../../web/build/font_faces.mjs';
import { read_fonts } from '../../../web/engine/fonts.js';

const css = font_faces_css([
  { family: 'Source Serif 4', weight: 400, format: 'woff2', bytes: Buffer.from('serif') },
  { family: 'Source Sans 3', weight: 400, format: 'truetype', bytes: Buffer.from('regular') },
  { family: 'Source Sans 3', weight: 600, format: 'truetype', bytes: Buffer.from('semibold') },
]);

test('the canvas gets the fonts from the style that the page uses', () => {
  const document = /** @type {any} */ ({ getElementById: () => ({ textContent: css }) });
  const { regular, semibold } = read_fonts(document);
  assert.equal(Buffer.from(regular).toString(), 'regular');
  assert.equal(Buffer.from(semibold).toString(), 'semibold');
});

test('a page without fonts gives none, and nothing throws', () => {
  const document = /** @type {any} */ ({ getElementById: () => null });
  assert.equal(read_fonts(document).regular.length, 0);
});
