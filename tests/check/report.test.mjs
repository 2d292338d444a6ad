// What a reader of the output sees, and what the reporter writes for it.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

import { read_events } from './outcome.mjs';
import { processor_times, read_stat } from './processes.mjs';
import { duration, end, stage_block, telling_lines } from './report.mjs';
import { waited_for } from './run_stage.mjs';
import { stages } from './stages.mjs';

const webkit = stages.find(({ name }) => name === 'webkit');
const result = (more = {}) => ({
  stage: webkit, log: 'build/check/webkit.log', seconds: 61, processor: 30, passed: 2, failed: 0, skipped: 1,
  cases: [{ name: 'a', ms: 4000, outcome: 'passed', why: 'it is long' }, { name: 'b', ms: 100, outcome: 'passed' }], again: [], notes: [], ...more,
});

test('a stage that passes is one line', () => {
  assert.match(stage_block(result()), /^webkit +2 passed +0 failed +1 skipped +1 min 1 s$/);
});

test('driver failures and notes are told under it', () => {
  const lines = stage_block(result({ again: ['a: lost'], notes: ['3 things'] })).split('\n');
  assert.deepEqual(lines.slice(1), ['    1 driver failure, tried again', '      a: lost', '      3 things']);
});

test('a failed case has its own few lines, its place, the command for it alone and the log', () => {
  const message = Array.from({ length: 40 }, (_, i) => `line ${i}`).join('\n');
  const failed = { name: 'c', file: 'tests/browser/webkit.test.mjs', ms: 1, outcome: 'failed', message, place: 'tests/browser/steps.mjs:21' };
  const lines = stage_block(result({ failed: 1, cases: [failed] })).split('\n');
  assert.ok(lines.length < 20, `${lines.length} lines`);
  for (const wanted of ['failed: c', 'line 0', 'at tests/browser/steps.mjs:21', "alone: node --test '--test-name-pattern=c$' tests/browser/webkit.test.mjs", 'the whole log: build/check/webkit.log'])
    assert.ok(lines.some((line) => line.trim() === wanted), wanted);
});

test('of a build’s log the errors are told, not the warnings', () => {
  const log = ['warning: unused', 'a.cpp:3: error: no such thing', ...Array(30).fill('note: candidate'), 'ninja: build stopped'].join('\n');
  assert.deepEqual(telling_lines(log), ['a.cpp:3: error: no such thing']);
  assert.deepEqual(telling_lines('one\n    at x\ntwo'), ['one', 'two']);
});

test('the end says where the time went; its last line is the count alone', () => {
  const text = end([result({ again: ['a: lost'] }), result({ failed: 1 })], { seconds: 125, cores: 2, not_run: ['screens'] });
  const lines = text.split('\n');
  assert.equal(lines.at(-1), '4 passed, 1 failed');
  assert.equal(lines.at(-2), 'in 2 min 5 s; 1 min 0 s of processor time on 2 cores; 2 skipped; 1 driver failure, tried again; not run: screens');
  assert.equal(text.split('4.0 s  webkit: a (it is long)').length, 2, 'once, however many rounds');
  assert.match(text, /^ {2}webkit +122 s +60 s$/m);
  assert.deepEqual([59.4, 60].map(duration), ['59 s', '1 min 0 s']);
});

test('the reporter writes each case once, with why it failed and where', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'channel-map-report-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'tests'));
  await writeFile(join(folder, 'tests/a.test.mjs'), `
    import assert from 'node:assert/strict';
    import { describe, it } from 'node:test';
    describe('suite', { concurrency: 2 }, () => {
      it('good', (context) => context.diagnostic('driver failure, tried again: good: lost'));
      it('bad', () => assert.equal(1, 2, 'one is two'));
      it('left', { skip: 'it can’t' }, () => {});
    });`);
  await writeFile(join(folder, 'tests/b.test.mjs'), 'this is no module');
  const reporter = fileURLToPath(new URL('reporter.mjs', import.meta.url));
  const run = (...words) => new Promise((resolve) => {
    const { NODE_TEST_CONTEXT, ...env } = process.env;  // else the inner run reports to the outer one
    execFile(process.execPath, ['--test', `--test-reporter=${reporter}`, '--test-reporter-destination=stdout', ...words], { cwd: folder, env }, (_, out) => resolve(read_events(out)));
  });
  const { cases, again } = await run('tests/a.test.mjs', 'tests/b.test.mjs');
  assert.deepEqual(again, ['good: lost']);
  assert.deepEqual(cases.map(({ name, outcome }) => [name, outcome]),
    [['good', 'passed'], ['bad', 'failed'], ['left', 'skipped'], ['tests/b.test.mjs', 'failed']]);
  assert.deepEqual([cases[1].message.split('\n')[0], cases[1].place, cases[1].file], ['one is two', 'tests/a.test.mjs:6', 'tests/a.test.mjs']);
  assert.deepEqual((await run('--test-name-pattern=goo', 'tests/a.test.mjs')).cases.map(({ name }) => name), ['good']);
});

test('processor time is that of all that a stage has started, also of what has left it', () => {
  const process = (pid, parent, session, seconds) => ({ pid, parent, session, start: '7', seconds });
  let list = [process(10, 1, 10, 1), process(11, 10, 10, 2), process(12, 11, 12, 3), process(50, 1, 50, 99)];
  const times = processor_times(() => list);
  times.watch(10);
  times.look();
  assert.equal(times.seconds(10), 6);
  list = [process(10, 1, 10, 1), process(12, 1, 12, 5), process(13, 12, 13, 1)];  // 11 has ended, and 12 went on
  times.look();
  assert.equal(times.seconds(10), 9);
  assert.deepEqual(read_stat(`7 (a (b) c) S 3 7 6 ${Array.from({ length: 7 }, () => 0).join(' ')} 150 50 ${Array.from({ length: 6 }, () => 0).join(' ')} 4242 0`),
    { pid: 7, parent: 3, session: 6, start: '4242', seconds: 2 });
  assert.equal(waited_for('0m0.010s 0m0.000s\n1m2.500s 0m0.500s\n'), 63);
});
