// A story's folder in the build: nothing of another story stays in the output, problems have a place on the page, a
// picture is the ground of the cards.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { card_ground } from '../../../web/build/story/card_ground.mjs';
import { clear_output } from '../../../web/build/story/clear_output.mjs';
import { names_of, place_of } from '../../../web/build/story/problem_places.mjs';

const folder = mkdtempSync(join(tmpdir(), 'channel-map-'));
after(() => rmSync(folder, { recursive: true }));

test('what the last build wrote and this one doesn’t is removed; other people’s files stay', () => {
  const web = join(folder, 'web');
  mkdirSync(web, { recursive: true });
  const put = (...names) => names.forEach((name) => writeFileSync(join(web, name), 'x'));
  put('index.html', 'memo.html', 'theirs.html');
  writeFileSync(join(folder, 'web.files.txt'), clear_output(folder, ['index.html', 'memo.html'], false));
  put('index.html', 'half.html');
  assert.equal(clear_output(folder, ['index.html', 'half.html'], false), 'index.html\nhalf.html\n');
  assert.deepEqual(['index.html', 'memo.html', 'theirs.html', 'half.html'].map((name) => existsSync(join(web, name))), [true, false, true, true]);
});

test('where nobody else puts anything, all that is older goes', () => {
  const out = join(folder, 'ours');
  mkdirSync(join(out, 'web'), { recursive: true });
  writeFileSync(join(out, 'web', 'old.html'), 'x');
  clear_output(out, ['index.html'], true);
  assert.ok(!existsSync(join(out, 'web', 'old.html')));
});

test('a problem’s pointer leads to its place on the page', () => {
  const story = { facts: [{ id: 'f1' }, { id: 'f"2' }] };
  assert.equal(place_of(story, '/title'), 'h1');
  assert.equal(place_of(story, '/facts/0/sources'), '[id="fact-f1"]');
  assert.equal(place_of(story, '/facts/1'), '');
  assert.equal(place_of(story, '/inputs/3/basis'), 'table.inputs tbody tr:nth-child(4)');
  assert.equal(place_of(story, '/eras/1/offers/2/status'), 'ol.eras li:nth-child(2)');
  for (const pointer of ['', '/nothing', '/facts', '/inputs/x']) assert.doesNotThrow(() => place_of({}, pointer));
});

test('what a table names by its label is found by it, else below the map', () => {
  const story = { platforms: [{ label: 'On A', short: 'A' }], channels: [{ label: 'B' }], products: [{ label: 5 }], multi: { label: 'On several' } };
  for (const [pointer, table, names] of [['/platforms/0/weight', '#table', ['On A', 'A']], ['/channels/0', 'table.offers', ['B']], ['/products/0/mix', 'table.offers', []],
    ['/multi/label', '#table', ['On several']]]) {
    const places = place_of(story, pointer).split(', ');
    assert.deepEqual([places[0], places.at(-1)], [`${table} tbody tr`, '#stage'], pointer);
    assert.deepEqual(names_of(story, pointer), names, pointer);
  }
  assert.equal(place_of({}, '/presets/0/query'), '#stage');
  for (const pointer of ['', '/platforms', '/platforms/9', '/presets/x', '/title', '/multi']) assert.deepEqual(names_of({}, pointer), [], pointer);
});

test('a picture in the folder is the ground of the cards', () => {
  const svg = '<svg><rect x="0" y="0" width="1200" height="630" fill="#fff"/><text/></svg>';
  assert.equal(card_ground(folder)(svg), svg);
  writeFileSync(join(folder, 'card.png'), 'PNG');
  assert.match(card_ground(folder)(svg), /fill="#fff"\/>\n<image [^>]*href="data:image\/png;base64,UE5H"\/><text/);
});
