// The page's colours: from the engine's themes, and under an author's lock.
import assert from 'node:assert/strict';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

import { bundle_style } from '../../../web/build/bundle.mjs';
import { theme_css, with_theme_lock } from '../../../web/build/theme_css.mjs';

test('a dark block is the reader’s wish, or the lock', () => {
  const css = with_theme_lock('@media (prefers-color-scheme: dark) {\n  :root {\n    --a: 1;\n  }\n}');
  assert.equal(css.replace(/\s+/g, ''),
    '@media(prefers-color-scheme:dark){:root:where(:root:not([data-theme=light])){--a:1;}}:root:where(:root[data-theme=dark]){--a:1;}');
});

test('what else a block asks for is asked for under the lock too', () => {
  const css = with_theme_lock('a{}@media(prefers-contrast:more) and (prefers-color-scheme:dark){svg{--a:1}}b{}');
  assert.match(css, /^a\{\}@media .*dark.*\{:where\(:root:not\(\[data-theme=light\]\)\) svg\{--a:1\}\}@media \(prefers-contrast: more\)\{:where\(:root\[data-theme=dark\]\) svg\{--a:1\}\}b\{\}$/);
});

const themes = {
  light: { paper: '#ffffff', ink: '#111111', aws: '#222222' }, dark: { paper: '#000000', ink: '#eeeeee', aws: '#dddddd' },
  'light more': { paper: '#ffffff', ink: '#000000', aws: '#222222' }, 'dark more': { paper: '#000000', ink: '#ffffff', aws: '#cccccc' },
};
const tokens = { themes, sizes: { rail: 272 } };

test('a style gets the colours that it reads, those of each theme where that theme is asked for', () => {
  const css = theme_css(tokens, 'screen', (name) => ['paper', 'ink', 'rail'].includes(name)).replace(/\s+/g, '');
  assert.equal(css, ':root{--paper:#ffffff;--ink:#111111;--rail:17rem;}' +
    '@media(prefers-color-scheme:dark){:root{--paper:#000000;--ink:#eeeeee;}}' +
    '@media(prefers-contrast:more){:root{--ink:#000000;}}' +
    '@media(prefers-contrast:more)and(prefers-color-scheme:dark){:root{--paper:#000000;--ink:#ffffff;}}');
  assert.equal(theme_css(tokens, 'light', (name) => name === 'ink').replace(/\s+/g, ''), ':root{--ink:#111111;}');
  assert.match(theme_css(tokens, 'light-dark', (name) => name === 'dark-ink'), /:root \{\s*--dark-ink: #eeeeee;\s*\}/);
  assert.doesNotMatch(theme_css(tokens, 'light-dark', () => true), /contrast/);
  assert.throws(() => theme_css(tokens, 'night', () => true), /theme:night.*theme:screen/);
});

test('the page’s own style has every colour that it reads, and no dark rule that a lock would miss', async () => {
  const names = ['paper', 'wash', 'ink', 'ink2', 'ctl', 'rule', 'group', 'accent'];
  const colors = Object.fromEntries(Object.keys(themes).map((theme, i) => [theme, Object.fromEntries(names.map((name, k) => [name, `#0${i}00${k}0`]))]));
  const css = await bundle_style(fileURLToPath(new URL('../../../web/style.css', import.meta.url)),
    { tokens: { themes: colors, sizes: { rail: 1, 'column-gap': 2 } }, debug: true });
  const read = new Set([...css.matchAll(/var\(--([a-z0-9-]+)\)/g)].map(([, name]) => name));
  const given = new Set([...css.matchAll(/--([a-z0-9-]+):/g)].map(([, name]) => name));
  const shared = [...names, 'rail', 'column-gap'];
  assert.deepEqual(shared.filter((name) => read.has(name)), shared);
  assert.deepEqual(shared.filter((name) => !given.has(name)), []);
  for (const theme of Object.keys(colors)) assert.ok(css.includes(colors[theme].ink), theme);
  assert.equal(css.match(/where\(:root\[data-theme=dark\]\)/g).length, css.match(/\(prefers-color-scheme: dark\)/g).length);
});

test('a dark rule for anything else ends the build, with its name', () => {
  assert.throws(() => with_theme_lock('@media (prefers-color-scheme: dark){.chip{color:red}}'), /\.chip/);
});
