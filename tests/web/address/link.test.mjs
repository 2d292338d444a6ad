// The scenario in the address.
import assert from 'node:assert/strict';
import test from 'node:test';

import { create_link, read_address, scenario_in } from '../../../web/address/link.js';
import { fake_window } from '../fake-history.mjs';

function linked(options) {
  const fake = fake_window(options);
  const scenario = { text: '' };
  const link = create_link({ window: fake.window, query: () => scenario.text, apply: (text) => (scenario.text = text) });
  return { ...fake, scenario, link };
}

test('a change is written when nothing has changed for a moment, at least 300 ms', () => {
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
  const { link, scenario, written, window, arrive, run_timers } = linked();
  scenario.text = 'era=e5';
  link.changed();
  run_timers();
  window.history.back();
  arrive();
  assert.equal(scenario.text, '');
  link.changed();
  run_timers();
  window.history.forward();
  arrive();
  assert.equal(scenario.text, 'era=e5');
  assert.equal(written.length, 1);
});

test('where writing is forbidden the scenario stays in memory and nothing throws', () => {
  const { link, scenario, run_timers } = linked({ throws: true, href: 'about:srcdoc' });
  scenario.text = 'era=e5';
  link.changed();
  run_timers();
  assert.equal(scenario.text, 'era=e5');
});

test('a place in the page is no scenario', () => {
  assert.equal(scenario_in('#fact-f19'), null);
  assert.equal(scenario_in('#era=e3'), 'era=e3');
  assert.equal(scenario_in(''), '');
  assert.equal(scenario_in('#?secret=aB3dE5fG7h'), '', 'what WordPress adds');
  assert.equal(scenario_in('#era=e3#?secret=aB3dE5fG7h'), 'era=e3');
  const page = { getElementById: (id) => (id === 'fact-f19' ? {} : null) };
  assert.equal(scenario_in('#fact-f19', page), null);
  assert.equal(scenario_in('#top', page), null);
  for (const text of ['era%3De5%26api-exclusivity%3D40', 'fact-f99', 'era%253De5']) assert.equal(scenario_in(`#${text}`, page), text, 'for the scenario’s reader');
  const { window, type, scenario } = linked();
  scenario.text = 'era=e5';
  type('#fact-f19');
  assert.equal(scenario.text, 'era=e5');
  assert.deepEqual(read_address(window), { query: '?era=e3', hash: '' });
});
