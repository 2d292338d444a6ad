// The room that a page keeps for its canvas while it loads: as high as the canvas will be, at every width, so that nothing
// moves when the map comes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { bundle_style } from '../../../web/build/bundle.mjs';
import { canvas_heights } from '../../../web/build/story/heights.mjs';
import { with_stage_heights } from '../../../web/build/story/stage_heights.mjs';
import { read_tokens } from '../../../web/build/theme_css.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const program = join(root, 'dist/bin/channelmap');
const ours = join(root, 'assets/story.json');
const css = await bundle_style(join(root, 'web/style.css'), { tokens: read_tokens(program), debug: false });

/** The last of the declarations of this name that hold for such a page, in px; as a browser finds it. */
function room_in(text, { name = 'stage', form, width, coarse }) {
  const found = [...text.matchAll(new RegExp(`(?:@media ?([^{}]*)\\{)?:root(\\[data-form=["']?card["']?\\])?\\{[^{}]*?--${name}-height: ?([\\d.]+)rem`, 'g'))];
  const holds = ([, media = '', card]) => (!card || form === 'card') && (!/coarse/.test(media) || coarse) &&
    width >= 16 * (/min-width: ?([\d.]+)em/.exec(media)?.[1] ?? 0);
  const all = found.filter(holds), of_form = form === 'card' ? all.filter(([, , card]) => card) : all;
  return 16 * of_form.at(-1)[3];
}

/** A story of given flows: two platforms, two channels, two eras, no sliders. */
function given_story(folder) {
  const rows = ['from,to,value,era,date'];
  for (const [era, date] of [['2024', '2024-01-01'], ['2025', '2025-06-01']])
    for (const [from, to] of [['Alpha', 'Online'], ['Beta', 'Shops'], ['Online', 'Phones'], ['Shops', 'Tablets']]) rows.push(`${from},${to},50,${era},${date}`);
  writeFileSync(join(folder, 'edges.csv'), `${rows.join('\n')}\n`);
  const path = join(folder, 'story.json');
  writeFileSync(path, execFileSync(program, ['import', '--edges', join(folder, 'edges.csv')]));
  return path;
}

test('a story of given flows keeps the room that its canvas takes, without sliders that it hasn’t', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'given-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const heights = canvas_heights({ program, ours, story: given_story(folder) });
  const own = with_stage_heights(css, { ...heights, is_given: true });
  const is_there = (kind, form, width, coarse) => {
    const room = room_in(own, { form, width, coarse });
    assert.equal(room, heights.own[kind][width - heights.own.from], `${kind} at ${width} px`);
    return room;
  };
  for (const coarse of [false, true])
    for (const width of [320, 390, 599, 600, 720, 959, 960, 1100, 1296]) is_there(`card${coarse ? '_coarse' : ''}`, 'card', width, coarse);
  for (const coarse of [false, true])
    for (const width of [320, 390, 600, 640, 720, 999, 1008, 1296]) is_there(`full${coarse ? '_coarse' : ''}`, 'full', width, coarse);
  for (const width of [320, 600, 640, 800, 1008, 1296]) {
    const room = room_in(own, { name: 'map-alone', form: 'full', width }), map = heights.own.map[width - heights.own.from];
    assert.ok(Math.abs(room - map) <= 4, `the map alone at ${width} px: ${room} for ${map}`);
  }
  assert.ok(room_in(own, { form: 'card', width: 320 }) < room_in(css, { form: 'card', width: 320 }) - 100, 'no room for sliders');
});

test('our own heights, worked out so, are those of the style sheet', () => {
  const own = JSON.parse(execFileSync(program, ['heights', ours], { maxBuffer: 1e8 }));
  const same = with_stage_heights(css, { own, ours: own, is_given: false });
  for (const form of ['card', 'full'])
    for (const coarse of [false, true])
      for (const width of [320, 640, 1008]) assert.equal(room_in(same, { form, width, coarse }), room_in(css, { form, width, coarse }));
  assert.equal(room_in(same, { name: 'map-alone', form: 'full', width: 320 }), room_in(css, { name: 'map-alone', form: 'full', width: 320 }));
});
