// The buttons and keys of undo and redo.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';

import { create_undo_buttons } from '../../../web/address/undo_buttons.js';
import { create_words } from '../../../web/base/words.js';
import { document, Element } from '../tiny-dom.mjs';

const words = JSON.parse(await readFile(new URL('../../../assets/words.page.en.json', import.meta.url), 'utf8'));

function toolbar() {
  const [undo, redo, status, stage, bar] = ['button', 'button', 'span', 'section', 'div'].map((tag) => new Element(tag));
  undo.hidden = redo.hidden = true;
  bar.append(undo, redo, status);
  const can = { undo: false, redo: false };
  const done = [];
  const step = (way) => () => {
    if (can[way]) done.push(way);
    return can[way];
  };
  let history = { undo: step('undo'), redo: step('redo'), can_undo: () => can.undo, can_redo: () => can.redo };
  const made = create_undo_buttons({ undo, redo, status, areas: [stage, bar], say: create_words(words).say, history: () => history });
  return {
    undo, redo, status, stage, bar, can, done, made,
    end: () => (history = null),
    /** @returns {boolean} whether the page took the key */
    press(target, event) {
      let taken = false;
      target.dispatch('keydown', { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, preventDefault: () => (taken = true), ...event });
      return taken;
    },
  };
}

test('the buttons have names, and say when there is nothing to undo', () => {
  const { undo, redo, can, made, done } = toolbar();
  assert.deepEqual([undo.textContent, redo.textContent, undo.hidden, redo.hidden], ['Undo', 'Redo', false, false]);
  assert.deepEqual([undo.getAttribute('aria-disabled'), redo.getAttribute('aria-disabled')], ['true', 'true']);
  undo.dispatch('click');
  assert.deepEqual(done, []);
  can.undo = true;
  made.update(0);
  assert.deepEqual([undo.getAttribute('aria-disabled'), redo.getAttribute('aria-disabled')], ['false', 'true']);
  undo.dispatch('click');
  can.redo = true;
  redo.dispatch('click');
  assert.deepEqual(done, ['undo', 'redo']);
});

test('screen readers hear what was undone, and nothing about an edit', () => {
  const { status, made } = toolbar();
  made.update(0);
  assert.equal(status.textContent, '');
  made.update(-1);
  assert.equal(status.textContent, 'Undone.');
  made.update(1);
  assert.equal(status.textContent, 'Redone.');
});

test('the usual keys work inside the graphic, and only there', () => {
  const { stage, bar, can, done, press } = toolbar();
  can.undo = can.redo = true;
  const slider = Object.assign(document.createElement('input'), { tagName: 'INPUT', type: 'range' });
  stage.append(slider);
  for (const [event, way] of [
    [{ key: 'z', ctrlKey: true }, 'undo'],
    [{ key: 'z', metaKey: true }, 'undo'],
    [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
    [{ key: 'Z', metaKey: true, shiftKey: true }, 'redo'],
    [{ key: 'y', ctrlKey: true }, 'redo'],
  ]) {
    assert.equal(press(slider, event), true);
    assert.equal(done.pop(), way);
    assert.equal(press(bar, event), true);
    assert.equal(done.pop(), way);
    assert.equal(press(new Element('p'), event), false);
  }
  for (const event of [
    { key: 'z' }, { key: 'y', metaKey: true }, { key: 'z', ctrlKey: true, altKey: true }, { key: 'y' },
    { key: 'z', ctrlKey: true, metaKey: true }, { key: 'a', ctrlKey: true }, { key: 'ArrowLeft' },
  ]) assert.equal(press(slider, event), false);
  assert.deepEqual(done, []);
});

test('a text field keeps its own undo', () => {
  const { bar, can, done, press } = toolbar();
  can.undo = true;
  for (const properties of [{ tagName: 'INPUT', type: 'text' }, { tagName: 'TEXTAREA' }, { tagName: 'DIV', isContentEditable: true }]) {
    const field = Object.assign(new Element('x'), properties);
    bar.append(field);
    assert.equal(press(field, { key: 'z', ctrlKey: true }), false);
  }
  assert.deepEqual(done, []);
});

test('with nothing to undo, or no map, the browser keeps the key', () => {
  const { stage, can, press, end, undo, made } = toolbar();
  assert.equal(press(stage, { key: 'z', ctrlKey: true }), false);
  can.undo = true;
  end();
  assert.equal(press(stage, { key: 'z', ctrlKey: true }), false);
  made.update(0);
  assert.equal(undo.getAttribute('aria-disabled'), 'true');
});
