// A story's own family in styles and scripts, in the place of ours.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

import { build_script, bundle_style } from '../../../web/build/bundle.mjs';
import { in_fonts } from '../../../web/build/story/own_fonts.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const own = in_fonts(/** @type {any} */ ({ family: 'Herald Sans' }));

test('every sheet and script of the page that names our fonts names the story’s instead, and substitutes without serifs', async () => {
  const tokens = /** @type {any} */ ({ themes: { light: {}, dark: {}, 'light more': {}, 'dark more': {} }, sizes: {} });
  for (const debug of [false, true]) {
    const texts = [
      ...await Promise.all(['web/style.css', 'web/app/preset.css', 'web/embed/article.css'].map((path) => bundle_style(join(root, path), { tokens, debug }))),
      (await build_script({ root, entry: join(root, 'web/app/late.js'), debug: false })).text,
    ];
    for (const text of texts) {
      assert.match(text, /Source S/);
      const named = own(text);
      assert.match(named, /(["'])Herald Sans\1/);
      assert.doesNotMatch(named, /Source (Sans|Serif)|Georgia|Times/);
      assert.equal(in_fonts(null)(text), text);
    }
  }
});

test('a new way to name our fonts isn’t overlooked', () => {
  assert.throws(() => own('a{font:12px "Source Serif 4"}'), /names our fonts/);
  assert.equal(own(readFileSync(join(root, 'web/app/early.js'), 'utf8')).includes('Source Sans'), false);
});
