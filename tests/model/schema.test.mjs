// The story and its JSON Schema: our own story is valid, and mistakes are found.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chanceFrom, randomStory } from './random_story.mjs';

const read = (path) => JSON.parse(readFileSync(new URL(`../../assets/${path}`, import.meta.url), 'utf8'));
const Ajv = createRequire(import.meta.url)('ajv/dist/2020.js').default;
const validate = new Ajv({ allErrors: true }).compile(read('story.schema.json'));

const program = fileURLToPath(new URL('../../dist/bin/channelmap', import.meta.url));

/** What `channelmap check` says of a story. */
function check(story, ...options) {
  const { status, stdout, stderr } = spawnSync(program, ['check', '-', ...options], { input: JSON.stringify(story), encoding: 'utf8' });
  return { status, stderr, lines: stdout.trim().split('\n') };
}

test('our story keeps the schema', () => {
  validate(read('story.json'));
  assert.deepEqual(validate.errors, null);
});

test('random stories keep the schema', () => {
  const chance = chanceFrom(7);
  for (let round = 0; round < 50; ++round) {
    validate(randomStory(chance));
    assert.deepEqual(validate.errors, null);
  }
});

test('mistakes break the schema', () => {
  const mistakes = [(s) => { s.titel = 'x'; }, (s) => { s.format = 2; }, (s) => { s.inputs[0].low = 2; }, (s) => { delete s.eras; },
    (s) => { s.eras[0].offers[0].status = 'sold'; }, (s) => { s.channels[0].id = 'A'; }, (s) => { s.platforms[0].id = 'multi'; },
    (s) => { s.recheck = { date: '2030-01-01' }; }, (s) => { s.hosting_note = { text: 'They disagree.', facts: [] }; },
    (s) => { s.hosting_note.eras = 'e3'; }, (s) => { s.hosting_note.eras = ['e3', 'e3']; },
    (s) => { s.facts[0].sources[0].read = 'archive'; }, (s) => { s.contact = { url: 'desk@example.org' }; }];
  for (const mistake of mistakes) {
    const story = read('story.json');
    mistake(story);
    assert.equal(validate(story), false, mistake.toString());
  }
});

test('a copy that was read, a next check, a note on hosting and an empty contact keep the schema', () => {
  const story = read('story.json');
  Object.assign(story, { contact: { label: 'Report an error', url: '' }, recheck: { date: '2030-01-01', reason: 'after the fair' },
    hosting_note: { text: 'They disagree.', facts: [story.facts[0].id], eras: [story.eras[0].id] } });
  Object.assign(story.facts[0].sources[0], { read: 'copy', date: '2026-02' });
  validate(story);
  assert.deepEqual(validate.errors, null);
  validate({ ...story, contact: {} });
  assert.deepEqual(validate.errors, null);
});

test('check ends well with a warning, says it once, and tells it from an error', () => {
  const whole = { ...read('story.json'), contact: { label: 'Report an error', url: 'https://example.org/' }, updated: '2026-11-26',
    recheck: { date: '2026-12-04', reason: 'after the fair' } };
  assert.deepEqual(check(whole), { status: 0, stderr: '', lines: ['No problems.'] });
  assert.deepEqual(check(whole, '--today', '2026-12-04'), { status: 0, stderr: '', lines: ['No problems.'] });

  const late = check(whole, '--today', '2026-12-05');
  assert.equal(late.status, 0);
  assert.match(late.lines.join('\n'), /: warning: \/recheck\/date: .*2026-12-04 \(after the fair\).*\nNo errors, but 1 warning\.$/);

  for (const contact of [undefined, {}, { label: 'Report an error', url: '' }]) {
    const nameless = check({ ...whole, contact });
    assert.equal(nameless.status, 0);
    assert.equal(nameless.lines.filter((line) => /: warning: \/contact: /.test(line)).length, 1);
    assert.equal(nameless.lines.length, 2);
  }

  const wrong = check({ ...whole, contact: {}, titel: 'x' }, '--today', '2027-01-01');
  assert.equal(wrong.status, 1);
  assert.match(wrong.lines[0], /^standard input:1:\d+: error: \/titel: /);
  assert.equal(wrong.lines.at(-1), '1 error.');

  const unclear = check(whole, '--today', 'tomorrow');
  assert.equal(unclear.status, 2);
  assert.match(unclear.stderr, /2026-12-05/);
});
