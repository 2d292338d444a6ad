// Which static scenario a link means where no engine reads it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { create_nearest } from '../../../web/fallback/nearest_scenario.js';
import { is_blocked_by_policy } from '../../../web/fallback/no_engine.js';

const story = JSON.parse(readFileSync(new URL('../../stories/full/story.json', import.meta.url), 'utf8'));
const scenarios = ['era=e3', 'era=e0', 'era=e3&api-exclusivity=0', 'era=e5', 'era=e5&api-exclusivity=100'];
const nearest = create_nearest({ ...story, renamed: { now: 'e5', 'old-right': 'api-exclusivity' } }, scenarios);
const found = (query, hash = '') => {
  const { at, exact } = nearest.find(query, hash);
  return `${scenarios[at]}${exact ? '' : ' nearly'}`;
};

test('an era or a ready-made scenario is found however the link says it', () => {
  assert.equal(found(''), 'era=e3');
  assert.equal(found('', 'era=e0'), 'era=e0');
  assert.equal(found('?era=e5'), 'era=e5');
  assert.equal(found('?era=e5', 'era=e0'), 'era=e0');
  assert.equal(found('', 'api-exclusivity=0'), 'era=e3&api-exclusivity=0');
  assert.equal(found('', '#api-exclusivity=0&era=e3'), 'era=e3&api-exclusivity=0');
  assert.equal(found('?era=e5', 'api-exclusivity=100'), 'era=e5&api-exclusivity=100');
  assert.equal(found('?era=e3&api-exclusivity=0', 'api-exclusivity=fact'), 'era=e3');
  assert.equal(found('?era=e3&api-exclusivity=0', 'era=e5'), 'era=e5', 'an era brings its own facts');
  assert.equal(found('', 'buy_anyway=range&rollout=fact&vs=none&seed=1'), 'era=e3');
});

test('damage by mail and chats, former names and keys of other things change nothing', () => {
  assert.equal(found('', 'era=e3&amp;api-exclusivity=0'), 'era=e3&api-exclusivity=0');
  assert.equal(found('', 'era=e5).'), 'era=e5');
  assert.equal(found('', 'era=now'), 'era=e5');
  assert.equal(found('', 'old-right=0'), 'era=e3&api-exclusivity=0');
  assert.equal(found('?theme=dark&lang=en&ui=map&steps=memo~today&utm_source=x&childId=3', 'm=1&d=1.0.0'), 'era=e3');
  assert.equal(found('', 'fact-f19'), 'era=e3');
});

test('what a link sets beyond that shows its era, and is said to be near only', () => {
  for (const more of ['buy_anyway=40', 'rollout=75', 'seed=7', 'vs.era=e0', 'api-exclusivity=40'])
    assert.equal(found('', `era=e5&${more}`), 'era=e5 nearly', more);
  assert.equal(found('', 'era=e1'), 'era=e3 nearly', 'an era that isn’t kept');
  assert.equal(found('', 'era=none'), 'era=e3', 'an era that nobody knows is not one');
});

test('the text for a scenario, written over any start, is found again exactly', () => {
  const starts = ['', '?era=e5', '?era=e0&api-exclusivity=0', '?era=e1&api-exclusivity=100&rollout=40&multi=3', '?era=e3&api-exclusivity=0', '?era=e0&buy_anyway=40&seed=7&rollout=10', '?theme=light', '?vs.era=e0'];
  for (const start of starts)
    for (const at of scenarios.keys()) {
      const text = nearest.text(start, at);
      assert.deepEqual(nearest.find(start, text), { at, exact: true }, `${scenarios[at]} over "${start}": ${text}`);
    }
  assert.equal(nearest.text('', 0), '', 'what the page starts with needs no words');
  assert.equal(nearest.text('?era=e5', 3), '');
  assert.equal(nearest.text('', 2), 'api-exclusivity=0');
  assert.equal(nearest.text('?vs.era=e0&vs.seed=3', 0), 'vs=none');
});

for (const file of ['old_links.txt', 'damaged_links.txt'])
  test(`every link means what the engine reads in it: ${file}`, () => {
    const lines = readFileSync(new URL(`../../core/scenario/${file}`, import.meta.url), 'utf8').split('\n')
      .filter((line) => line !== '' && !/^#( |$)/.test(line)).map((line) => line.split('\t'));
    const meant = [...new Set(lines.map(([, words]) => words))];
    const every = create_nearest(story, meant);
    assert.ok(lines.length > 30);
    for (const [pasted, words] of lines)
      assert.deepEqual(every.find('', pasted), { at: meant.indexOf(words), exact: true }, pasted);
  });

test('a refusal by policy is recognized in the words of every browser', () => {
  for (const words of [
    'CompileError: WebAssembly.instantiate(): Compiling or instantiating WebAssembly module violates the following Content Security policy directive',
    'CompileError: call to WebAssembly.instantiate() blocked by CSP',
    "EvalError: Refused to create a WebAssembly object because 'unsafe-eval' or 'wasm-unsafe-eval' is not an allowed source of script",
  ])
    assert.equal(is_blocked_by_policy(new Error(words)), true, words);
  assert.equal(is_blocked_by_policy(new Error('out of memory')), false);
});
