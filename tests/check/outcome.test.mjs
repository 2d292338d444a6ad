// What is counted of each kind of stage.
import assert from 'node:assert/strict';
import test from 'node:test';

import { read_doctest, read_events, read_outcome, read_plain } from './outcome.mjs';

const event = (name, outcome, more = {}) => JSON.stringify({ type: 'case', name, ms: 5, outcome, ...more });
const node = (events, status = 0, log = '') => read_outcome('node', { log, events: events.join('\n'), status });

test('cases of node are counted once each, by how they ended', () => {
  const { passed, failed, skipped, cases } = node([event('a', 'passed'), event('b', 'failed', { message: 'no' }), event('c', 'skipped')], 1);
  assert.deepEqual([passed, failed, skipped, cases[1].message], [1, 1, 1, 'no']);
});

test('a driver failure is told and is no failed case', () => {
  const again = JSON.stringify({ type: 'again', told: 'a: the session is lost' });
  const found = node([event('a', 'passed'), again]);
  assert.deepEqual([found.passed, found.failed, found.again], [1, 0, ['a: the session is lost']]);
});

test('a slow case has its reason', () => {
  const { cases } = read_events([event('a', 'passed'), event('a: b', 'passed'), JSON.stringify({ type: 'slow', told: 'a: b: because' })].join('\n'));
  assert.deepEqual(cases.map(({ why }) => why), [undefined, 'because']);
});

test('a runner that ends badly, or runs nothing, is one failure that says so', () => {
  for (const [found, note] of [
    [node([event('a', 'passed')], 1), 'it ended with 1'], [node([], 0), 'it ran no test'], [node([event('a', 'skipped')], 0), 'it ran no test'],
    [node([event('a', 'passed')], null), 'it was killed'],
    [read_outcome('plain', { log: 'g++: error', events: '', status: 2 }), 'it ended with 2'],
  ]) assert.deepEqual([found.failed, found.notes], [1, [note]]);
});

test('nothing to try here is one skipped', () => {
  const { passed, failed, skipped } = read_outcome('doctest', { log: '', events: '', status: 77 });
  assert.deepEqual([passed, failed, skipped], [0, 0, 1]);
});

test('notes of a stage are kept, and its sums are of the last lines', () => {
  const log = 'note: 298,304 layouts in 8 frame widths\n3 passed of 4\n8 passed, 0 failed\n';
  const { passed, failed, notes } = read_outcome('plain', { log, events: '', status: 0 });
  assert.deepEqual([passed, failed, notes], [8, 0, ['298,304 layouts in 8 frame widths']]);
  assert.deepEqual(read_plain('\u001b[32m2 passed, 0 failed\u001b[0m\n1 passed, 1 failed\n'), { cases: [], passed: 3, failed: 1 });
});

const doctest = `[doctest] doctest version is "2.4.11"
0.001000 s: one
===============================================================================
tests/core/test_a.cpp:3:
TEST CASE:  two

tests/core/test_a.cpp:7: ERROR: CHECK( 1 == 2 ) is NOT correct!
  values: CHECK( 1 == 2 )

0.250000 s: two
===============================================================================
[doctest] test cases:  2 |  1 passed | 1 failed | 30 skipped
`;

test('doctest’s cases have their times, and the failed one its lines and its place', () => {
  const { cases, passed, failed } = read_doctest(doctest);
  assert.deepEqual([passed, failed], [1, 1]);
  assert.deepEqual(cases, [
    { name: 'one', ms: 1, outcome: 'passed' },
    { name: 'two', ms: 250, outcome: 'failed', place: 'tests/core/test_a.cpp:7',
      message: 'ERROR: CHECK( 1 == 2 ) is NOT correct!\n  values: CHECK( 1 == 2 )' },
  ]);
});
