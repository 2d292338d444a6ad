// The command line against the naive model, on random stories. CHANNELMAP names the program
// (dist/bin/channelmap or build/native/... otherwise).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { flowsOf } from './naive_model.mjs';
import { chanceFrom, randomQuery, randomStory } from './random_story.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = [process.env.CHANNELMAP, 'dist/bin/channelmap', 'build/native/src/platform/channelmap']
  .filter(Boolean).map((path) => join(path.startsWith('/') ? '' : root, path)).find(existsSync);
const rounds = 60;
const draws = 60;

function near(got, want, tolerance, demand, what) {
  const difference = Math.abs(got - want);
  assert.ok(difference <= tolerance * Math.max(Math.abs(got), Math.abs(want)) || difference <= 1e-13 * demand,
    `${what}: ${got} is not ${want}`);
}

function compare(story, query) {
  const run = spawnSync(program, ['flows', '-', query, '--draws', String(draws)], { input: JSON.stringify(story), encoding: 'utf8' });
  assert.equal(run.stderr, '');
  const got = JSON.parse(run.stdout);
  const want = flowsOf(story, query, draws);
  for (const list of ['flows', 'unmet']) {
    assert.equal(got[list].length, want[list].length);
    got[list].forEach((row, i) => {
      const { value, ...cell } = want[list][i];
      assert.deepEqual({ ...row, value: 0 }, { ...cell, value: 0 });
      near(row.value, value, 1e-9, story.demand, `${list} ${JSON.stringify(cell)}`);
    });
  }
  assert.deepEqual(Object.keys(got.metrics).sort(), Object.keys(want.metrics).sort());
  for (const [name, value] of Object.entries(want.metrics)) {
    near(got.metrics[name], value, 1e-9, story.demand, name);
    for (const q of ['p5', 'p50', 'p95']) near(got.range[name][q], want.range[name][q], 1e-6, story.demand, `${name} ${q}`);
  }
}

test('the command line and the naive model agree on random stories', { skip: program ? false : 'channelmap is not built' }, () => {
  const chance = chanceFrom(20260412);
  for (let round = 0; round < rounds; ++round) {
    const story = randomStory(chance);
    const query = randomQuery(story, chance);
    try {
      compare(story, query);
    } catch (error) {
      error.message = `round ${round}, ${query}: ${error.message}`;
      throw error;
    }
  }
});
