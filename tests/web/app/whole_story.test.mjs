// The page's data leave out what its list of facts tells; the engine gets the whole story all the same.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { whole_story } from '../../../web/app/whole_story.js';
import { lean_story } from '../../../web/build/lean_story.mjs';

const story = JSON.parse(readFileSync(new URL('../../stories/full/story.json', import.meta.url), 'utf8'));

/** The list of facts as web/build/sources.mjs writes it. */
const listed = {
  getElementById(id) {
    const fact = story.facts.find((one) => `fact-${one.id}` === id);
    const links = fact?.sources.map(({ url }) => ({ getAttribute: () => url }));
    return fact ? { childNodes: [{}, { textContent: ` ${fact.text} ` }], querySelectorAll: () => links } : null;
  },
};

test('the engine gets every fact’s sentence and addresses', () => {
  const { facts, eras } = JSON.parse(whole_story(listed, JSON.stringify(lean_story(story, {}))));
  assert.deepEqual(facts.map(({ id, text }) => [id, text]), story.facts.map(({ id, text }) => [id, text]));
  assert.deepEqual(facts.map(({ sources }) => sources.map(({ url }) => url)), story.facts.map(({ sources }) => sources.map(({ url }) => url)));
  assert.deepEqual(eras.map(({ offers }) => offers), story.eras.map(({ offers }) => offers));
});

test('what it gets of the model is what the newsroom wrote', () => {
  const made = JSON.parse(whole_story(listed, JSON.stringify(lean_story(story, {}))));
  for (const key of ['platforms', 'channels', 'products', 'rights', 'inputs', 'presets', 'hosting_note', 'recheck'])
    assert.deepEqual(made[key], story[key], key);
});

test('a story that can’t be read reaches the engine as it is', () => {
  assert.equal(whole_story(listed, '{"facts": ['), '{"facts": [');
  assert.equal(whole_story(listed, null), '');
});
