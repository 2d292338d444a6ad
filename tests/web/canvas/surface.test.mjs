// The canvas’s WebGL context, lost and given back.
import assert from 'node:assert/strict';
import test from 'node:test';

import { size_of } from '../../../web/base/size.js';
import { create_surface } from '../../../web/canvas/surface.js';
import { Element } from '../tiny-dom.mjs';

function surfaced({ webgl = () => true, is_visible = () => true } = {}) {
  const canvas = new Element('canvas');
  const switched = [];
  const run_later = [];
  let is_lost = false;
  canvas.getContext = () => ({
    isContextLost: () => is_lost,
    getExtension: () => ({ loseContext: () => switched.push('lose'), restoreContext: () => switched.push('restore') }),
  });
  const states = [];
  let attached = 0;
  const surface = create_surface({
    canvas,
    attach: () => webgl(++attached),
    detach() {},
    on_state: (state) => states.push(state),
    is_visible,
    run_later: (fn) => run_later.push(fn),
  });
  return { canvas, surface, states, switched, lose: () => (is_lost = true), attached: () => attached, run_later: () => run_later.splice(0).forEach((fn) => fn()) };
}

test('without WebGL there is no surface, and nothing throws', () => {
  const { surface, states } = surfaced({ webgl: () => false });
  surface.open();
  surface.park();
  surface.unpark();
  assert.deepEqual(states, ['none']);
});

test('a lost surface comes back when the browser restores it', () => {
  const { canvas, surface, states, attached } = surfaced();
  surface.open();
  let prevented = false;
  canvas.dispatch('webglcontextlost', { preventDefault: () => (prevented = true) });
  canvas.dispatch('webglcontextrestored');
  assert.ok(prevented, 'without this the browser never restores it');
  assert.deepEqual(states, ['live', 'lost', 'live']);
  assert.equal(attached(), 2);
});

test('a surface is known to be lost before anybody is told of it', () => {
  const { surface, states, lose } = surfaced();
  surface.open();
  assert.equal(surface.is_lost(), false);
  lose();
  assert.equal(surface.is_lost(), true);
  assert.equal(surface.state(), 'live');
  assert.deepEqual(states, ['live']);
});

test('a surface that is lost again while it begins is asked for again', () => {
  const { canvas, surface, states, switched, run_later } = surfaced({ webgl: (time) => time !== 2 });
  surface.open();
  canvas.dispatch('webglcontextlost');
  canvas.dispatch('webglcontextrestored');
  assert.deepEqual(states, ['live', 'lost', 'lost']);
  canvas.dispatch('webglcontextlost');
  run_later();
  assert.ok(switched.includes('restore'));
  canvas.dispatch('webglcontextrestored');
  assert.equal(states.at(-1), 'live');
});

test('the context is given back while the map isn’t seen, and taken again when it is', () => {
  const { canvas, surface, states, switched } = surfaced();
  surface.open();
  surface.park();
  canvas.dispatch('webglcontextlost');
  surface.unpark();
  canvas.dispatch('webglcontextrestored');
  assert.deepEqual(states, ['live', 'parked', 'live']);
  assert.deepEqual(switched, ['lose', 'restore']);
});

test('seen again before the context was given back: it is asked for as soon as possible', () => {
  const { canvas, surface, switched, run_later } = surfaced();
  surface.open();
  surface.park();
  surface.unpark();
  assert.deepEqual(switched, ['lose']);
  canvas.dispatch('webglcontextlost');
  run_later();
  assert.deepEqual(switched, ['lose', 'restore']);
});

test('taken away by the browser while the map is seen: it is asked for again, a few times', () => {
  const { canvas, surface, states, switched, run_later } = surfaced();
  surface.open();
  canvas.dispatch('webglcontextlost');
  for (let i = 0; i < 100; i++) run_later();
  assert.deepEqual(states, ['live', 'lost']);
  assert.ok(switched.length >= 3 && switched.length < 10, `asked ${switched.length} times`);
  assert.ok(switched.every((what) => what === 'restore'));
  canvas.dispatch('webglcontextrestored');
  assert.equal(surface.state(), 'live');
  run_later();
  assert.equal(surface.state(), 'live');
});

test('taken away while the map isn’t seen: it is asked for when it is seen, and no loss is reported', () => {
  let looks = false;
  const { canvas, surface, states, switched, run_later } = surfaced({ is_visible: () => looks });
  surface.open();
  canvas.dispatch('webglcontextlost');
  run_later();
  surface.park();
  run_later();
  assert.deepEqual([states, switched], [['live', 'parked'], []]);
  looks = true;
  surface.unpark();
  canvas.dispatch('webglcontextrestored');
  assert.deepEqual([states, switched], [['live', 'parked', 'live'], ['restore']]);
});

test('lost, and then not seen any more: it counts as given back', () => {
  const { canvas, surface, states } = surfaced();
  surface.open();
  canvas.dispatch('webglcontextlost');
  surface.park();
  assert.deepEqual(states, ['live', 'lost', 'parked']);
});

test('the ratio comes from the number of device pixels where the browser tells it', () => {
  const entry = (width, device) => ({ contentRect: { width }, devicePixelContentBoxSize: device && [{ inlineSize: device }] });
  assert.equal(size_of(entry(328.5, 1150), 3.5).ratio, 1150 / 328.5);
  assert.equal(size_of(entry(328.5), 3.5).ratio, 3.5);
  assert.equal(size_of(entry(328, 40), 2).ratio, 2, 'a count that can’t be meant is not believed');
});
