// Whether the map can be seen: by itself a page knows at once, in a frame the browser tells.
import assert from 'node:assert/strict';
import test from 'node:test';

import { watch_visibility } from '../../../web/canvas/visibility.js';

function watched({ framed = false, hidden = false, top = 100, height = 800 } = {}) {
  const told = [], listeners = {};
  let observed = null;
  const document = { hidden, addEventListener: (type, listener) => (listeners[type] = listener) };
  const window = {
    document, innerHeight: 900, addEventListener() {},
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
  return { told, visible, look, document, observed: (now) => observed(now), hide: (now) => {
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

test('a hidden tab shows nothing until it is shown', () => {
  const page = watched({ hidden: true });
  page.look();
  assert.equal(page.visible(), false);
  page.hide(false);
  assert.equal(page.visible(), true);
  page.hide(true);
  assert.deepEqual(page.told, [false, true, false]);
});
