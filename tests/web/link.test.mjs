import assert from 'node:assert/strict';
import test from 'node:test';

import { create_link, read_address, scenario_in, share_address } from '../../web/link.js';

function fake_window({ framed = false, throws = false, href = 'https://example.org/map/?era=e3' } = {}) {
  const listeners = {};
  const written = [];
  let timers = [];
  const go = (how) => (_, __, address) => {
    if (throws) throw new DOMException('not here', 'SecurityError');
    written.push([how, address]);
    window.location.href = new URL(address, window.location.href).href;
  };
  const window = {
    location: {
      href,
      get hash() { return this.href.includes('#') ? this.href.slice(this.href.indexOf('#')) : ''; },
      get search() { return '?era=e3'; },
    },
    history: { pushState: go('push'), replaceState: go('replace') },
    setTimeout: (fn, ms) => timers.push({ fn, ms }),
    clearTimeout: (id) => (timers[id - 1] = null),
    addEventListener: (type, fn) => (listeners[type] = fn),
    removeEventListener: (type) => delete listeners[type],
  };
  window.parent = framed ? {} : window;
  const run_timers = () => timers.splice(0).forEach((timer) => timer?.fn());
  return { window, written, listeners, run_timers, delays: () => timers.filter(Boolean).map(({ ms }) => ms) };
}

function linked(options) {
  const fake = fake_window(options);
  const scenario = { text: '' };
  const link = create_link({ window: fake.window, query: () => scenario.text, read: (text) => (scenario.text = text) });
  return { ...fake, scenario, link };
}

test('a change is written once it has rested, at the earliest after 300 ms', () => {
  const { link, scenario, written, run_timers, delays } = linked();
  for (const percent of [51, 52, 53]) {
    scenario.text = `buy_anyway=${percent}`;
    link.changed();
  }
  assert.equal(delays().length, 1);
  assert.ok(delays()[0] >= 300);
  run_timers();
  assert.deepEqual(written, [['push', '#buy_anyway=53']]);
});

test('in a frame the entry is replaced, so that the article’s back button keeps its meaning', () => {
  const { link, scenario, written, run_timers } = linked({ framed: true });
  scenario.text = 'era=e5';
  link.changed();
  run_timers();
  assert.deepEqual(written, [['replace', '#era=e5']]);
});

test('nothing is written when nothing changed', () => {
  const { link, written, run_timers } = linked();
  link.changed();
  run_timers();
  assert.deepEqual(written, []);
});

test('back at the start the address loses its hash', () => {
  const { link, scenario, written, run_timers } = linked();
  for (const text of ['era=e5', '']) {
    scenario.text = text;
    link.changed();
    run_timers();
  }
  assert.deepEqual(written[1], ['push', 'https://example.org/map/?era=e3']);
});

test('back and forward walk the changes without writing any', () => {
  const { link, scenario, written, window, listeners, run_timers } = linked();
  scenario.text = 'era=e5';
  link.changed();
  run_timers();
  window.location.href = 'https://example.org/map/?era=e3';
  listeners.popstate();
  listeners.hashchange();
  assert.equal(scenario.text, '');
  link.changed();
  run_timers();
  assert.equal(written.length, 1);
});

test('where writing is forbidden the scenario stays in memory and nothing throws', () => {
  const { link, scenario, run_timers } = linked({ throws: true, href: 'about:srcdoc' });
  scenario.text = 'era=e5';
  link.changed();
  run_timers();
  assert.equal(scenario.text, 'era=e5');
  assert.deepEqual(link.address(), { text: '#era=e5', whole: false });
});

test('a place in the page is no scenario', () => {
  assert.equal(scenario_in('#fact-f19'), null);
  assert.equal(scenario_in('#era=e3'), 'era=e3');
  assert.equal(scenario_in(''), '');
  const { window, listeners, scenario } = linked();
  scenario.text = 'era=e5';
  window.location.href = 'https://example.org/map/#fact-f19';
  listeners.hashchange();
  assert.equal(scenario.text, 'era=e5');
  assert.deepEqual(read_address(window), { query: '?era=e3', hash: '' });
});

test('the link to share is the page’s address with the scenario', () => {
  assert.equal(share_address('https://example.org/?a=1#old=1', 'era=e5').text, 'https://example.org/?a=1#era=e5');
  assert.equal(share_address('file:///home/map.html', '').text, 'file:///home/map.html');
  assert.equal(share_address('about:srcdoc', 'era=e5').whole, false);
});
