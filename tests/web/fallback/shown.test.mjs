// What is shown where the map should be: it begins with what needs nothing, and no state waits for ever.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { await_map, go_on_waiting, show_state } from '../../../web/fallback/shown.js';

/** A page that is being read; `defined` are its elements of our own. */
function opened() {
  const defined = new Map();
  const timers = [];
  const listeners = {};
  const mark = { state: null, getAttribute: () => mark.state, setAttribute: (_, state) => (mark.state = state) };
  const stage = { dataset: { state: 'still' } };
  const document = {
    getElementById: (id) => (id === 'stage' ? stage : null),
    querySelector: () => mark,
    addEventListener: (type, fn) => (listeners[type] = fn),
  };
  const window = {
    document, HTMLElement: class {}, setTimeout: (fn) => timers.push(fn),
    customElements: { define: (name, made) => defined.set(name, made), get: (name) => defined.get(name) },
  };
  return {
    window, document, mark, stage,
    read_body: () => new (defined.get('map-script'))().connectedCallback(),
    parsed: () => listeners.DOMContentLoaded(),
    wait: () => timers.splice(0).forEach((fn) => fn()),
  };
}

test('before our first script nothing is said; with it the page waits for the map', () => {
  const page = opened();
  assert.deepEqual([page.mark.state, page.stage.dataset.state], [null, 'still']);
  await_map(page.window);
  page.read_body();
  assert.equal(page.mark.state, 'loading');
});

test('a map whose script never ran is not waited for', () => {
  const page = opened();
  await_map(page.window);
  page.read_body();
  page.parsed();
  assert.equal(page.mark.state, 'refused');
});

test('a map that says nothing is waited for some time, and shown if it comes later', () => {
  const page = opened();
  await_map(page.window);
  page.read_body();
  page.window.channelmap = {};
  go_on_waiting(page.window);
  page.parsed();
  assert.equal(page.stage.dataset.state, 'loading');
  page.wait();
  assert.equal(page.mark.state, 'refused');
  show_state(page.document, 'live');
  assert.equal(page.mark.state, 'live');
});

test('a map that came in time is left alone', () => {
  const page = opened();
  await_map(page.window);
  page.read_body();
  page.window.channelmap = {};
  show_state(page.document, 'live');
  page.parsed();
  page.wait();
  assert.equal(page.mark.state, 'live');
});

test('where the first script was taken out the map’s own begins to wait', () => {
  const page = opened();
  go_on_waiting(page.window);
  page.read_body();
  assert.equal(page.mark.state, 'loading');
});
