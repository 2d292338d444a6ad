// How often each case failed.
import assert from 'node:assert/strict';
import test from 'node:test';

import { statistics, told } from './repeat.mjs';

const result = (name, cases, more = {}) => ({
  stage: { name },
  cases: Object.entries(cases).map(([title, outcome]) => ({ name: title, outcome, ms: 1 })),
  failed: Object.values(cases).filter((outcome) => outcome === 'failed').length, again: [], ...more,
});

test('each case’s failures are counted over all rounds, the most often failed first', () => {
  const [one] = statistics([
    result('webkit', { a: 'passed', b: 'failed', c: 'failed', d: 'skipped' }),
    result('webkit', { a: 'passed', b: 'failed', c: 'passed', d: 'skipped' }, { again: ['a: lost'] }),
    result('webkit', { a: 'passed', b: 'passed', c: 'passed', d: 'skipped' }),
  ]);
  assert.deepEqual(one, {
    stage: 'webkit', rounds: 3, ran: 3, again: 1,
    failures: [{ name: 'b', failed: 2, ran: 3 }, { name: 'c', failed: 1, ran: 3 }],
  });
});

test('a stage that fails without naming a case counts as itself', () => {
  const [one] = statistics([result('fuzz', {}, { failed: 1 }), result('fuzz', {})]);
  assert.deepEqual([one.rounds, one.failures], [2, [{ name: 'fuzz', failed: 1, ran: 1 }]]);
});

test('cases of the same name in two files are two', () => {
  const cases = ['x', 'y'].map((file) => ({ name: 'a', file, outcome: file === 'x' ? 'failed' : 'passed', ms: 1 }));
  const [{ ran, failures }] = statistics([{ stage: { name: 'web' }, cases, failed: 1, again: [] }]);
  assert.deepEqual([ran, failures.length], [2, 1]);
});

test('it is told in a line for each stage and each case that failed', () => {
  assert.equal(told(statistics([result('a', { x: 'failed' }), result('b', { y: 'passed' })])), [
    'a: 1 round of 1 case, 1 failed at least once, 0 driver failures tried again',
    '  1 of 1 failed: x',
    'b: 1 round of 1 case, none failed, 0 driver failures tried again',
  ].join('\n'));
});
