// What an author locks in the query.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { list_of, list_text, read_locks } from '../../../web/address/locks.js';

const open = { theme: 'auto', lang: '', form: 'full', bare: false, ui: null, steps: [], allow: [], childId: '' };

test('nothing is locked unless the query says so', () => {
  for (const search of ['', '?', '?era=e3', '?theme=pink&utm_source=x', '?%', '?theme', '?=&=&&'])
    assert.deepEqual(read_locks(search), open, search);
});

test('every lock is read', () => {
  assert.deepEqual(
    read_locks('?theme=dark&lang=de&ui=map&steps=memo~today&allow=~https://news.example&childId=a-1&era=e3'),
    { theme: 'dark', lang: 'de', form: 'full', bare: false, ui: ['map'], steps: ['memo', 'today'], allow: ['https://news.example'], childId: 'a-1' });
});

test('a list of parts keeps those that there are; one without any hides nothing', () => {
  assert.deepEqual(read_locks('?ui=sentence~sliders~map').ui, ['sentence', 'map']);
  for (const search of ['?ui=', '?ui=all', '?ui=~', '?ui=%22%3E']) assert.equal(read_locks(search).ui, null, search);
});

test('in a frame the page is a light card unless the author says otherwise', () => {
  const form_of = (search, is_framed) => [read_locks(search, is_framed).form, read_locks(search, is_framed).theme];
  assert.deepEqual(form_of('', true), ['card', 'light']);
  assert.deepEqual(form_of('', false), ['full', 'auto']);
  for (const is_framed of [true, false]) {
    assert.equal(form_of('?ui=full', is_framed)[0], 'full');
    assert.equal(form_of('?ui=~card', is_framed)[0], 'card');
    assert.equal(form_of('?ui=map', is_framed)[0], 'full', 'parts alone are no card');
    assert.equal(form_of('?theme=auto', is_framed)[1], 'auto');
    assert.equal(read_locks('?ui=card', is_framed).ui, null);
    assert.deepEqual(['?ui=card', '?ui=card~bare', '?ui=full~bare'].map((search) => read_locks(search, is_framed).bare), [false, true, false]);
  }
});

test('locks survive what mail programs and editors do to an address', () => {
  assert.equal(read_locks('?era=e3&amp;theme=light').theme, 'light');
  assert.deepEqual(read_locks('?steps=e0%7Ee3').steps, ['e0', 'e3']);
});

test('a list is read as it was written', () => {
  for (const items of [[], ['a'], ['a', 'b'], ['one-cloud', 'e5', 'memo']]) assert.deepEqual(list_of(list_text(items)), items);
  assert.equal(list_text(['memo']), '~memo', 'networks may join what follows to a single word');
});
