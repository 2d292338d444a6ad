// Texts of the page: result sentence, table, notices.
import assert from 'node:assert/strict';
import test from 'node:test';

import { create_notices } from '../../../web/text/notices.js';
import { create_result } from '../../../web/text/result.js';
import { create_table } from '../../../web/text/table.js';
import { create_words } from '../../../web/base/words.js';
import { create_clock, document, Element } from '../tiny-dom.mjs';

const phrases = (unmet) => [
  { text: 'AWS sold 4 ', tone: 'plain' },
  { text: '(2–5)', tone: 'range' },
  { text: `; ${unmet} went unmet`, tone: 'unmet' },
];

test('the result changes at once and is announced when it has stopped changing', () => {
  const clock = create_clock();
  const element = new Element('p');
  const result = create_result({ window: clock.window, element });
  for (const unmet of [13, 12, 11]) result.show(phrases(unmet));
  assert.equal(element.textContent, 'AWS sold 4 (2–5); 11 went unmet');
  assert.equal(element.children[0].className, 'range');
  assert.equal(element.getAttribute('aria-busy'), 'true');
  clock.run();
  assert.equal(element.getAttribute('aria-busy'), null);
});

test('an unchanged result is not written again, and one that reads the same is not announced', () => {
  const clock = create_clock();
  const element = new Element('p');
  element.append('AWS sold 4 (2–5); 13 went unmet');
  const result = create_result({ window: clock.window, element });
  result.show(phrases(13));
  assert.equal(element.getAttribute('aria-busy'), null);
  assert.equal(element.children.length, 2);
  const writes = element.writes;
  result.show(phrases(13));
  assert.equal(element.writes, writes);
});

test('after a fault the sentence with which the page was loaded returns', () => {
  const clock = create_clock();
  const element = new Element('p');
  element.append('At the start.');
  const result = create_result({ window: clock.window, element });
  result.show(phrases(13));
  result.restore();
  assert.equal(element.textContent, 'At the start.');
});

test('the table has heads for rows and columns, and only changed cells are written', () => {
  const holder = new Element('div');
  const table = create_table({ holder });
  const rows = (unmet) => ({ caption: 'Of 100', columns: ['', 'Unmet'], rows: [['On AWS', unmet], ['On Azure', '0']] });
  table.show(rows('9'));
  const cells = holder.all((element) => element.tag === 'td');
  assert.equal(holder.all((element) => element.getAttribute('scope') === 'row').length, 2);
  assert.equal(holder.all((element) => element.getAttribute('scope') === 'col').length, 2);
  const writes = cells.map((cell) => cell.writes);
  table.show(rows('8'));
  assert.equal(cells[0].textContent, '8');
  assert.deepEqual(cells.map((cell) => cell.writes), [writes[0] + 1, writes[1]]);
});

test('a notice is shown once, and removed when it is closed', () => {
  const list = new Element('ul');
  const { say } = create_words({ 'notices.link': '“{where}”: {what}', 'notices.close': 'Close' });
  const notices = create_notices({ list, say });
  for (let i = 0; i < 2; ++i) notices.add({ where: 'zoom', what: 'This map has no such thing.' });
  assert.equal(list.children.length, 1);
  assert.equal(list.textContent, '“zoom”: This map has no such thing.');
  list.all((element) => element.tag === 'button')[0].dispatch('click');
  assert.equal(list.children.length, 0);
});

test('of many notices only the last are shown', () => {
  const list = new Element('ul');
  const notices = create_notices({ list, say: (key) => key });
  for (let i = 0; i < 50; ++i) notices.add({ where: '', what: `Problem ${i}` });
  assert.equal(list.children.length, 6);
});

test('a missing text is noticed', () => {
  assert.equal(create_words({}).say('no.such'), '‹no.such›');
  assert.ok(document);
});
