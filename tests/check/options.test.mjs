// What tests/check.sh takes, and what it chooses.
import assert from 'node:assert/strict';
import test from 'node:test';

import { alone, quoted, slowest_of, words_for } from './choose.mjs';
import { UsageError, read_options } from './options.mjs';
import { line_of } from './run_stage.mjs';
import { stages } from './stages.mjs';

const names = (...words) => read_options(words, stages).stages.map(({ name }) => name);
const stage = (name) => stages.find((one) => one.name === name);

test('all stages, or some, with setup unless it is not wanted', () => {
  assert.deepEqual(names(), stages.map(({ name }) => name));
  assert.deepEqual(names('--only', 'webkit', '--only', 'core'), ['setup', 'core', 'webkit']);
  assert.deepEqual(names('--only', 'core', '--no-setup'), ['core']);
});

test('--quick leaves out what needs a browser, and nothing else', () => {
  const left_out = stages.map(({ name }) => name).filter((name) => !names('--quick').includes(name));
  assert.deepEqual(left_out, ['screens', 'chromium', 'firefox', 'webkit']);
});

test('what can’t be read is said', () => {
  for (const [words, message] of [
    [['--only', 'nope'], /no such stage: nope/], [['--repeat', '0'], /--repeat needs a number from 1 on, not "0"/],
    [['--slowest', 'x', '--only', 'core'], /--slowest needs a number/], [['--quick', '--only', 'core'], /exclude each other/],
    [['--case', 'a'], /add --only STAGE/], [['--only', 'core', '--case', 'a', '--slowest', '3'], /exclude each other/],
    [['--wrong'], /--wrong/], [['core'], /core/],
  ]) assert.throws(() => read_options(words, stages), (error) => error instanceof UsageError && message.test(error.message), words.join(' '));
});

test('a case’s name is matched as it stands, whatever signs are in it', () => {
  const title = 'sandbox="allow-scripts" (a|b), 1.5 * [x]: a reader’s';
  const [word] = words_for('node', { names: [title] });
  const pattern = new RegExp(word.slice('--test-name-pattern='.length));
  assert.ok(pattern.test(title) && pattern.test(`webkit ${title}`));
  assert.ok(!pattern.test(`${title} more`) && !pattern.test(title.replace('1.5', '125')));
  assert.deepEqual(words_for('doctest', { names: ['a, b', 'c'] }), [String.raw`--test-case=a\, b,c`]);
  assert.deepEqual(words_for('doctest', { text: 'link' }), ['--test-case=*link*']);
  assert.deepEqual(words_for('node', {}), []);
});

test('bash reads a quoted word as it was', () => {
  assert.equal(quoted('tests/web/a.mjs'), 'tests/web/a.mjs');
  assert.equal(quoted("it's *"), String.raw`'it'\''s *'`);
});

test('the command that runs a case alone', () => {
  assert.equal(alone(stage('webkit'), { name: 'Tab goes on', file: 'tests/browser/run.mjs' }),
    "node --test '--test-name-pattern=Tab goes on$' tests/browser/webkit.test.mjs");
  assert.equal(alone(stage('core'), { name: 'links' }), 'build/native/tests/core_tests --test-case=links');
  assert.equal(alone(stage('layers'), { name: 'tests/layers/layers.test.mjs', file: 'tests/layers/layers.test.mjs' }), 'node --test tests/layers/layers.test.mjs');
});

test('the slowest cases, without those that were not tried', () => {
  const cases = [1, 5, 3, 9].map((ms, i) => ({ name: `${i}`, ms, outcome: ms === 9 ? 'skipped' : 'passed' }));
  assert.deepEqual(slowest_of(cases, 2).map(({ name }) => name), ['1', '2']);
});

test('a chosen case goes into the stage’s command', () => {
  assert.match(line_of(stage('firefox'), { text: 'a b' }), /--test-reporter=\.\/tests\/check\/reporter\.mjs .*'--test-name-pattern=a b' tests\/browser\/firefox\.test\.mjs$/);
  assert.match(line_of(stage('ui'), { names: ['x'] }), /ui_tests --duration=true --no-colors=true --test-case=x$/);
});
