// The story and its JSON Schema: our own story is valid, and mistakes are found.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { chanceFrom, randomStory } from './random_story.mjs';

const read = (path) => JSON.parse(readFileSync(new URL(`../../assets/${path}`, import.meta.url), 'utf8'));
const Ajv = createRequire(import.meta.url)('ajv/dist/2020.js').default;
const validate = new Ajv({ allErrors: true }).compile(read('story.schema.json'));

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
    (s) => { s.eras[0].offers[0].status = 'sold'; }, (s) => { s.channels[0].id = 'A'; }, (s) => { s.platforms[0].id = 'multi'; }];
  for (const mistake of mistakes) {
    const story = read('story.json');
    mistake(story);
    assert.equal(validate(story), false, mistake.toString());
  }
});
