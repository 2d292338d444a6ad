// The rules of src/README.md that a machine can see: what may include what, what must not be in the tree.
import assert from 'node:assert/strict';
import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
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
const words = ours.filter((path) => !/\.(png|jpg|ttf|woff2?)$/.test(path) && path !== 'tests/layers/layers.test.mjs');

const below = {
  core: ['core'],
  ui: ['core', 'ui'],
  app: ['core', 'ui', 'app'],
  platform: ['core', 'ui', 'app', 'platform'],
};

// The folders of a layer, from the bottom up, each with the folders that it uses: exactly these, so that a new way between
// two folders is a decision that somebody wrote down. src/README.md says what the folders are for.
const folders = {
  'src/core': {
    base: [],
    graphics: ['base'],
    fonts: ['base', 'graphics'],
    story: [],
    scenario: ['base', 'story'],
    parse: ['base', 'story', 'scenario'],
    exchange: ['base', 'parse'],
    model: ['story', 'scenario'],
    sampling: ['model'],
    wording: ['story', 'scenario', 'model'],
    compare: ['base', 'scenario', 'model', 'sampling', 'wording'],
    analysis: ['base', 'story', 'scenario', 'model', 'sampling', 'wording'],
    layout: ['base', 'graphics', 'story', 'model', 'wording', 'compare'],
    scale: ['sampling', 'layout'],
    interaction: ['base', 'graphics', 'scenario', 'model', 'wording', 'analysis', 'layout'],
    outline: ['base', 'graphics', 'story', 'scenario', 'model', 'sampling', 'wording', 'analysis', 'layout'],
    picture: ['base', 'graphics', 'wording', 'compare', 'layout', 'outline'],
    output: ['base', 'graphics', 'scenario', 'model', 'wording', 'compare', 'analysis', 'layout', 'interaction', 'outline'],
    review: ['base', 'graphics', 'fonts', 'story', 'scenario', 'parse', 'model', 'wording', 'analysis', 'layout'],
  },
  'src/ui': {
    canvas: [],
    map: ['canvas'],
    panels: ['canvas', 'map'],
    raster: [],
  },
  web: {
    base: [],
    engine: ['base'],
    address: ['base', 'engine'],
    canvas: ['base', 'engine'],
    controls: ['base', 'engine'],
    text: ['base', 'engine', 'address'],
    analysis: ['base', 'engine', 'controls', 'text'],
    card: ['base'],
    fallback: ['base', 'engine', 'address', 'controls'],
    embed: [],
    share: ['base', 'engine', 'address', 'fallback', 'embed'],
    host: ['base', 'engine', 'address', 'fallback'],
    app: ['base', 'engine', 'address', 'canvas', 'controls', 'text', 'analysis', 'card', 'fallback', 'share', 'host'],
  },
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

// What a source of `layer` names of that layer's other folders: by #include, import, or a type's import(…).
function folders_used(path, layer) {
  const written = layer === 'web' ? /(?:from |import\s*\(?)'\.\.\/(\w+)\//g
    : new RegExp(`^\\s*#\\s*include\\s*"${layer.slice('src/'.length)}/(\\w+)/`, 'gm');
  return [...read(path).matchAll(written)].map(([, folder]) => folder);
}

for (const [layer, order] of Object.entries(folders)) {
  const sources = ours.filter((path) => path.startsWith(`${layer}/`) && !path.startsWith('web/build/') && /\.(cpp|h|js)$/.test(path));
  const folder_of = (path) => path.slice(layer.length + 1).split('/')[0];

  test(`${layer}: each folder uses those that its line lists, and all of them lie below it`, () => {
    const names = Object.keys(order);
    assert.deepEqual([...new Set(sources.map(folder_of))].sort(), [...names].sort());
    for (const [at, name] of names.entries()) {
      const found = sources.filter((path) => folder_of(path) === name).flatMap((path) => folders_used(path, layer));
      const used = names.filter((other) => other !== name && found.includes(other));
      assert.deepEqual(used, order[name], `${layer}/${name}`);
      assert.deepEqual(found.filter((other) => !names.slice(0, at + 1).includes(other)), [], `${layer}/${name}`);
    }
  });
}

test('tests/core/test_headers.cpp includes every header of the core', () => {
  const headers = in_layer('core').filter((path) => path.endsWith('.h')).map((path) => path.slice('src/'.length));
  assert.deepEqual(includes('tests/core/test_headers.cpp').map(({ name }) => name).sort(), headers.sort());
});

test('a folder of sources can be taken in at a glance: 30 files', () => {
  const count = {};
  for (const path of code) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    count[folder] = (count[folder] ?? 0) + 1;
  }
  assert.deepEqual(Object.entries(count).filter(([, files]) => files > 30), []);
});

test('a source has a header of its own name', () => {
  const entries = [
    'src/platform/cli/cli_main.cpp', 'src/platform/web_exports.cpp', 'src/platform/web_kernel.cpp', 'src/platform/unpack/unpack.cpp',  // where a program begins
    'src/platform/web_stubs.cpp', 'src/ui/canvas/imgui_stubs.cpp',  // in the place of a library's functions
    'src/app/frame.cpp', 'src/app/app_output.cpp',  // App's own methods, one subject a file
  ];
  const alone = cpp.filter((path) => path.endsWith('.cpp') && !cpp.includes(path.replace(/cpp$/, 'h')));
  assert.deepEqual(alone.sort(), [...entries].sort());
  const others = cpp.filter((path) => path.endsWith('.cpp') && !entries.includes(path));
  assert.deepEqual(others.filter((path) => includes(path)[0]?.name !== path.replace(/^src\/|cpp$/g, (cut) => (cut === 'cpp' ? 'h' : ''))), []);
});

test('colours are said once, in the themes of core: the page has them by name', () => {
  const styled = ours.filter((path) => /^web\/.*\.(css|html|js|mjs)$/.test(path) && path !== 'web/share/qr.js');  // black on white for cameras
  assert.ok(styled.filter((path) => path.endsWith('.css')).length > 15);
  assert.deepEqual(lines_with(styled, /#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\b/).filter((line) => !/:\s*(\/\/|\*)/.test(line)), []);
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

test('only web/engine/engine.js calls the engine', () => {
  const modules = ours.filter((path) => /^web\/(?!build\/)\w+\/[^/]+\.js$/.test(path) && path !== 'web/engine/engine.js');
  assert.deepEqual(lines_with(modules, /\b_?cm_[a-z_]+|\bccall\b|\bcwrap\b/).filter((line) => !/:\s*(\/\/|\*)/.test(line)), []);
});

test('the page’s modules write text, never markup, and evaluate nothing', () => {
  const modules = ours.filter((path) => /^web\/(?!build\/)\w+\/[^/]+\.js$/.test(path));
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

test('a file that a document or a comment names is there', () => {
  const documents = ours.filter((path) => path.endsWith('.md'));
  const named = documents.flatMap((path) => {
    const places = ['', 'src/', path.replace(/[^/]+$/, '')];  // from the top, from src/, from the document's own folder
    return [...read(path).matchAll(/`([\w.-]+(?:\/[\w.-]+)+\.(?:cpp|h|js|mjs|css|cmake|sh|html|txt))`/g)]
      .filter(([, name]) => !/^(dist|build|v|\.\.)\//.test(name) || (path.startsWith('web/') && name.startsWith('build/')))
      .filter(([, name]) => !places.some((place) => ours.includes(place + name))).map(([, name]) => `${path}: ${name}`);
  });
  assert.deepEqual(named, []);
  const commented = code.flatMap((path) => [...read(path).matchAll(/(?:\/\/|\*|#).*?(?<![\w/])((?:src\/)?(?:core|ui|app|platform)\/[\w/]+\.(?:cpp|h)|web\/[\w/]+\.(?:js|mjs|css))\b/g)]
    .filter(([line, name]) => !line.includes('#include') && ![name, `src/${name}`].some((one) => ours.includes(one)))
    .map(([, name]) => `${path}: ${name}`));
  assert.deepEqual(commented, []);
});

test('a file is short enough to read: 300 lines', () => {
  const long = code.map((path) => [path, read(path).split('\n').length]).filter(([, count]) => count > 301);
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

test('every file that src/README.md names is there', () => {
  const named = [...read('src/README.md').matchAll(/`((?:[\w.-]+\/)*[\w-]+\.(?:cpp|h|js|mjs|txt|json|sh|css|cmake))`/g)].map(([, path]) => path);
  assert.ok(named.length > 80);
  const there = (path) => (path.includes('/') ? ours.includes(path) || ours.includes(`src/${path}`) : ours.some((one) => one.endsWith(`/${path}`)));
  assert.deepEqual(named.filter((path) => !there(path)), []);
});
