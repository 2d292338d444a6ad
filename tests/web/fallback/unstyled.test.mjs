// A page whose styles a policy refuses shows the map or its picture, not both.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { hide_without_style } from '../../../web/fallback/unstyled.js';

/** What is hidden in a page whose stage has this position, in each state. */
function hidden(position, state, before = {}) {
  const parts = { stage: {}, picture: { ...before }, 'map-canvas': {} };
  hide_without_style({ document: { getElementById: (id) => parts[id] ?? null }, getComputedStyle: () => ({ position }) }, state);
  return [parts.picture.hidden, parts['map-canvas'].hidden];
}

test('without styles the elements themselves say which of the two is there', () => {
  assert.deepEqual(hidden('static', 'live'), [true, false]);
  for (const state of ['loading', 'parked', 'still', 'refused']) assert.deepEqual(hidden('static', state), [false, true], state);
});

test('with styles nothing is said in the document, so that saved copies keep their picture', () => {
  for (const state of ['live', 'parked', 'still']) assert.deepEqual(hidden('relative', state, { hidden: true }), [false, false], state);
});
