// The page that ./build-wasm.sh --debug makes, in a folder of its own: a debugger finds C++ and JavaScript in it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { run_engine } from '../../web/build/engine/run_engine.mjs';
import { create_engine } from '../../web/engine/engine.js';
import { unpack } from '../../web/engine/unpack.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const engine = 'build/wasm-debug/src/platform', out = 'build/debug';
const run = (program, ...words) => execFileSync(program, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
const read = (path) => readFileSync(`${root}${path}`, 'utf8');
const absolute = /^(\/|[a-z]+:\/\/)/;

before(() => {
  run('cmake', '--preset', 'wasm-debug');
  run('cmake', '--build', 'build/wasm-debug', '--target', 'channelmap_web');
  run('node', 'web/build/page.mjs', '--debug', '--engine', engine, '--out', out);
}, { timeout: 1_800_000 });

test('it starts from memory, in which its manager finds all as it expects', async () => {
  const html = read(`${out}/web/index.html`);
  const text_of = (id) => new RegExp(` id="${id}">([^<]*)`).exec(html)[1];
  const { module } = await run_engine(`${root}${engine}/channelmap.mjs`, unpack(text_of('unpack'), text_of('wasm')));
  const started = create_engine(module, (error) => assert.fail(String(error)));
  started.start('', 'seed=3');
  for (const action of ['reroll', 'reset']) assert.ok(started.act(action), action);
  assert.equal(started.outline().draws, 4096);
});

test('the engine says where it stops, by the names of its functions', () => {
  const module = new WebAssembly.Module(readFileSync(`${root}${engine}/channelmap.wasm`));
  const [names] = WebAssembly.Module.customSections(module, 'name');
  assert.ok(names, 'a section with names');
  assert.match(Buffer.from(names).toString('latin1'), /channelmap::plan::place_down/);
  assert.match(read(`${engine}/channelmap.mjs`), /function assert\(/);
});

test('the engine’s map leads to the repository’s own sources, and holds their text', () => {
  const module = new WebAssembly.Module(readFileSync(`${root}${engine}/channelmap.wasm`));
  const [address] = WebAssembly.Module.customSections(module, 'sourceMappingURL');
  assert.match(Buffer.from(address).toString('latin1'), /http:\/\/127\.0\.0\.1:8080\/channelmap\.wasm\.map$/);
  const { sources, sourcesContent, mappings } = JSON.parse(read(`${out}/web/channelmap.wasm.map`));
  assert.ok(mappings.length > 100_000, `${mappings.length} characters of mappings`);
  assert.deepEqual(sources.filter((path) => absolute.test(path)), []);
  for (const path of ['src/core/layout/place_down.cpp', 'src/core/model/model.h', 'src/app/app.cpp', 'src/ui/panels/levers.cpp'])
    assert.equal(sourcesContent[sources.indexOf(path)], read(path), path);
});

test('the page’s script leads to its modules', () => {
  const html = read(`${out}/web/index.html`);
  const maps = [...html.matchAll(/\/\/# sourceMappingURL=data:application\/json;base64,(\S+?)<\/script>/g)]
    .map(([, text]) => JSON.parse(Buffer.from(text, 'base64').toString('utf8')));
  const sources = maps.flatMap((map) => map.sources);
  assert.deepEqual(sources.filter((path) => absolute.test(path)), []);
  const [main] = maps.filter((map) => map.sources.some((path) => path.endsWith('web/app/main.js')));
  const at = main.sources.findIndex((path) => path.endsWith('web/address/link.js'));
  assert.equal(main.sourcesContent[at], read('web/address/link.js'));
});
