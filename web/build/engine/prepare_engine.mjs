// @ts-check
// The page's engine as it is after it has opened a story and evaluated its start: that memory becomes the module's data, and
// what only reads stories is left out. So a page starts with its first map, and reads no story.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { memory_in_use } from './free_memory.mjs';
import { with_memory } from './memory_data.mjs';
import { copy_in, run_engine } from './run_engine.mjs';
import { exports_of, imported_functions, joined, kinds, reader, sections_of, unsigned, with_exports, with_section } from './wasm_sections.mjs';

/** Bytes of the stack, as Emscripten links it if it isn't told otherwise. */
const stack_size = 65536;

/** What only the build calls. */
const builders = ['cm_open', 'cm_fonts'];
const constructors = '__wasm_call_ctors';

/**
 * @param {{folder: string, debug: boolean, story: Record<string, any>, widths: Uint8Array | null}} what
 *   folder: of the compiled engine; debug: it is one to debug, which keeps all its code and its places; story: already
 *   checked; widths: of its own fonts
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function prepared_engine({ folder, debug, story, widths }) {
  const linked = readFileSync(join(folder, 'channelmap.wasm'));
  const name_of = export_names(linked, join(folder, 'channelmap.mjs.symbols'));
  const memory = await opened_memory({ folder, linked, debug, story, widths });
  const started = without_body(linked, constructors, name_of);
  return with_memory(debug ? started : without_builders(started, name_of, folder), memory);
}

/** @param {{folder: string, linked: Uint8Array, debug: boolean, story: Record<string, any>, widths: Uint8Array | null}} what */
async function opened_memory({ folder, linked, debug, story, widths }) {
  const globals = global_names(linked);
  const { module, exports, first } = await run_engine(join(folder, 'channelmap.mjs'), with_globals(linked, globals));
  if (widths) module._cm_fonts(copy_in(module, widths));
  const text = copy_in(module, new TextEncoder().encode(`${JSON.stringify(story)}\0`));
  if (module._cm_open(text) !== 1) throw new Error('the engine can’t read the story, which “channelmap check” could');
  module._free(text);
  // An engine to debug also sets the limits of its stack, each time that it starts.
  for (const name of debug ? globals.slice(0, 1) : globals)
    if (exports[name].value !== first[name]) throw new Error(`the engine’s ${name} isn’t what it was before it opened the story`);
  const memory = memory_in_use({ memory: module.wasmMemory, malloc: module._malloc });
  const stack_top = exports[globals[0]].value;  // the linker's first
  memory.fill(0, stack_top - stack_size, stack_top);
  return memory;
}

/** Names under which an engine that runs while the page is built shows its globals. @param {Uint8Array} module */
const global_names = (module) =>
  Array.from({ length: reader(sections_of(module).find(({ id }) => id === kinds.globals)?.body ?? Uint8Array.of(0)).number() }, (_, i) => `global ${i}`);

/** @param {Uint8Array} module @param {string[]} names */
const with_globals = (module, names) => with_exports(module, [...exports_of(module), ...names.map((name, index) => ({ name, kind: 3, index }))]);

/**
 * What the module's exports are called by Emscripten, which makes their names short.
 * @param {Uint8Array} module @param {string} symbols  a file; without it the names are as they were
 * @returns {Map<string, import('./wasm_sections.mjs').Export>}
 */
function export_names(module, symbols) {
  const names = new Map(existsSync(symbols) ? readFileSync(symbols, 'utf8').trim().split('\n').map((line) => /** @type {[number, string]} */ ([parseInt(line, 10), line.slice(line.indexOf(':') + 1)])) : []);
  return new Map(exports_of(module).filter(({ kind }) => kind === 0).map((one) => [names.get(one.index) ?? one.name, one]));
}

/**
 * The function does nothing any more. It keeps its size, and with it each function the place that a map of sources tells.
 * @param {Uint8Array} module @param {string} name @param {ReturnType<typeof export_names>} name_of
 */
function without_body(module, name, name_of) {
  const found = name_of.get(name);
  if (!found) throw new Error(`the engine exports no ${name}`);
  const at = found.index - imported_functions(module);
  return with_section(module, kinds.code, (body) => {
    const from = reader(body);
    const count = from.number();
    const bodies = Array.from({ length: count }, () => from.take(from.number()));
    bodies[at] = new Uint8Array(bodies[at].length).fill(1);  // nop
    bodies[at][0] = 0;  // locals
    bodies[at][bodies[at].length - 1] = 0x0b;
    return joined([Uint8Array.from(unsigned(count)), ...bodies.flatMap((one) => [Uint8Array.from(unsigned(one.length)), one])]);
  });
}

/** @param {Uint8Array} module @param {ReturnType<typeof export_names>} name_of @param {string} folder */
function without_builders(module, name_of, folder) {
  const left_out = new Set(builders.map((name) => name_of.get(name)?.name));
  const place = mkdtempSync(join(tmpdir(), 'channel-map-'));
  const [from, to] = ['from.wasm', 'to.wasm'].map((name) => join(place, name));
  try {
    writeFileSync(from, with_exports(module, exports_of(module).filter(({ name }) => !left_out.has(name))));
    execFileSync(readFileSync(join(folder, 'wasm-opt.path'), 'utf8').trim(), [from, '-o', to, '-Oz', ...features]);
    return new Uint8Array(readFileSync(to));
  } finally {
    rmSync(place, { recursive: true });
  }
}

const features = ['--enable-bulk-memory', '--enable-nontrapping-float-to-int', '--enable-sign-ext', '--enable-mutable-globals'];
