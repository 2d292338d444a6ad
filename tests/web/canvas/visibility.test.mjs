// Whether the map can be seen: by itself a page knows at once, in a frame the browser tells.
import assert from 'node:assert/strict';
import test from 'node:test';

import { watch_visibility } from '../../../web/canvas/visibility.js';

function watched({ framed = false, hidden = false, top = 100, height = 800, width = 700 } = {}) {
  const told = [], listeners = {}, timers = [];
  let observed = null;
  const document = { hidden, addEventListener: (type, listener) => (listeners[type] = listener) };
  const window = {
    document, innerHeight: 900, innerWidth: width, addEventListener() {}, setTimeout: (fn) => timers.push(fn),
    IntersectionObserver: class {
      constructor(on_entries) {
        observed = (isIntersecting) => on_entries([{ isIntersecting }]);
      }
      observe() {}
    },
  };
  window.parent = framed ? {} : window;
  const element = { getBoundingClientRect: () => ({ top, bottom: top + height }) };
  const { visible, look } = watch_visibility({ window, element, on_visible: (now) => told.push(now) });
  return { told, visible, look, document, observed: (now) => observed(now), wait: () => timers.splice(0).forEach((fn) => fn()), hide: (now) => {
    document.hidden = now;
    listeners.visibilitychange();
  } };
}

test('a page by itself is told as soon as it asks, and not twice', () => {
  const page = watched();
  assert.deepEqual(page.told, []);
  page.look();
  assert.deepEqual(page.told, [true]);
  page.observed(true);
  assert.deepEqual(page.told, [true]);
});

for (const [top, seen] of [[899, true], [1090, true], [1110, false], [-990, true], [-1010, false]])
  test(`a map of 800 px that begins at ${top} of 900 px is ${seen ? '' : 'not '}near enough`, () => {
    const page = watched({ top });
    page.look();
    assert.deepEqual(page.told, [seen]);
  });

test('in a frame only the observer tells', () => {
  const page = watched({ framed: true });
  page.look();
  assert.deepEqual(page.told, []);
  page.observed(false);
  page.observed(true);
  assert.deepEqual(page.told, [false, true]);
});

test('a frame of which the observer says nothing for long is taken as seen, until it says otherwise', () => {
  const page = watched({ framed: true });
  page.look();
  page.wait();
  assert.deepEqual(page.told, [true]);
  page.observed(false);
  assert.deepEqual(page.told, [true, false]);
});

for (const [what, how] of [['a frame in a hidden tab', { hidden: true }], ['a frame without a size', { width: 0 }]])
  test(`${what} waits for the observer`, () => {
    const page = watched({ framed: true, ...how });
    page.look();
    page.wait();
    assert.deepEqual(page.told, []);
    page.observed(true);
    assert.deepEqual(page.told, [!how.hidden]);
  });

test('what the observer has said isn’t changed by waiting', () => {
  const page = watched({ framed: true });
  page.look();
  page.observed(false);
  page.wait();
  assert.deepEqual(page.told, [false]);
});

test('a hidden tab shows nothing until it is shown', () => {
  const page = watched({ hidden: true });
  page.look();
  assert.equal(page.visible(), false);
  page.hide(false);
  assert.equal(page.visible(), true);
  page.hide(true);
  assert.deepEqual(page.told, [false, true, false]);
});
