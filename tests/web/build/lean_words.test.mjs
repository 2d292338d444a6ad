// The page's data leave out the words that the build alone sets; its scripts find every word that they say.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { lean_words } from '../../../web/build/lean_words.mjs';

const web = new URL('../../../web/', import.meta.url);
const words = JSON.parse(readFileSync(new URL('../assets/words.page.en.json', web), 'utf8'));
const scripts = readdirSync(web, { recursive: true }).filter((name) => name.endsWith('.js') && !/node_modules|^build\//.test(name));
const heads = [...new Set(Object.keys(words).map((key) => key.split('.')[0]))].join('|');

/** Every word's key that stands in a script, and the beginnings of those that it puts together. */
const said = scripts.flatMap((name) => [...readFileSync(new URL(name, web), 'utf8').matchAll(new RegExp(`['\`]((?:${heads})\\.[\\w.]*)`, 'g'))]
  .map(([, key]) => ({ name, key })));

test('every word that a script says is in the page', () => {
  const kept = Object.keys(lean_words(words));
  assert.ok(said.length > 100);
  for (const { name, key } of said) {
    if (!Object.keys(words).some((one) => one.startsWith(key))) continue;  // no word's key: "status.textContent"
    assert.ok(kept.some((one) => (key.endsWith('.') ? one.startsWith(key) : one === key)), `${name}: ${key}`);
  }
});

test('what the build sets alone is left out', () => {
  const kept = lean_words(words);
  for (const key of ['method.1', 'sources.inputs.note', 'scenarios', 'scenarios.note', 'credit.text', 'map.hosting']) assert.ok(key in words && !(key in kept), key);
});
