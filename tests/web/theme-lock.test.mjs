// Dark colours under an author's lock.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';

import { with_theme_lock } from '../../web/build/theme_css.mjs';

test('a dark block is the reader’s wish, or the lock', () => {
  const css = with_theme_lock('@media (prefers-color-scheme: dark) {\n  :root {\n    --a: 1;\n  }\n}');
  assert.equal(css.replace(/\s+/g, ''),
    '@media(prefers-color-scheme:dark){:root:where(:root:not([data-theme=light])){--a:1;}}:root:where(:root[data-theme=dark]){--a:1;}');
});

test('what else a block asks for is asked for under the lock too', () => {
  const css = with_theme_lock('a{}@media(prefers-contrast:more) and (prefers-color-scheme:dark){svg{--a:1}}b{}');
  assert.match(css, /^a\{\}@media .*dark.*\{:where\(:root:not\(\[data-theme=light\]\)\) svg\{--a:1\}\}@media \(prefers-contrast: more\)\{:where\(:root\[data-theme=dark\]\) svg\{--a:1\}\}b\{\}$/);
});

test('the page’s own style has no dark rule that a lock would miss', async () => {
  const css = await readFile(new URL('../../web/style.css', import.meta.url), 'utf8');
  const blocks = css.match(/prefers-color-scheme: dark/g).length;
  assert.ok(blocks >= 2);
  assert.equal(with_theme_lock(css).match(/\[data-theme=dark\]/g).length, blocks);
});

test('a dark rule for anything else ends the build, with its name', () => {
  assert.throws(() => with_theme_lock('@media (prefers-color-scheme: dark){.chip{color:red}}'), /\.chip/);
});
