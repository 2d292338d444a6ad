// What the map is drawn on: by a chip, else by the processor.
import assert from 'node:assert/strict';
import test from 'node:test';

import { size_of } from '../../../web/base/size.js';
import { create_surface } from '../../../web/canvas/surface.js';

/** Canvases whose WebGL is drawn by `renderer`; null for none. */
function surfaced({ renderer = 'ANGLE (Some chip)', chip_works = () => true, has_2d = true, is_visible = () => true } = {}) {
  const canvases = [];
  const attached = [], states = [], freed = [];
  let detached = 0;
  function canvas() {
    const number = canvases.length;
    let kind = null, lost = false;
    const listeners = {};
    const gl = {
      RENDERER: 1,
      getParameter: () => renderer,
      isContextLost: () => lost,
      getExtension: (name) => (name === 'WEBGL_lose_context' ? { loseContext: () => freed.push(number) } : null),
    };
    const one = {
      number,
      getContext(wanted) {
        if (wanted === 'webgl2' && renderer === null) return null;
        if (wanted === '2d' && !has_2d) return null;
        kind ??= wanted;
        return kind !== wanted ? null : wanted === 'webgl2' ? gl : {};
      },
      addEventListener: (type, listener) => (listeners[type] = listener),
      removeEventListener: (type) => delete listeners[type],
      cloneNode: () => canvas(),
      replaceWith() {},
      lose() {
        lost = true;
      },
      say_lost: () => listeners.webglcontextlost?.(),
    };
    canvases.push(one);
    return one;
  }
  const shown = [];
  const surface = create_surface({
    canvas: canvas(),
    attach(on, chip) {
      attached.push([on.number, chip]);
      return on.getContext(chip ? 'webgl2' : '2d') !== null && (!chip || chip_works());
    },
    detach: () => detached++,
    on_canvas: (next) => shown.push(next.number),
    on_state: (state) => states.push(state),
    is_visible,
  });
  return { surface, states, attached, shown, freed, canvas: () => canvases[shown.at(-1)], detached: () => detached };
}

test('a chip draws where there is one', () => {
  const { surface, states, attached, shown } = surfaced();
  surface.open();
  assert.deepEqual([states, attached, shown], [['live'], [[0, true]], [0]]);
});

for (const renderer of ['Google SwiftShader', 'llvmpipe (LLVM 15)', 'Microsoft Basic Render Driver', 'Software Adapter'])
  test(`${renderer} is no chip: the processor draws, on a canvas of its own`, () => {
    const { surface, states, attached, freed } = surfaced({ renderer });
    surface.open();
    assert.deepEqual([states, attached, freed], [['live'], [[1, false]], [0]]);
  });

test('without WebGL the processor draws on the first canvas', () => {
  const { surface, states, attached } = surfaced({ renderer: null });
  surface.open();
  assert.deepEqual([states, attached], [['live'], [[0, false]]]);
});

test('a chip that can’t be used: the processor draws', () => {
  const { surface, states, attached } = surfaced({ chip_works: () => false });
  surface.open();
  assert.deepEqual([states, attached], [['live'], [[0, true], [1, false]]]);
});

test('without any context there is no surface, and nothing throws', () => {
  const { surface, states } = surfaced({ renderer: null, has_2d: false });
  surface.open();
  surface.park();
  surface.unpark();
  assert.deepEqual(states, ['none']);
});

test('what the browser takes away while the map is seen, the processor goes on with, and nothing is detached', () => {
  const { surface, states, attached, canvas, detached } = surfaced();
  surface.open();
  canvas().say_lost();
  assert.deepEqual([states, attached, detached()], [['live', 'live'], [[0, true], [1, false]], 0]);
});

test('a surface is known to be lost before anybody is told of it', () => {
  const { surface, canvas, states } = surfaced();
  surface.open();
  assert.equal(surface.is_lost(), false);
  canvas().lose();
  assert.equal(surface.is_lost(), true);
  assert.deepEqual(states, ['live']);
});

test('where the event doesn’t come the processor goes on all the same, once', () => {
  const { surface, canvas, states, attached } = surfaced();
  surface.open();
  surface.replace_lost();
  assert.deepEqual(states, ['live'], 'nothing is lost yet');
  canvas().lose();
  surface.replace_lost();
  surface.replace_lost();
  assert.deepEqual([states, attached], [['live', 'live'], [[0, true], [1, false]]]);
});

test('what the browser takes away while the map isn’t seen is opened again when it is seen', () => {
  let looks = false;
  const { surface, states, canvas } = surfaced({ is_visible: () => looks });
  surface.open();
  canvas().say_lost();
  surface.park();
  assert.deepEqual(states, ['live', 'parked']);
  looks = true;
  surface.unpark();
  surface.unpark();
  assert.deepEqual(states, ['live', 'parked', 'live']);
});

test('while the map isn’t seen nothing is kept, and each opening has a canvas of its own', () => {
  const { surface, states, attached, shown, freed } = surfaced();
  for (let i = 0; i < 3; ++i) {
    if (i === 0) surface.open();
    else surface.unpark();
    surface.park();
  }
  assert.deepEqual(states, ['live', 'parked', 'live', 'parked', 'live', 'parked']);
  assert.deepEqual(attached, [[0, true], [1, true], [2, true]]);
  assert.deepEqual(shown, [0, 1, 2, 3]);
  assert.deepEqual(freed, [0, 1, 2]);
});

test('a browser that takes contexts away again and again isn’t asked for more', () => {
  const { surface, attached, canvas } = surfaced();
  for (let i = 0; i < 4; ++i) {
    if (i === 0) surface.open();
    else surface.unpark();
    canvas().say_lost();
    surface.park();
  }
  assert.equal(attached.filter(([, chip]) => chip).length, 2);
});

test('the ratio comes from the number of device pixels where the browser tells it', () => {
  const entry = (width, device) => ({ contentRect: { width }, devicePixelContentBoxSize: device && [{ inlineSize: device }] });
  assert.equal(size_of(entry(328.5, 1150), 3.5).ratio, 1150 / 328.5);
  assert.equal(size_of(entry(328.5), 3.5).ratio, 3.5);
  assert.equal(size_of(entry(328, 40), 2).ratio, 2, 'a count that can’t be meant is not believed');
});
