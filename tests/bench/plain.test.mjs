// The plain JavaScript that the bench measures against works out the same thing: every range of every metric.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { create_monte_carlo } from './plain_model.mjs';
import { scenario_of } from './scenario.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const path = `${root}assets/story.json`;
const story = JSON.parse(readFileSync(path, 'utf8'));
const draws = 1000;
const queries = [...story.eras.map(({ id }) => `era=${id}`), 'era=e2&seed=9007199254740991',
  'era=e3&api-exclusivity=40&rollout=62.5', 'era=e4&buy_anyway=0&multi=37.5'];

for (const query of queries)
  test(`plain JavaScript has the engine’s digits at ${query}`, () => {
    const { range } = JSON.parse(execFileSync(`${root}dist/bin/channelmap`, ['flows', path, query, '--draws', String(draws)], { encoding: 'utf8' }));
    const run = create_monte_carlo(story, scenario_of(story, query), draws);
    assert.deepEqual(run().metrics, run().metrics, 'the same each time');
    const { metrics } = run();
    assert.deepEqual(Object.keys(metrics).sort(), Object.keys(range).sort());
    for (const [name, { p5, p50, p95 }] of Object.entries(range))
      [p5, p50, p95].forEach((want, i) =>
        assert.ok(Math.abs(metrics[name][i] - want) <= 1e-9 * Math.max(1, want), `${name}: ${metrics[name][i]} is not ${want}`));
  });
