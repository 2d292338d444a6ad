// The engine as a JavaScript object, on a fake engine.
import assert from 'node:assert/strict';
import test from 'node:test';

import { create_engine } from '../../../web/engine/engine.js';
import { create_mock_module } from '../mock-engine.mjs';

const started = (options) => {
  const module = create_mock_module(options);
  const faults = [];
  const engine = create_engine(module, (error) => faults.push(error));
  return { module, engine, faults };
};

test('texts pass to the engine and back unchanged, whatever letters they hold', () => {
  const { module, engine } = started();
  engine.set_query('zoë–£=1');
  assert.deepEqual(engine.problems(), [{ where: 'zoë–£', what: 'This link sets something that this map doesn’t have.' }]);
  assert.deepEqual(engine.problems(), [], 'problems are told once');
  assert.ok(module.calls.includes('set_query'));
});

test('an edit changes the outline, its revision and the link', () => {
  const { engine } = started();
  engine.start('', '');
  const before = engine.revision();
  assert.equal(engine.act('set buy_anyway 57.25'), true);
  assert.ok(engine.revision() > before);
  assert.equal(engine.query(), 'buy_anyway=57.25');
  assert.equal(engine.outline().levers.find(({ id }) => id === 'buy_anyway').value, 0.5725);
  assert.equal(engine.act('dance'), false);
});

test('other random numbers are in the link', () => {
  const { engine } = started();
  engine.start('', '');
  assert.equal(engine.act('reroll'), true);
  assert.equal(engine.query(), 'seed=2');
  assert.equal(engine.seed_shift(), 0.123);
});

test('a slider that isn’t there has no place', () => {
  const { engine } = started();
  assert.equal(engine.slider_rect('nothing'), null);
  assert.equal(engine.slider_rect('multi').w, 180);
});

test('fonts are copied once, however often the context is lost and restored', () => {
  const { module, engine } = started();
  let copies = 0;
  const malloc = module._malloc;
  module._malloc = (bytes) => (++copies, malloc(bytes));
  const fonts = { regular: new Uint8Array(10), semibold: new Uint8Array(20) };
  assert.equal(engine.attach(fonts), true);
  assert.equal(engine.attach(fonts), true);
  assert.equal(copies, 2);
});

test('after a fault inside, calls do nothing, and the fault is reported once', () => {
  const { engine, faults } = started({ fail_at: 'frame' });
  engine.start('', '');
  assert.equal(engine.frame(0), Infinity);
  assert.equal(engine.frame(1), Infinity);
  assert.equal(engine.alive(), false);
  assert.equal(faults.length, 1);
  assert.equal(engine.query(), '');
  assert.deepEqual(engine.problems(), []);
  assert.deepEqual(engine.outline(), {});
  assert.equal(engine.act('reset'), false);
  assert.equal(engine.slider_rect('multi'), null);
});
