// What follows each step of a drag, and what waits until the thumb rests.
import assert from 'node:assert/strict';
import test from 'node:test';

import { create_engine } from '../../../web/engine/engine.js';
import { create_session } from '../../../web/engine/session.js';
import { create_mock_module } from '../mock-engine.mjs';

function dragging() {
  const module = create_mock_module();
  const engine = create_engine(module, (error) => { throw error; });
  const shown = [];
  const timers = new Map();
  let last = 0;
  const session = create_session({
    engine,
    show: ({ query, table }) => shown.push({ all: true, query, rows: table.rows.length }),
    show_step: ({ query, lever, result }) => shown.push({ query, lever: lever.value_text, words: result.length > 0 }),
    report() {},
    wake() {},
    set_timer: (fn) => (timers.set(++last, fn), last),
    clear_timer: (id) => timers.delete(id),
  });
  session.start('', '');
  shown.length = 0;
  return {
    module, session, shown, timers,
    step(percent) {
      module.state.dragged = 'buy_anyway';
      engine.act(`set buy_anyway ${percent}`);
      session.publish();
    },
    rest: () => [...timers.values()].forEach((fn) => fn()),
  };
}

test('each step of a drag shows the sentence and the slider alone', () => {
  const { step, shown } = dragging();
  for (const percent of [51, 52, 53]) step(percent);
  assert.deepEqual(shown, [51, 52, 53].map((percent) => ({ query: `buy_anyway=${percent}`, lever: `${percent}%`, words: true })));
});

test('all else follows once the thumb rests, once', () => {
  const { step, rest, shown, timers } = dragging();
  for (const percent of [51, 52, 53]) step(percent);
  assert.equal(timers.size, 1);
  rest();
  const { all, query, rows } = shown.at(-1);
  assert.deepEqual({ all, query }, { all: true, query: 'buy_anyway=53' });
  assert.ok(rows > 0);
});

test('and at once when the thumb is let go', () => {
  const { module, session, step, shown, timers } = dragging();
  step(51);
  module.state.dragged = '';
  ++module.state.revision;
  session.publish();
  assert.equal(shown.at(-1).all, true);
  assert.equal(timers.size, 0, 'nothing more is to come');
});
