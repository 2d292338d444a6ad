// The sentence and the list of what a scenario changes.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';

import { create_changes } from '../../../web/text/changes.js';
import { create_words } from '../../../web/base/words.js';
import { Element } from '../tiny-dom.mjs';

const { say } = create_words(JSON.parse(await readFile(new URL('../../../assets/words.page.en.json', import.meta.url), 'utf8')));
const change = (label, text, claimed = true) =>
  ({ label, before_text: '3', after_text: '17', text, range_text: claimed ? '10–18' : '−2 to +5', claimed });
const some = {
  baseline: 'the facts',
  second: false,
  sentence: [{ text: 'AWS sells 14 more', tone: 'plain' }, { text: '\u00A0(10–18)', tone: 'range' }],
  items: [change('AWS', '+14'), change('Unmet', '−1', false), change('Oracle', '0', false)],
};
const none = { baseline: 'the facts', second: false, sentence: [], items: [] };

function opened() {
  const [holder, row] = [new Element('div'), new Element('div')];
  const actions = [];
  const changes = create_changes({ holder, row, say });
  changes.connect((action) => actions.push(action));
  const named = (tag) => holder.all((element) => element.tag === tag);
  const [here, facts] = row.children;
  return { holder, row, changes, actions, named, here, facts };
}

test('nothing to compare leaves one button', () => {
  const { changes, named, here, facts } = opened();
  changes.show(none);
  assert.ok(named('p')[0].hidden);
  assert.ok(named('details')[0].hidden);
  assert.deepEqual([here.hidden, facts.hidden], [false, true]);
});

test('the sentence and every change of one or more are shown, claimed ones marked', () => {
  const { changes, named } = opened();
  changes.show(some);
  assert.equal(named('p')[0].textContent, 'AWS sells 14 more\u00A0(10–18)');
  assert.equal(named('p')[0].children[0].className, 'range');
  const rows = named('li').map((row) => row.children.map((cell) => cell.textContent));
  assert.deepEqual(rows, [['AWS', '3 → 17', '+14', '(10–18)'], ['Unmet', '3 → 17', '−1', '(−2 to +5)']]);
  assert.deepEqual(named('b').map((chip) => chip.className), ['chip', 'chip unsure']);
});

test('an unchanged comparison is not written again', () => {
  const { changes, named } = opened();
  changes.show(some);
  const [list] = named('ul');
  const writes = list.writes;
  changes.show({ ...some });
  assert.equal(list.writes, writes);
});

test('the buttons choose the baseline; where it is the scenario itself, a sentence says so', () => {
  const { changes, actions, named, here, facts } = opened();
  changes.show(some);
  here.dispatch('click');
  changes.show({ ...none, second: true });
  assert.equal(named('p')[0].textContent, say('changes.same'));
  assert.ok(!named('p')[0].hidden && here.hidden && !facts.hidden);
  facts.dispatch('click');
  assert.deepEqual(actions, ['versus here', 'versus none']);
});

test('after a fault nothing of it is left', () => {
  const { holder, row, changes } = opened();
  changes.show(some);
  changes.restore();
  assert.deepEqual([holder.children.length, row.children.length], [0, 0]);
});
