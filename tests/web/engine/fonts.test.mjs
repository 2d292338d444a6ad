// The fonts that the canvas gets out of the page’s style.
import assert from 'node:assert/strict';
import test from 'node:test';

import { font_faces_css, read_faces } from '../../../web/build/font_faces.mjs';
import { read_fonts } from '../../../web/engine/fonts.js';

const css = font_faces_css([
  { family: 'Source Serif 4', weight: 400, format: 'woff2', bytes: Buffer.from('serif') },
  { family: 'Source Sans 3', weight: 400, format: 'truetype', bytes: Buffer.from('regular') },
  { family: 'Source Sans 3', weight: 600, format: 'truetype', bytes: Buffer.from('semibold') },
]);

test('the canvas gets the fonts from the style that the page uses', () => {
  const document = /** @type {any} */ ({ getElementById: (id) => (id === 'fonts' ? { textContent: css } : null) });
  const { regular, semibold } = read_fonts(document);
  assert.equal(Buffer.from(regular).toString(), 'regular');
  assert.equal(Buffer.from(semibold).toString(), 'semibold');
});

test('the canvas gets a story’s own fonts, whatever they are called', () => {
  const own = { family: 'Herald Sans', regular: Buffer.from('one'), semibold: Buffer.from('two') };
  const texts = { fonts: font_faces_css(read_faces('nowhere', /** @type {any} */ (own))) };
  const document = /** @type {any} */ ({ getElementById: (id) => ({ textContent: texts[id] }) });
  const { regular, semibold } = read_fonts(document);
  assert.deepEqual([regular, semibold].map((bytes) => Buffer.from(bytes).toString()), ['one', 'two']);
});

test('a page that has lost a font is told of: nothing is drawn without', () => {
  for (const textContent of ['', css.split('@font-face').slice(0, 2).join('@font-face')]) {
    const document = /** @type {any} */ ({ getElementById: () => ({ textContent }) });
    assert.throws(() => read_fonts(document), /lost its fonts/);
  }
});
