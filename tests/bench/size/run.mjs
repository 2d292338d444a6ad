// What the built page weighs, and where that comes from.
//
//   ./build-wasm.sh && node tests/bench/size/run.mjs      # --functions N: how many of the longest functions (30)
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { place_of, sources_by_name } from './function_sources.mjs';
import { before_the_map, weigh_page } from './page_parts.mjs';
import { folder_of, script_modules } from './script_modules.mjs';
import { function_bodies, read_symbols, sections } from './wasm_functions.mjs';
import { by_brotli, print_table, raw } from './weigh.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const engine = `${root}build/wasm/src/platform`;
const { values } = parseArgs({ options: { functions: { type: 'string', default: '30' }, llvm_nm: { type: 'string', default: '' } } });

/** @param {string} name */
const tool = (name) => execFileSync('sh', ['-c', `ls /usr/lib/llvm-*/bin/${name} 2>/dev/null | tail -1; command -v ${name}`], { encoding: 'utf8' }).split('\n')[0];

/** @template T @param {T[]} items @param {(item: T) => string} key @returns {Map<string, T[]>} */
function grouped(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...groups.get(key(item)) ?? [], item]);
  return groups;
}

function print_page() {
  const html = readFileSync(`${root}dist/web/index.html`, 'utf8');
  console.log('The page by its parts: bytes on disk, by brotli alone, what the part adds to what came before, sum\n');
  print_table(['disk', 'alone', 'adds', 'sum', 'part'], weigh_page(html).map(({ name, raw: disk, alone, added, sent }) => [disk, alone, added, sent, name]));
  const before = before_the_map(html);
  print_table(['disk', 'brotli', ''], [[raw(before), by_brotli(before), 'before the live map'], [raw(html), by_brotli(html), 'the whole page']]);
}

async function print_script() {
  const modules = await script_modules(root, engine);
  console.log('The script by folder, and its largest modules: bytes without compression\n');
  const sum = (/** @type {{bytes: number}[]} */ list) => list.reduce((total, { bytes }) => total + bytes, 0);
  print_table(['bytes', 'folder'], [...grouped(modules, ({ path }) => folder_of(path))].map(([name, list]) => /** @type {[number, string]} */ ([sum(list), name])).sort((a, b) => b[0] - a[0]));
  print_table(['bytes', 'module'], modules.slice(0, 25).map(({ path, bytes }) => [bytes, path.replace(/^.*node_modules\//, '').replace(/^.*build\//, 'build/')]));
}

function print_engine() {
  const wasm = readFileSync(`${engine}/channelmap.wasm`);
  const names = read_symbols(`${engine}/channelmap.mjs.symbols`);
  const sources = sources_by_name(`${root}build/wasm`, values.llvm_nm || tool('llvm-nm'));
  const functions = function_bodies(wasm).map(({ place, code }) => {
    const name = names.get(place) ?? `function ${place}`;
    return { name, code, ...place_of(name, sources) };
  });
  const weigh = (/** @type {{code: Uint8Array}[]} */ list) => {
    const all = Buffer.concat(list.map(({ code }) => code));
    return [all.length, by_brotli(all)];
  };
  const rows = (/** @type {Map<string, typeof functions>} */ groups) =>
    [...groups].map(([name, list]) => [...weigh(list), list.length, name]).sort((a, b) => Number(b[0]) - Number(a[0]));
  const section_names = ['custom', 'types', 'imports', 'functions', 'table', 'memory', 'globals', 'exports', 'start', 'elements', 'code', 'data', 'data count'];
  console.log('The engine by section: bytes, by brotli alone\n');
  print_table(['bytes', 'brotli', 'section'], sections(wasm).map(({ id, content }) => [content.length, by_brotli(content), section_names[id]]));
  console.log('Its code by library: bytes, by brotli alone, functions. What was inlined counts where it was inlined.\n');
  print_table(['bytes', 'brotli', 'functions', 'library'], rows(grouped(functions, ({ library }) => library)));
  console.log('By source\n');
  print_table(['bytes', 'brotli', 'functions', 'source'], rows(grouped(functions, ({ source }) => source)).slice(0, 70));
  const longest = functions.sort((a, b) => b.code.length - a.code.length).slice(0, Number(values.functions));
  console.log('The longest functions\n');
  print_table(['bytes', 'function'], longest.map(({ code, name }) => [code.length, name.slice(0, 110)]));
}

print_page();
await print_script();
print_engine();
