// What readers are told of a link: one notice at most.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { create_notices } from '../../../web/text/notices.js';
import { Element } from '../tiny-dom.mjs';

const { together } = create_notices({ list: new Element('ul'), say: (key, { names } = {}) => `${key} ${names}` });
const [era, multi, buy, more] = ['era', 'multi', 'buy', 'more'].map((where) => ({ where, what: `About ${where}.` }));

test('one problem is told in its own words, several as one notice', () => {
  assert.deepEqual(together([]), []);
  assert.deepEqual(together([era]), [era]);
  assert.deepEqual(together([era, multi]), [{ where: '', what: 'notices.parts “era”, “multi”' }]);
  assert.deepEqual(together([era, multi, multi, buy, more])[0].what, 'notices.parts “era”, “multi”, “buy” …');
});

test('that a link is of another version is said beside it', () => {
  const version = { where: 'd', what: 'Numbers may differ.' };
  assert.deepEqual(together([version, era]), [{ where: '', what: 'Numbers may differ. notices.parts “era”' }]);
  assert.deepEqual(together([version, version]), [{ where: '', what: 'Numbers may differ.' }]);
});
