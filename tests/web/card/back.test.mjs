// The browser's Back closes a sheet and leaves the scenario as it is.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { create_back } from '../../../web/card/back.js';
import { fake_window } from '../fake-history.mjs';

const start = 'https://example.org/map/?era=e3';

function page(options = { framed: true }) {
  const fake = fake_window(options);
  const seen = { address: start, backs: 0 };
  const back = create_back({ window: fake.window, on_back: () => { ++seen.backs; back.closed(); } });
  back.use_address(() => seen.address);
  return { ...fake, back, seen, entries: () => fake.kept().entries.length, at: () => fake.kept().at };
}

test('an open sheet has an entry in a frame, and Back leads to the one below, with the present scenario', () => {
  const { back, seen, window, arrive, entries, at } = page();
  back.opened();
  assert.deepEqual([entries(), at()], [2, 1]);
  seen.address = `${start}#buy_anyway=20`;
  window.history.back();
  arrive();
  assert.deepEqual([seen.backs, at(), window.location.href], [1, 0, seen.address]);
});

test('closed otherwise, it takes its entry away, and closes nothing that was opened since', () => {
  const { back, seen, arrive, at } = page();
  back.opened();
  back.closed();
  back.opened();
  arrive();
  assert.deepEqual([seen.backs, at()], [0, 1], 'the second sheet has its entry');
  back.closed();
  arrive();
  assert.deepEqual([seen.backs, at()], [0, 0]);
});

test('it never goes back from an entry of the article', () => {
  const { back, window, arrive, at } = page();
  back.opened();
  window.history.pushState({}, '', '#elsewhere');
  back.closed();
  arrive();
  assert.equal(at(), 2);
});

test('on a page of its own, and where the browser refuses, nothing is written', () => {
  for (const options of [{ framed: false }, { framed: true, throws: true }]) {
    const { back, seen, entries, arrive } = page(options);
    back.opened();
    back.closed();
    arrive();
    assert.deepEqual([seen.backs, entries()], [0, 1]);
  }
});
