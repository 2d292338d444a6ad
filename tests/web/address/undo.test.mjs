// Undo and redo. Where the browser allows it, they are its Back and Forward.
import assert from 'node:assert/strict';
import test from 'node:test';

import { create_undo_stack } from '../../../web/address/undo_stack.js';
import { opened } from '../fake-history.mjs';

const ways = {
  'on a page of its own': {},
  'where a blocker lets no entry be added': { replaces: true },
  'in a frame': { framed: true },
  'where nothing can be written': { throws: true, href: 'about:srcdoc' },
  'in a frame where nothing can be written': { framed: true, throws: true, href: 'about:srcdoc' },
};

for (const [where, options] of Object.entries(ways)) {
  test(`${where}, undo and redo walk the steps, and a new edit cuts what was undone`, () => {
    const page = opened(options);
    assert.deepEqual(page.can(), [false, false]);
    assert.equal(page.undo(), false);
    assert.equal(page.redo(), false);
    for (const text of ['a=1', 'a=2', 'a=3&seed=7&vs.era=e4']) page.settle(text);
    assert.deepEqual(page.can(), [true, false]);
    assert.equal(page.undo(), true);
    assert.equal(page.text, 'a=2');
    page.undo();
    assert.equal(page.text, 'a=1');
    assert.deepEqual(page.can(), [true, true]);
    page.undo();
    assert.equal(page.text, '');
    assert.deepEqual(page.can(), [false, true]);
    assert.equal(page.undo(), false);
    for (const text of ['a=1', 'a=2', 'a=3&seed=7&vs.era=e4']) assert.equal((page.redo(), page.text), text);
    assert.deepEqual(page.can(), [true, false]);
    page.undo();
    page.undo();
    page.settle('a=9');
    assert.deepEqual(page.can(), [true, false]);
    page.undo();
    assert.equal(page.text, 'a=1');
    assert.equal(page.left(), false);
  });

  test(`${where}, an edit that is not written yet is a step too, and undone alone`, () => {
    const page = opened(options);
    page.settle('a=1');
    page.edit('a=2');
    assert.deepEqual(page.can(), [true, false]);
    page.undo();
    assert.equal(page.text, 'a=1');
    page.redo();
    assert.equal(page.text, 'a=2');
    page.undo();
    page.edit('a=3');
    assert.deepEqual(page.can(), [true, false], 'nothing is redone over a new edit');
    assert.equal(page.redo(), false);
    assert.equal(page.text, 'a=3');
    page.run_timers();
    assert.equal(page.undo(), true);
    assert.equal(page.text, 'a=1');
  });

  test(`${where}, many presses in a row lead to the start and never beyond it`, () => {
    const page = opened(options);
    for (const text of ['a=1', 'a=2', 'a=3']) page.settle(text);
    for (let press = 0; press < 7; ++press) page.link.undo();
    page.arrive();
    assert.equal(page.text, '');
    assert.equal(page.left(), false);
    page.link.redo();
    page.link.redo();
    page.link.undo();
    page.arrive();
    assert.equal(page.text, 'a=1');
  });

  test(`${where}, the page is told what was undone and redone, once each`, () => {
    const page = opened(options);
    page.settle('a=1');
    page.undo();
    page.redo();
    assert.deepEqual(page.moves.filter(Boolean), [-1, 1]);
    page.run_timers();
    assert.deepEqual(page.can(), [true, false], 'what undo showed is no new edit');
  });
}

test('on a page of its own the browser’s Back and the page’s undo are the same', () => {
  const page = opened();
  for (const text of ['a=1', 'a=2', 'a=3']) page.settle(text);
  page.window.history.back();
  page.arrive();
  assert.deepEqual(page.shows(), ['a=2', 'a=2']);
  assert.deepEqual(page.can(), [true, true]);
  page.redo();
  assert.deepEqual(page.shows(), ['a=3', 'a=3']);
  page.undo();
  page.undo();
  page.window.history.forward();
  page.arrive();
  assert.deepEqual(page.shows(), ['a=2', 'a=2']);
  page.redo();
  assert.deepEqual(page.shows(), ['a=3', 'a=3']);
  assert.equal(page.kept().entries.length, 4);
  assert.deepEqual(page.written.map(([how]) => how), ['push', 'push', 'push'], 'walking writes nothing');
});

test('in a frame the article’s history neither grows nor moves, and the address says the scenario', () => {
  const page = opened({ framed: true });
  for (const text of ['a=1', 'a=2']) page.settle(text);
  page.undo();
  assert.deepEqual(page.shows(), ['a=1', 'a=1']);
  assert.equal(page.kept().entries.length, 1);
  assert.equal(page.window.history.state, null);
  assert.equal(page.window.history.scrollRestoration, 'auto');
});

test('after a reload undo still walks back through what the page no longer knows', () => {
  const before = opened();
  for (const text of ['a=1', 'a=2', 'a=3']) before.settle(text);
  before.undo();
  const page = opened(before.kept());
  assert.deepEqual(page.shows(), ['a=2', 'a=2']);
  assert.deepEqual(page.can(), [true, false], 'what comes after is not known');
  page.undo();
  page.undo();
  assert.deepEqual(page.shows(), ['', '']);
  assert.deepEqual(page.can(), [false, true]);
  page.redo();
  page.redo();
  assert.deepEqual(page.shows(), ['a=2', 'a=2']);
  page.window.history.forward();
  page.arrive();
  assert.deepEqual(page.shows(), ['a=3', 'a=3']);
  page.undo();
  page.redo();
  assert.deepEqual(page.shows(), ['a=3', 'a=3']);
  assert.equal(page.left(), false);
});

test('after a reload in a frame the steps begin anew', () => {
  const before = opened({ framed: true });
  before.settle('a=1');
  const page = opened(before.kept());
  assert.deepEqual(page.can(), [false, false]);
  page.settle('a=2');
  page.undo();
  assert.equal(page.text, 'a=1');
  assert.deepEqual(page.can(), [false, true]);
});

for (const options of [{}, { framed: true }])
  test(`an address edited by hand is a step${options.framed ? ' in a frame' : ''}`, () => {
    const page = opened(options);
    page.settle('a=1');
    page.type('#a=5');
    assert.equal(page.text, 'a=5');
    assert.deepEqual(page.can(), [true, false]);
    page.undo();
    assert.equal(page.text, 'a=1');
    page.redo();
    assert.equal(page.text, 'a=5');
    page.settle('a=6');
    page.undo();
    page.undo();
    page.undo();
    assert.equal(page.text, '');
    assert.equal(page.left(), false);
  });

test('an address replaced by another script is undone without leaving the page', () => {
  const page = opened();
  page.type('#a=5', { replaces: true });
  assert.equal(page.text, 'a=5');
  page.undo();
  assert.equal(page.text, '');
  page.redo();
  assert.equal(page.text, 'a=5');
  assert.equal(page.left(), false);
});

test('an address of a place in the page disturbs no step', () => {
  const page = opened();
  page.settle('a=1');
  page.type('#fact-f19');
  assert.equal(page.text, 'a=1');
  page.undo();
  assert.equal(page.text, '');
  page.redo();
  assert.equal(page.text, 'a=1');
  page.settle('a=2');
  page.undo();
  page.undo();
  assert.equal(page.text, '');
  assert.equal(page.left(), false);
});

test('a write that is refused in between costs no step', () => {
  const page = opened();
  page.settle('a=1');
  page.refuse(true);
  page.settle('a=2');
  page.undo();
  assert.equal(page.text, 'a=1');
  page.redo();
  page.refuse(false);
  page.settle('a=3');
  page.settle('a=4');
  for (const text of ['a=3', 'a=2', 'a=1', '']) assert.equal((page.undo(), page.text), text);
  for (const text of ['a=1', 'a=2', 'a=3', 'a=4']) assert.equal((page.redo(), page.text), text);
  assert.equal(page.left(), false);
});

test('a Back that never arrives does not stop the next undo', () => {
  const page = opened();
  page.settle('a=1');
  page.link.undo();
  page.forget_walks();
  page.run_timers();
  assert.equal(page.text, 'a=1');
  page.undo();
  assert.equal(page.text, '');
});

test('what other scripts keep with an entry stays', () => {
  const page = opened({ entries: [{ href: 'https://example.org/', state: { theirs: 1 } }] });
  page.settle('a=1');
  assert.equal(page.kept().entries[0].state.theirs, 1);
});

test('a step does not scroll, and a reload keeps its place', () => {
  const page = opened();
  page.settle('a=1');
  assert.equal(page.window.history.scrollRestoration, 'manual');
  page.fire('pagehide');
  assert.equal(page.window.history.scrollRestoration, 'auto');
});

test('any sequence of edits, undos, redos and refused writes follows the steps and stays on the page', () => {
  for (let seed = 1; seed <= 300; ++seed) {
    let state = seed;
    const below = (count) => (state = (state * 48271) % 2147483647) % count;
    const page = opened(seed % 3 ? {} : { framed: true });
    const told = [''];  // the steps and the present one, kept here independently of the undo stack
    let at = 0;
    for (let move = 0; move < 40; ++move) {
      const what = below(7);
      if (what < 3) {
        const text = `a=${seed}.${move}`;
        told.splice(++at, told.length, text);
        if (what === 0) page.edit(text);
        else page.settle(text);
      } else if (what < 5) {
        if (page.undo()) --at;
        else assert.equal(at, 0);
      } else if (what === 5) {
        if (page.redo()) ++at;
        else assert.equal(at, told.length - 1);
      } else {
        page.refuse(below(2) === 0);
      }
      assert.equal(page.text, told[at], `seed ${seed}, move ${move}`);
      if (what === 0) page.run_timers();
    }
    assert.equal(page.left(), false);
  }
});

test('an undo stack knows the scenarios that it was given', () => {
  const journal = create_undo_stack('c', 2);
  assert.deepEqual([journal.at(), journal.text(1), journal.text(2), journal.text(3)], [2, undefined, 'c', undefined]);
  journal.add('d');
  journal.go(1, 'b');
  assert.deepEqual([journal.at(), journal.text(1), journal.text(3)], [1, 'b', 'd']);
  journal.add('x');
  assert.deepEqual([journal.at(), journal.text(2), journal.text(3)], [2, 'x', undefined]);
});
