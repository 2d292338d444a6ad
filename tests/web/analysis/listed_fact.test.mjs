// A fact's sentence and addresses stand in the page's list of sources; the engine gets neither.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { listed_fact } from '../../../web/analysis/listed_fact.js';
import { engine_story } from '../../../web/build/story_parts.mjs';

const story = JSON.parse(readFileSync(new URL('../../stories/full/story.json', import.meta.url), 'utf8'));

/** The list of facts as web/build/sources.mjs writes it. */
const listed = {
  getElementById(id) {
    const fact = story.facts.find((one) => `fact-${one.id}` === id);
    const links = fact?.sources.map(({ url }) => ({ getAttribute: () => url }));
    return fact ? { childNodes: [{}, { textContent: ` ${fact.text} ` }], querySelectorAll: () => links } : null;
  },
};

test('every fact’s sentence and addresses are found', () => {
  assert.ok(story.facts.length > 0);
  for (const { id, text, sources } of story.facts) assert.deepEqual(listed_fact(listed, id), { text, urls: sources.map(({ url }) => url) });
});

test('a fact that isn’t listed has none', () => {
  assert.deepEqual(listed_fact(listed, 'nothing'), { text: '', urls: [] });
});

test('what the engine gets of the model is what the newsroom wrote, and of facts what it shows itself', () => {
  const made = engine_story(story, {});
  for (const key of ['platforms', 'channels', 'products', 'rights', 'inputs', 'presets', 'hosting_note', 'recheck'])
    assert.deepEqual(made[key], story[key], key);
  assert.deepEqual(made.eras.map(({ offers }) => offers), story.eras.map(({ offers }) => offers));
  assert.deepEqual(made.facts.map(({ id, date, reading }) => [id, date, reading]), story.facts.map(({ id, date, reading }) => [id, date, reading]));
  for (const { text, sources } of story.facts) {
    const told = JSON.stringify(made.facts);
    assert.ok(!told.includes(text) && sources.every(({ url }) => !told.includes(url)));
  }
});
