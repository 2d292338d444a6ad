// Stages run side by side: properties over some hundred random tables of stages, in fake time.
import assert from 'node:assert/strict';
import test from 'node:test';

import { run_all, to_start, ways } from './schedule.mjs';
import { stages } from './stages.mjs';

/** Numbers from 0 to 1 that are the same in each run. */
function numbers(seed) {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
}

function random_jobs(random) {
  const count = 1 + Math.floor(random() * 12);
  return Array.from({ length: count }, (_, i) => ({
    name: `job ${i}`,
    needs: Array.from({ length: i }, (__, j) => `job ${j}`).filter(() => random() < 0.2),
    threads: 1 + Math.floor(random() * 3),
    takes: 1 + Math.floor(random() * 9),
    fails: random() < 0.15,
  })).sort(() => random() - 0.5);
}

/** Runs them in fake time; the history says when each began and ended. */
async function lived(jobs, room) {
  const history = new Map(), left_out = new Map(), going = new Map();
  let now = 0;
  const end_next = () => {
    const [first] = [...going.values()].sort((a, b) => a.until - b.until);
    if (!first) return;
    now = first.until;
    going.delete(first.job.name);
    history.get(first.job.name).end = now;
    first.resolve(!first.job.fails);
  };
  await run_all(jobs, {
    room,
    run(job) {
      history.set(job.name, { job, begin: now });
      return new Promise((resolve) => {
        going.set(job.name, { job, until: now + job.takes, resolve });
        setImmediate(end_next);
      });
    },
    not_run: (job, need) => left_out.set(job.name, need),
  });
  return { history, left_out };
}

test('each job runs once, or is left out since what it needs failed', async () => {
  for (let seed = 1; seed <= 300; ++seed) {
    const jobs = random_jobs(numbers(seed));
    const { history, left_out } = await lived(jobs, 3);
    assert.deepEqual([...history.keys(), ...left_out.keys()].sort(), jobs.map(({ name }) => name).sort());
    const bad = (name) => left_out.has(name) || history.get(name).job.fails;
    for (const job of jobs) assert.equal(left_out.has(job.name), job.needs.some(bad), `seed ${seed}: ${job.name}`);
  }
});

test('none begins before what it needs has ended, and there is room for all that runs', async () => {
  for (let seed = 1; seed <= 300; ++seed) {
    const { history } = await lived(random_jobs(numbers(seed)), 3);
    const all = [...history.values()];
    for (const { job, begin } of all) {
      for (const need of job.needs) assert.ok(history.get(need).end <= begin, `seed ${seed}: ${job.name} before ${need}`);
      const beside = all.filter((other) => other.begin <= begin && other.end > begin);
      assert.ok(beside.reduce((sum, { job: { threads } }) => sum + threads, 0) <= 3, `seed ${seed}: too much beside ${job.name}`);
    }
  }
});

test('what others wait for longest begins first', () => {
  const job = (name, takes, needs = []) => ({ name, takes, needs, threads: 1 });
  const found = ways([job('lint', 30), job('build', 10, []), job('browser', 100, ['build']), job('core', 5, ['build'])]);
  assert.deepEqual(Object.fromEntries(found), { lint: 30, build: 110, browser: 100, core: 5 });
});

test('a job that is wider than the room runs alone, and a narrow one goes past one that must wait', () => {
  const job = (name, threads) => ({ name, threads, takes: 1, needs: [] });
  assert.deepEqual(to_start([job('wide', 9)], 2, 0).map(({ name }) => name), ['wide']);
  assert.deepEqual(to_start([job('wide', 9), job('narrow', 1)], 2, 1).map(({ name }) => name), ['narrow']);
});

test('jobs that wait for each other are an error, not an endless wait', async () => {
  const job = (name, needs) => ({ name, needs, threads: 1, takes: 1 });
  await assert.rejects(lived([job('a', ['b']), job('b', ['a'])], 2), /these wait for each other: a, b/);
});

test('the table of stages: names are unique, and each need is a stage before it', () => {
  const names = stages.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  stages.forEach(({ name, needs }, i) => {
    for (const need of needs) assert.ok(names.indexOf(need) >= 0 && names.indexOf(need) < i, `${name} needs ${need}`);
  });
});
