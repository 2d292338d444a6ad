// What an author locks in the query.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { list_of, list_text, read_locks, unread_locks } from '../../../web/address/locks.js';
import { query_and_hash } from '../../../web/address/search.js';

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

test('locks are read whatever the capitals and the debris, as scenarios are', () => {
  for (const theme of ['Dark', 'DARK', ' dark', 'dark%22', '"dark"', 'dark.', 'dark</a>', 'd%61rk', 'da&shy;rk', '3Ddark'])
    assert.equal(read_locks(`?theme=${theme}`).theme, 'dark', theme);
  for (const search of ['?THEME=dark', '?era=e3%26theme=dark', '?era=e3%26theme%3Ddark', '?era%3De3%26theme%3Ddark', '?era=e3&amp%3Btheme=dark', '?era=e3&#38;theme=dark', '?era=e3;theme=dark', '?theme\\x3ddark', '?theme\\u003ddark', '?theme&equals;dark', '?theme=dark?utm_source=x'])
    assert.equal(read_locks(search).theme, 'dark', search);
  for (const ui of ['MAP~Sentence', '~map~sentence.', '"map~sentence"', 'map%7Esentence', 'map%257Esentence', 'map,sentence', 'map sentence', '3Dmap~sentence'])
    assert.deepEqual(read_locks(`?ui=${ui}`).ui, ['map', 'sentence'], ui);
  assert.deepEqual(read_locks('?UI=Card~BARE').bare, true);
  for (const steps of ['One-Cloud~E3', 'one-cloud~e3.', '(one-cloud~e3)', 'one\\-cloud~e3', 'one-cloud~e3%22%3E'])
    assert.deepEqual(read_locks(`?Steps=${steps}`).steps, ['one-cloud', 'e3'], steps);
  assert.equal(read_locks('?childId=Pym_0-A').childId, 'Pym_0-A', 'a name as the host wrote it');
  assert.equal(read_locks('?ref=https%3A%2F%2Fother.example%2F%3Ftheme%3Ddark').theme, 'auto', 'what a network adds is its own');
});

test('a damaged list of origins lets nobody in, rather than all', () => {
  const nobody = [''], news = ['https://news.example'];
  for (const search of ['?allow=~', '?allow=', '?allow', '?allow=*', '?allow=~*', '?allow=https://*.news.example', '?allow=https://', '?allow=%', '?utm_source=x%26allow%3D~https://news.example', '?ref=a%2526allow%253Dx', '?alow=~https://news.example', '?allows=news.example', '?alolw=x.example', '?allow=<https://news.example>', '?allow=~https://no%20where:x'])
    assert.ok(read_locks(search).allow.includes(''), `${search}: ${read_locks(search).allow}`);
  assert.deepEqual(read_locks('?allow=~').allow, nobody);
  for (const search of [
    '?era=e3%26allow=~https://news.example', '?era=e3%26allow%3D~https%3A%2F%2Fnews.example', '?ALLOW=~HTTPS://News.Example', '?allow=https://news.example/', '?allow=https://news.example/page', '?allow="https://news.example"',
    '?allow=news.example', '?allow=https:/news.example', '?allow=https%253A%252F%252Fnews.example', '?era=e3&#38;allow=~https://news.example', '?allow&#x3D;~https://news.example', '?Allow=3D~https://news.example', '?era=e3;allow=~https://news.example', '?allow=https://news.example.',
  ]) assert.deepEqual(read_locks(search).allow, news, search);
  assert.deepEqual(read_locks('?allow=https://a.example:8443, https://b.example').allow, ['https://a.example:8443', 'https://b.example']);
  assert.deepEqual(read_locks('?allow=~null').allow, ['null']);
  for (const search of ['', '?era=e3', '?shallow=40', '?utm_campaign=allow']) assert.deepEqual(read_locks(search).allow, [], search);
});

test('a query that was cut at the # of a sign is whole again; any other hash is the reader’s', () => {
  const whole = query_and_hash({ search: '?era=e3&', hash: '#38;allow=~https://news.example' });
  assert.deepEqual(whole, { search: '?era=e3&allow=~https://news.example', hash: '' });
  assert.deepEqual(query_and_hash({ search: '?era&', hash: '#x3D;e3' }), { search: '?era=e3', hash: '' });
  assert.equal(query_and_hash({ search: '?era=e3&api-exclusivity=4&', hash: '#82030' }).search, '?era=e3&api-exclusivity=4\u200b0', 'without its end');
  assert.equal(query_and_hash({ search: '?era&', hash: '#61e3' }).search, '?era=e3');
  assert.equal(query_and_hash({ search: '?era=e3&multi=4&', hash: '#97310' }).search, '?era=e3&multi=4\ufffd', 'no other number');
  for (const one of [{ search: '?lang=en&', hash: '#2030-open' }, { search: '?era=e3&', hash: '#40-open' }, { search: '?era=e3&', hash: '#theme=dark' }, { search: '?era=e3', hash: '#38;theme=dark' }, { search: '', hash: '' }])
    assert.deepEqual(query_and_hash(one), one);
});

test('a lock that can’t be read is named, for its author', () => {
  assert.deepEqual(unread_locks('?theme=pink&ui=all&allow=~'), ['theme=pink', 'ui=all', 'allow=~']);
  for (const steps of ['', '~', '%22%3E', '~~%2C']) assert.equal(unread_locks(`?steps=${steps}&era=e3`).length, 1, steps);
  assert.deepEqual(unread_locks('?theme=Dark&ui=~MAP&allow=news.example&steps=nowhere&era=e3'), []);
});
