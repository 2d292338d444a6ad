// Whether the browser darkens light pages, by what it calls the ground of one.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { is_darkened } from '../../../web/canvas/theme.js';
import { document } from '../tiny-dom.mjs';

test('a ground of light pages that isn’t white is a darkened one; one that can’t be told is none', () => {
  const told = (ground) => is_darkened({ document: { ...document, createElement: (tag) => document.createElement(tag), documentElement: { append() {} } }, getComputedStyle: () => ({ backgroundColor: ground }) });
  assert.equal(told('rgb(18, 18, 18)'), true);
  for (const ground of ['rgb(255, 255, 255)', '', 'canvas', 'rgba(0, 0, 0, 0)']) assert.equal(told(ground), false, ground);
});
