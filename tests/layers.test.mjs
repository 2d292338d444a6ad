// The rules of src/README.md that a machine can see: what may include what, what must not be in the tree.
import assert from 'node:assert/strict';
import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const not_ours = ['.git', '.cache', 'build', 'dist', 'node_modules', 'compile_commands.json'];
const ours = readdirSync(root).filter((name) => !not_ours.includes(name)).flatMap(files_in).sort();
const read = (path) => readFileSync(`${root}/${path}`, 'utf8');
const lines_with = (paths, pattern) => paths.flatMap((path) => read(path).split('\n')
  .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${line.trim().slice(0, 120)}`] : [])));

// Every file of the folder but what is fetched, so that a copy without its history is checked too.
function files_in(path) {
  const stat = lstatSync(`${root}/${path}`);
  if (!stat.isDirectory()) return stat.isFile() ? [path] : [];
  return readdirSync(`${root}/${path}`).filter((name) => name !== 'node_modules')
    .flatMap((name) => files_in(`${path}/${name}`));
}

const cpp = ours.filter((path) => /^src\/.*\.(cpp|h)$/.test(path));
const in_layer = (layer) => cpp.filter((path) => path.startsWith(`src/${layer}/`));
const code = ours.filter((path) =>
  /^(src|web|tests|assets)\/.*\.(cpp|h|js|mjs|css|sh|py|cmake)$/.test(path) && !path.includes('node_modules'));
const words = ours.filter((path) => !/\.(png|jpg|ttf|woff2?)$/.test(path) && path !== 'tests/layers.test.mjs');

const below = {
  core: ['core'],
  ui: ['core', 'ui'],
  app: ['core', 'ui', 'app'],
  platform: ['core', 'ui', 'app', 'platform'],
};

const includes = (path) => [...read(path).matchAll(/^\s*#\s*include\s*([<"])([^>"]+)[>"]/gm)]
  .map(([, mark, name]) => ({ own: mark === '"', name }));
const complain = (paths, wrong) => paths.flatMap((path) =>
  includes(path).filter((one) => wrong(one, path)).map(({ name }) => `${path} includes ${name}`));

test('the layers have sources', () => {
  for (const layer of Object.keys(below)) assert.ok(in_layer(layer).length > 2, `src/${layer}`);
});

test('a layer includes only itself and what is below it', () => {
  for (const [layer, allowed] of Object.entries(below))
    assert.deepEqual(complain(in_layer(layer), ({ own, name }) =>
      own && name.includes('/') && !allowed.includes(name.split('/')[0])), []);
});

test('headers of core hold the standard library and core alone', () => {
  assert.deepEqual(complain(in_layer('core').filter((path) => path.endsWith('.h')),
    ({ own, name }) => (own ? !name.startsWith('core/') : /[./]/.test(name))), []);
});

test('core knows no ImGui, no screen, no clock, no files, no hash-map order', () => {
  const strange = /imgui|SDL|GLES|GL\/|emscripten|^(chrono|ctime|time\.h|fstream|iostream|filesystem|thread|random|locale|unordered_map|unordered_set)$/;
  assert.deepEqual(complain(in_layer('core'), ({ name }) => strange.test(name)), []);
});

test('SDL, GL and Emscripten are known in platform alone', () => {
  assert.deepEqual(complain([...in_layer('ui'), ...in_layer('app')], ({ name }) => /SDL|GLES|GL\/|emscripten|imgui_impl/.test(name)), []);
});

test('JSON is read and written in core and platform alone', () => {
  assert.deepEqual(complain([...in_layer('ui'), ...in_layer('app')], ({ name }) => /nlohmann/.test(name)), []);
});

test('our code throws nothing and ends no program', () => {
  const inner = [...in_layer('core'), ...in_layer('ui'), ...in_layer('app')];
  assert.deepEqual(lines_with(inner, /^(?!\s*\/\/).*(\bthrow\b|\bcatch\s*\(|\babort\(\)|\bexit\(|std::(function|shared_ptr)\b)[^"]*$/)
    .filter((line) => !/:\s*\/\//.test(line) && !/\/\/.*\b(throw|catch)/.test(line)), []);
});

test('only web/engine.js calls the engine', () => {
  const modules = ours.filter((path) => /^web\/[^/]+\.js$/.test(path) && path !== 'web/engine.js');
  assert.deepEqual(lines_with(modules, /\b_?cm_[a-z_]+|\bccall\b|\bcwrap\b/).filter((line) => !/:\s*(\/\/|\*)/.test(line)), []);
});

test('the page’s modules write text, never markup, and evaluate nothing', () => {
  const modules = ours.filter((path) => /^web\/[^/]+\.js$/.test(path));
  assert.ok(modules.length > 5);
  assert.deepEqual(lines_with(modules, /innerHTML|outerHTML\s*\+?=|setHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/), []);
});

test('every source and test is in the list of its folder, so that none is left out in silence', () => {
  const lists = Object.fromEntries(ours.filter((path) => path.endsWith('CMakeLists.txt')).map((path) => [path, read(path)]));
  const listed = (path) => Object.entries(lists).some(([list, text]) => {
    const folder = list.slice(0, -'CMakeLists.txt'.length);
    return path.startsWith(folder) && new RegExp(`(^|\\s)${path.slice(folder.length).replaceAll('.', '\\.')}[\\s)]`).test(text);
  });
  const sources = ours.filter((path) => /^(src|tests)\/.*\.cpp$/.test(path) && !path.startsWith('tests/fuzz/'));
  assert.ok(sources.length > 50);
  assert.deepEqual(sources.filter((path) => !listed(path)), []);
});

test('a file is short enough to read: 300 lines', () => {
  const long = code.map((path) => [path, read(path).split('\n').length]).filter(([path, count]) => count > 301 && !path.endsWith('.css'));
  assert.deepEqual(long, []);
});

test('the tree names no registry and no machine’s folders', () => {
  const hosts = /registry\.npmjs|(deb|security|snapshot)\.debian\.org|pypi\.org|files\.pythonhosted|crates\.io/;
  const folders = /(^|[\s=(:`,]|(^|[\s=(,])["'])\/(work|root|home)\//;
  assert.deepEqual(lines_with(words, hosts), []);
  assert.deepEqual(lines_with(words, folders), []);
  assert.deepEqual(lines_with(ours.filter((path) => path.endsWith('package-lock.json')), /"resolved"/), []);
});

test('nothing that is built or fetched lies among the sources', () => {
  assert.deepEqual(ours.filter((path) => /\.(ttf|otf|woff2?|wasm|o|a)$/.test(path)), []);
});
