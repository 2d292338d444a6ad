// What the browser says of the reader's system, and what is taken where it can't.
import assert from 'node:assert/strict';
import test from 'node:test';

import { media, ratio_of } from '../../../web/base/media.js';

test('a list that can tell of changes is the browser’s own', () => {
  const list = { matches: true, addEventListener() {}, removeEventListener() {} };
  assert.equal(media({ matchMedia: () => list }, '(x)'), list);
});

test('where the browser can’t tell of changes, or has no lists, nothing throws', () => {
  const old = media({ matchMedia: () => ({ matches: true, addListener() {} }) }, '(x)');
  assert.equal(old.matches, true);
  for (const window of [{}, { matchMedia: () => null }]) assert.equal(media(window, '(x)').matches, false);
  for (const one of [old, media({}, '(x)')]) {
    one.addEventListener('change', () => {});
    one.removeEventListener('change', () => {});
  }
});

test('a pixel has at least something on the screen', () => {
  for (const devicePixelRatio of [0, NaN, undefined, -1]) assert.equal(ratio_of({ devicePixelRatio }), 1);
  assert.equal(ratio_of({ devicePixelRatio: 1.25 }), 1.25);
});
