import assert from 'node:assert/strict';
import test from 'node:test';

import { size_of } from '../../web/size.js';
import { create_surface } from '../../web/surface.js';
import { Element } from './tiny-dom.mjs';

function surfaced({ webgl = true, seen = () => true } = {}) {
  const canvas = new Element('canvas');
  const switched = [];
  const later = [];
  canvas.getContext = () => ({
    getExtension: () => ({ loseContext: () => switched.push('lose'), restoreContext: () => switched.push('restore') }),
  });
  const states = [];
  let attached = 0;
  const surface = create_surface({
    canvas,
    attach: () => (++attached, webgl),
    detach() {},
    on_state: (state) => states.push(state),
    seen,
    later: (fn) => later.push(fn),
  });
  return { canvas, surface, states, switched, attached: () => attached, run_later: () => later.splice(0).forEach((fn) => fn()) };
}

test('without WebGL there is no surface, and nothing throws', () => {
  const { surface, states } = surfaced({ webgl: false });
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

test('unseen it is given back, and taken again when seen', () => {
  const { canvas, surface, states, switched } = surfaced();
  surface.open();
  surface.park();
  canvas.dispatch('webglcontextlost');
  surface.unpark();
  canvas.dispatch('webglcontextrestored');
  assert.deepEqual(states, ['live', 'parked', 'live']);
  assert.deepEqual(switched, ['lose', 'restore']);
});

test('seen again before the browser took it: it is asked back as soon as that is allowed', () => {
  const { canvas, surface, switched, run_later } = surfaced();
  surface.open();
  surface.park();
  surface.unpark();
  assert.deepEqual(switched, ['lose']);
  canvas.dispatch('webglcontextlost');
  run_later();
  assert.deepEqual(switched, ['lose', 'restore']);
});

test('taken away by the browser while it is seen: it is asked back, a few times', () => {
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

test('taken away while nobody looks: it stays away until it is seen, and nothing is told of a loss', () => {
  let looks = false;
  const { canvas, surface, states, switched, run_later } = surfaced({ seen: () => looks });
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

test('lost, and nobody looks any more: the picture that stands in has the canvas’s place', () => {
  const { canvas, surface, states } = surfaced();
  surface.open();
  canvas.dispatch('webglcontextlost');
  surface.park();
  assert.deepEqual(states, ['live', 'lost', 'parked']);
});

test('the ratio is the device’s own count of pixels where the browser tells it', () => {
  const entry = (width, device) => ({ contentRect: { width }, devicePixelContentBoxSize: device && [{ inlineSize: device }] });
  assert.equal(size_of(entry(328.5, 1150), 3.5).ratio, 1150 / 328.5);
  assert.equal(size_of(entry(328.5), 3.5).ratio, 3.5);
  assert.equal(size_of(entry(328, 40), 2).ratio, 2, 'a count that can’t be meant is not believed');
});
