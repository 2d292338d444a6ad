// The map’s controls as form elements.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';

import { create_engine } from '../../../web/engine/engine.js';
import { create_session } from '../../../web/engine/session.js';
import { create_form_controls } from '../../../web/controls/form_controls.js';
import { create_words } from '../../../web/base/words.js';
import { create_mock_module } from '../mock-engine.mjs';
import { Element } from '../tiny-dom.mjs';

const words = JSON.parse(await readFile(new URL('../../../assets/words.page.en.json', import.meta.url), 'utf8'));

function twinned() {
  const form = new Element('form');
  const engine = create_engine(create_mock_module(), (error) => { throw error; });
  const actions = [];
  const focused = [];
  let wakes = 0;
  const session = create_session({ engine, show: (outline) => twin.show(outline), show_step() {}, report() {}, wake: () => ++wakes, set_timer() {}, clear_timer() {} });
  const act = (action) => { actions.push(action); session.act(action); };
  const twin = create_form_controls({ form, say: create_words(words).say, act, focus: (id) => focused.push(id) });
  session.start('', '');
  const find = (name, value) => form.all((element) => element.getAttribute(name) === value)[0];
  return { form, session, twin, actions, focused, find, wakes: () => wakes };
}

test('every era, lever and preset has a control with a name', () => {
  const { form } = twinned();
  const count = (type) => form.all((element) => element.getAttribute('type') === type).length;
  assert.equal(count('radio'), 6);
  assert.equal(count('range'), 4);
  assert.equal(count('checkbox'), 2, 'a range switch for each input');
  for (const slider of form.all((element) => element.getAttribute('type') === 'range')) {
    const label = form.all((element) => element.getAttribute('for') === slider.getAttribute('id'))[0];
    assert.ok(label.textContent.length > 0);
    assert.ok(slider.getAttribute('aria-valuetext').includes('%'));
  }
  assert.ok(!form.textContent.includes('‹'), 'no word is missing');
});

test('moving a slider is one edit, and its value says that the reader set it', () => {
  const { find, actions, wakes } = twinned();
  const slider = find('id', 'lever-buy_anyway');
  assert.equal(slider.getAttribute('aria-valuetext'), '50%, drawn from its range');
  const before = wakes();
  slider.value = '57';
  slider.dispatch('input');
  assert.deepEqual(actions, ['set buy_anyway 57']);
  assert.equal(slider.getAttribute('aria-valuetext'), '57%, set by you');
  assert.equal(find('data-focus', 'free buy_anyway').checked, false);
  assert.ok(wakes() > before, 'the canvas draws the change');
});

test('the controls show what was changed elsewhere', () => {
  const { find, session, actions } = twinned();
  session.set_query('era=e5&buy_anyway=12.5');
  assert.equal(find('id', 'lever-buy_anyway').value, '13');
  assert.equal(find('data-focus', 'e5').checked, true);
  assert.equal(find('data-focus', 'e3').checked, false);
  assert.deepEqual(actions, [], 'showing is no edit');
});

test('the range switch returns an input to its range and takes it out again', () => {
  const { find, actions } = twinned();
  const box = find('data-focus', 'free multi');
  box.checked = false;
  box.dispatch('change');
  box.checked = true;
  box.dispatch('change');
  assert.deepEqual(actions, ['set multi 35', 'free multi']);
});

test('a right that was moved can go back to its fact', () => {
  const { find, session, actions } = twinned();
  const back = find('data-focus', 'free api-exclusivity');
  assert.equal(back.hidden, true);
  session.act('set api-exclusivity 40');
  assert.equal(back.hidden, false);
  assert.equal(back.textContent, 'Back to 100%: API sales tied to Azure');
  back.dispatch('click');
  assert.deepEqual(actions, ['free api-exclusivity']);
});

test('controls lie where the canvas draws them; those that it doesn’t draw have no place', () => {
  const { find } = twinned();
  const placed = find('id', 'lever-buy_anyway').parent;
  assert.ok(placed.classList.contains('placed'));
  assert.equal(placed.style['--w'], '272px');
  assert.ok(!find('id', 'lever-multi').parent.classList.contains('placed'));
});

test('the canvas is told which control has the focus, and when none has', () => {
  const { find, focused } = twinned();
  const slider = find('id', 'lever-multi');
  slider.dispatch('focusin');
  slider.dispatch('focusout');
  assert.deepEqual(focused, ['multi', '']);
});

test('nothing is built again when only values change', () => {
  const { find, form, session } = twinned();
  const slider = find('id', 'lever-multi');
  const writes = form.writes;
  session.act('set multi 60');
  session.act('era e1');
  assert.equal(find('id', 'lever-multi'), slider);
  assert.equal(form.writes, writes);
});
