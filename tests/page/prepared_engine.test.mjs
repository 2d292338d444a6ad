// The engine that the page is built with: its memory is that of an engine that has opened the story. It says and draws what one does
// that opens it now, and of a story's reader nothing is left.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { runs_of, with_memory } from '../../web/build/engine/memory_data.mjs';
import { prepared_engine } from '../../web/build/engine/prepare_engine.mjs';
import { copy_in, run_engine } from '../../web/build/engine/run_engine.mjs';
import { exports_of, kinds, sections_of } from '../../web/build/engine/wasm_sections.mjs';
import { engine_story } from '../../web/build/story_parts.mjs';
import { create_engine } from '../../web/engine/engine.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'build/wasm/src/platform');
const script = join(folder, 'channelmap.mjs');
const scratch = mkdtempSync(join(tmpdir(), 'channel-map-'));
after(() => rmSync(scratch, { recursive: true }));
const linked = readFileSync(join(folder, 'channelmap.wasm'));

/** @param {string} path */
const story_at = (path) => engine_story({ facts: [], ...JSON.parse(readFileSync(join(root, path), 'utf8')) }, {});
const imported = (/** @type {string} */ edges) => {
  const file = join(scratch, 'edges.csv');
  writeFileSync(file, edges);
  return engine_story(JSON.parse(execFileSync(join(root, 'dist/bin/channelmap'), ['import', '--edges', file], { encoding: 'utf8', stdio: 'pipe' })), {});
};

const fail = (/** @type {unknown} */ error) => assert.fail(String(error));

/** An engine that opens the story now. */
async function opened(story) {
  const { module } = await run_engine(script, linked);
  assert.equal(module._cm_open(copy_in(module, new TextEncoder().encode(`${JSON.stringify(story)}\0`))), 1);
  return create_engine(module, fail);
}

const prepared = async (bytes) => create_engine((await run_engine(script, bytes)).module, fail);

/** All that a reader sees of it, at first and after some edits. */
function told(engine, query, hash) {
  engine.start(query, hash);
  engine.resize({ width: 1032, ratio: 2, zoom: 1 });
  const seen = () => {
    const outline = engine.outline();
    const whys = outline.numbers.slice(0, 6).map(({ id }) => engine.why(id));
    return { outline, whys, svg: engine.svg(680), figure: engine.figure(1032, 'https://example.org/'), link: engine.whole_query(), problems: engine.problems() };
  };
  const all = [seen()];
  const { eras, levers } = engine.outline();
  for (const action of [`era ${eras[0].id}`, ...levers.slice(0, 2).map(({ id }) => `set ${id} 40`), 'reroll', 'reset']) {
    engine.act(action);
    all.push(seen());
  }
  return all;
}

const stories = {
  'our story': story_at('assets/story.json'),
  'a story with all that one may hold': story_at('tests/stories/full/story.json'),
  'a story that gives its flows': imported('era,from,to,value\n2020,Coal,Plants,60\n2020,Wind,Plants,40\n2020,Plants,Homes,100\n2021,Coal,Plants,30\n2021,Wind,Plants,70\n2021,Plants,Homes,100\n'),
};

for (const [name, story] of Object.entries(stories))
  test(`${name}: it says and draws the same as an engine that opens it now`, async () => {
    const bytes = await prepared_engine({ folder, debug: false, story, widths: null });
    const era = story.eras[0].id;
    for (const [query, hash] of [['', ''], [`era=${era}`, ''], ['', 'seed=3'], ['seed=2', `era=${era}&nothing=1`]])
      assert.deepEqual(told(await prepared(bytes), query, hash), told(await opened(story), query, hash), `${query} ${hash}`);
    const again = await prepared_engine({ folder, debug: false, story, widths: null });
    assert.ok(Buffer.compare(bytes, again) === 0, 'the same bytes each time');
  });

test('of the reader of stories, and of what it left behind, nothing is in it', async () => {
  const story = stories['our story'];
  const bytes = await prepared_engine({ folder, debug: false, story, widths: null });
  const { module } = await run_engine(script, bytes);
  assert.equal(module._cm_open ?? module._cm_fonts, undefined);
  assert.ok(exports_of(bytes).length === exports_of(linked).length - 2);
  const code = (module) => sections_of(module).find(({ id }) => id === kinds.code).body.length;
  assert.ok(code(bytes) < code(linked) * 0.9, `${code(bytes)} of ${code(linked)} bytes of code`);
  const memory = Buffer.from(module.HEAPU8);
  assert.ok(memory.includes(story.eras[0].label), 'the story itself is there');
  for (const json of ['"eras":', '"label":"', `"id":"${story.eras[0].id}"`]) assert.ok(!memory.includes(json), json);
  const data = sections_of(bytes).find(({ id }) => id === kinds.data).body.length;
  assert.ok(data < 150_000, `${data} bytes of memory, none of them draws`);
});

test('a story that the engine can’t read is no engine', async () => {
  await assert.rejects(prepared_engine({ folder, debug: false, story: { eras: [] }, widths: null }), /can’t read the story/);
});

test('a memory’s runs are its bytes but for long zeros, and come back as a module’s memory', () => {
  const module = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 5, 3, 1, 0, 1, 7, 5, 1, 1, 0x6d, 2, 0, 11, 7, 1, 0, 0x41, 8, 0x0b, 1, 7);
  const memory = new Uint8Array(65536);
  for (const at of [0, 3, 12, 13, 100, 65535]) memory[at] = at % 255 + 1;
  assert.deepEqual(runs_of(memory), [[0, 4], [12, 14], [100, 101], [65535, 65536]]);
  const { m } = new WebAssembly.Instance(new WebAssembly.Module(with_memory(module, memory))).exports;
  assert.deepEqual(new Uint8Array(m.buffer), memory);
});
