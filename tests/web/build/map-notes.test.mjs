// What stands under the map and its table: how numbers are rounded, and where the sources of the bar of hosts differ.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';

import { hosting_note_html, key_html, map_notes_html } from '../../../web/build/map_notes.mjs';

const read = async (name) => JSON.parse(await readFile(new URL(`../../../assets/${name}`, import.meta.url), 'utf8'));
const words = await read('words.page.en.json');

const copy = { publisher: 'A', url: 'https://example.org/a', date: '2026-02-27', read: 'copy' };
const story = {
  facts: [
    { id: 'f1', sources: [copy] },
    { id: 'f2', sources: [{ publisher: 'B & C', url: 'https://example.org/b' }, copy], date: '2026-02', date_label: 'early 2026' },
    { id: 'f3', sources: [{ publisher: 'D', url: 'https://example.org/d' }] },
  ],
  hosting_note: { text: 'A names one cloud, B <six>.', facts: ['f1', 'f2'] },
};

test('the note under the map says how numbers are rounded, in the engine’s own words', async () => {
  assert.match(map_notes_html({}, words), /^<p>Each number is rounded by itself, so a column may not add up to exactly 100\.<\/p>$/);
  assert.equal(words['map.rounding'], (await read('words.en.json'))['map.rounding']);
});

test('both sources of a contradiction can be opened beside it, each once, with its day (or the fact’s) and how it was read', () => {
  const note = hosting_note_html(story, words);
  assert.match(note, /A names one cloud, B &lt;six&gt;\./);
  assert.deepEqual([...note.matchAll(/href="([^"]*)"[^>]*>([^<]*)<\/a>([^;<]*)/g)].map(([, url, name, more]) => [url, name, more]), [
    ['https://example.org/a', 'A', ', 27 February 2026 (read in a public copy)'],
    ['https://example.org/b', 'B &amp; C', ', early 2026'],
  ]);
  const folded = map_notes_html(story, words);
  assert.match(folded, /<details class="hosting-note"><summary>Sources differ on where the work runs<\/summary>/);
  assert.equal(folded.split('<p>').at(-1).split('</p>')[0], note.replace(/^<p[^>]*>[^.]*\. |<\/p>$/g, ''), 'the same text as beside the table');
});

test('where the sources don’t differ there is no such note', () => {
  assert.equal(hosting_note_html({ facts: story.facts }, words), '');
});

test('the key explains the marks that the story may have, and no others', async () => {
  const engine_words = await read('words.en.json');
  const names = (/** @type {any} */ one) => Object.entries(engine_words)
    .filter(([id, text]) => id.startsWith('key.') && id !== 'key.title' && key_html(one, engine_words).includes(`>${text}<`)).map(([id]) => id.slice(4)).sort();
  assert.equal(names(await read('story.json')).length, 9);
  const open = { eras: [{ offers: [{ status: 'available' }] }] };
  assert.deepEqual(names(open), ['assumed', 'before', 'hairline', 'range', 'reported']);
  const given = { eras: [{ flows: [{ value: 1, basis: 'reported' }] }] };
  assert.deepEqual(names(given), ['before', 'hairline', 'reported']);
  given.eras[0].flows.push({ value: 1, low: 0 });
  assert.deepEqual(names(given), ['assumed', 'before', 'hairline', 'range', 'reported']);
});

test('the card’s key lists what the engine’s lists, in the same order', async () => {
  const engine_words = await read('words.en.json');
  const lines = (await readFile(new URL('../../core/wording/key_marks.txt', import.meta.url), 'utf8')).split('\n').filter((line) => line.includes('\t') && !line.startsWith('#'));
  assert.ok(lines.length > 10);
  for (const line of lines) {
    const [eras, marks] = line.split('\t');
    const html = key_html({ eras: JSON.parse(eras) }, engine_words);
    const texts = [...html.matchAll(/<\/svg>([^<]*)<\/li>/g)].map(([, text]) => text);
    assert.deepEqual(texts, marks.split(' ').map((mark) => engine_words[`key.${mark}`]), line);
  }
});
