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
  const { visible } = watch_visibility({ window, element, on_visible: (now) => told.push(now) });
  return { told, visible, document, observed: (now) => observed(now), hide: (now) => {
    document.hidden = now;
    listeners.visibilitychange();
  } };
}

const soon = () => new Promise((done) => setTimeout(done));

test('a page by itself is told at once, and not twice', async () => {
  const page = watched();
  assert.deepEqual(page.told, [], 'what is told of isn’t there yet');
  await soon();
  assert.deepEqual(page.told, [true]);
  page.observed(true);
  assert.deepEqual(page.told, [true]);
});

for (const [top, seen] of [[899, true], [1090, true], [1110, false], [-990, true], [-1010, false]])
  test(`a map of 800 px that begins at ${top} of 900 px is ${seen ? '' : 'not '}near enough`, async () => {
    const page = watched({ top });
    await soon();
    assert.deepEqual(page.told, [seen]);
  });

test('in a frame only the observer tells', async () => {
  const page = watched({ framed: true });
  await soon();
  assert.deepEqual(page.told, []);
  page.observed(false);
  page.observed(true);
  assert.deepEqual(page.told, [false, true]);
});

test('a hidden tab shows nothing until it is shown', async () => {
  const page = watched({ hidden: true });
  await soon();
  assert.equal(page.visible(), false);
  page.hide(false);
  assert.equal(page.visible(), true);
  page.hide(true);
  assert.deepEqual(page.told, [false, true, false]);
});
