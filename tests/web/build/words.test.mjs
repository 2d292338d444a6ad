// The words of a story: what it says otherwise, its unit in every sentence, its own method, and other words where its
// flows are given. Ours reads as it always did.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { read_words } from '../../../web/build/story/words.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'channel-map-'));
after(() => rmSync(folder, { recursive: true }));
const words_of = (story) => read_words({ root, folder, story: { language: 'en', eras: [], ...story } });

/** Words of our own story; "draws" holds one by chance. */
const ours = /dollar|firms?\b|cloud|openai|azure|\baws\b|google|oracle|contract|\$/i;

test('a page of another story says no word of ours', () => {
  for (const [key, text] of Object.entries(words_of({}).page)) assert.doesNotMatch(text, ours, key);
  for (const path of ['assets/words.en.json', 'assets/words.given.en.json'])
    for (const [key, text] of Object.entries(json(path))) assert.doesNotMatch(text, ours, key);
  assert.doesNotMatch(readFileSync(join(root, 'assets/new/story.json'), 'utf8'), /dollar|cloud[^"]|openai|azure|\baws\b/i);
});

test('a story’s unit and words stand in every sentence, and no name is left open that a story fills', () => {
  const { page, engine } = words_of({ unit: { one: 'trip', many: 'trips' }, words: { 'say.buyers': 'riders', 'take.open': 'Take it' } });
  assert.match(page['scenarios.note'], /^In the model, trips of every 100: .* that the riders would use/);
  assert.equal(page['take.unit'], 'trips of every {demand}');
  assert.equal(page['take.open'], 'Take it');
  const euros = words_of({ unit: { one: 'euro', many: '€', place: 'before' } }).page;
  assert.match(euros['scenarios.note'], /^In the model, of every €100: /, 'no “€ of every 100”');
  assert.equal(euros['take.unit'], 'of every €{demand}');
  for (const [key, text] of Object.entries(euros)) assert.doesNotMatch(text, /€ of every|\{of_hundred\}/, key);
  assert.deepEqual(engine, { 'say.unit': 'trip', 'say.units': 'trips', 'say.buyers': 'riders' });
  for (const [key, text] of Object.entries(page)) assert.doesNotMatch(text, /\{(units?|hundred|buyers|Buyers|home|sells?|sold|buy)\}/, key);
});

test('our story reads as it does', () => {
  const { page, engine } = read_words({ root, folder: join(root, 'assets'), story: json('assets/story.json') });
  assert.match(page['card.alt'], /^Map of 100 dollars of business demand on its way from firms through sellers to products\./);
  assert.match(page['method.1'], /^The map follows \{demand\} dollars that firms would spend/);
  assert.ok(page['method.10'] && !page['method.11']);
  assert.equal(engine['map.head.buyers'], 'Firms, by main {home}');
});

test('words of the language come from the folder, under those of the story', () => {
  writeFileSync(join(folder, 'words.de.json'), JSON.stringify({ 'take.open': 'Teilen', 'map.unmet': 'Unerfüllt', 'say.units': 'Fahrten' }));
  const { page, engine } = words_of({ language: 'de', words: { 'map.unmet': 'Übrig' } });
  assert.equal(page['take.open'], 'Teilen');
  assert.deepEqual(engine, { 'map.unmet': 'Übrig', 'say.units': 'Fahrten' });
});

test('where flows are given, nothing is said of a model; without unmet demand nothing of that', () => {
  const flow = (to) => ({ from: 'a', to, value: 1 });
  const given = words_of({ eras: [{ flows: [flow('b'), flow('unmet')] }] });
  const bare = words_of({ eras: [{ flows: [flow('b')] }] });
  assert.doesNotMatch(given.page['scenarios.note'] + given.page['credit.text'] + given.page['method.1'], /in the model|estimate/i);
  assert.equal(given.page['method.2'], undefined);
  assert.match(given.engine['result.present'], /\{unmet\}/);
  assert.doesNotMatch(bare.engine['result.present'], /\{unmet\}/);
});
