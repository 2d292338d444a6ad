// The author's tour through presets and eras.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';

import { create_tour } from '../../../web/controls/tour.js';
import { create_words } from '../../../web/base/words.js';
import { Element } from '../tiny-dom.mjs';

const words = JSON.parse(await readFile(new URL('../../../assets/words.page.en.json', import.meta.url), 'utf8'));
const presets = ['memo', 'today', 'what-if'];
const eras = ['e0', 'e3'];

/** A page whose scenario is a preset's, an era's, or ("") the reader's own. */
function page(listed) {
  const holder = new Element('nav');
  holder.hidden = true;
  const acts = [], unread = [];
  const tour = create_tour({
    holder, say: create_words(words).say, act: (action) => acts.push(action) > 0, listed, on_unread: (ids) => unread.push(ids.join('~')),
  });
  return {
    holder, acts, unread, tour,
    show: (id) => tour.show({
      historical: eras.includes(id),
      presets: presets.map((one) => ({ id: one, label: `Preset ${one}`, note: `Note ${one}`, chosen: one === id })),
      eras: eras.map((one) => ({ id: one, label: `Era ${one}`, dates: 'then', chosen: one === id })),
    }),
    get here() { return holder.children[0].children.filter((text) => text.getAttribute('aria-current') === 'step').map(({ textContent }) => textContent); },
    get count() { return holder.children[2].textContent; },
    press(name) {
      const button = holder.children[name === 'back' ? 1 : 3];
      if (button.getAttribute('aria-disabled') === 'true') return 'disabled';
      button.dispatch('click');
      return acts.at(-1);
    },
  };
}

test('without a list there is no bar, and the presets are the stops', () => {
  const { holder, tour, show, acts } = page([]);
  show('memo');
  assert.equal(holder.hidden, true);
  for (const place of presets.keys()) assert.equal(tour.go(place), true);
  assert.equal(tour.go('e0'), true, 'any era too');
  assert.deepEqual(acts, [...presets.map((id) => `preset ${id}`), 'era e0']);
});

test('the bar walks the list in its order, and says where it is', () => {
  const view = page(['e0', 'memo', 'today']);
  view.show('memo');
  assert.deepEqual([view.holder.hidden, view.count, view.here], [false, '2 of 3', ['Preset memo Note memo']]);
  assert.equal(view.press('next'), 'preset today');
  view.show('today');
  assert.deepEqual([view.count, view.press('next')], ['3 of 3', 'disabled']);
  assert.equal(view.press('back'), 'preset memo');
  view.show('memo');
  assert.equal(view.press('back'), 'era e0');
  view.show('e0');
  assert.deepEqual([view.count, view.here, view.press('back')], ['1 of 3', ['Era e0, then '], 'disabled']);
});

test('a reader who leaves the tour comes back to the stop that was left, or goes on to the next', () => {
  const view = page(['memo', 'today']);
  view.show('memo');
  view.show('');
  assert.deepEqual([view.count, view.here], ['2 steps', []]);
  assert.equal(view.press('back'), 'preset memo');
  view.show('');
  assert.equal(view.press('next'), 'preset today');
});

test('a reader who starts with another scenario begins with the first stop', () => {
  const view = page(['today', 'memo']);
  view.show('');
  assert.equal(view.press('back'), 'disabled');
  assert.equal(view.press('next'), 'preset today');
});

test('ids that the story doesn’t have are left out; a step that doesn’t exist changes nothing', () => {
  const view = page(['memo', 'nowhere', '<b>']);
  view.show('memo');
  assert.equal(view.holder.children[0].children.length, 1);
  for (const to of [-1, 1, 7, 0.5, NaN, 'nowhere', '']) assert.equal(view.tour.go(to), false, String(to));
  assert.deepEqual(view.acts, []);
});

test('steps that the story doesn’t have are told once, together', () => {
  for (const [listed, told] of [[['nowhere'], ['nowhere']], [['memo', 'here', 'e0', 'there'], ['here~there']], [['memo', 'e3'], []], [[], []]]) {
    const view = page(listed);
    for (const id of ['memo', '', 'e0']) view.show(id);
    assert.deepEqual(view.unread, told, listed.join());
  }
});
