// @ts-check
// Runs the page's engine while the page is built: Emscripten's own script starts it, in a world without a page and in which
// no time passes, so that each build gets the same from it.
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

import * as esbuild from 'esbuild';

/**
 * @param {string} script  path of Emscripten's script
 * @param {Uint8Array} bytes  the engine
 * @returns {Promise<{module: any, exports: any, first: Record<string, number>}>}  what the script resolves to, the engine's own exports, and the
 *   values of those that are globals before anything ran
 */
export async function run_engine(script, bytes) {
  const { code } = await esbuild.transform(readFileSync(script, 'utf8'), { format: 'iife', globalName: 'glue' });
  const nothing = () => {};
  // An engine to debug tells of memory that it can't get.
  const console = { log: nothing, warn: nothing, error: nothing };
  const world = { WebAssembly, TextDecoder, TextEncoder, console, performance: { now: () => 0 }, window: {}, document: {} };
  const engine = { exports: /** @type {any} */ ({}), first: {} };
  const module = await runInNewContext(`${code};glue.default`, world)({
    /** @param {WebAssembly.Imports} imports @param {(instance: WebAssembly.Instance) => void} receive */
    instantiateWasm(imports, receive) {
      const started = new WebAssembly.Instance(new WebAssembly.Module(/** @type {BufferSource} */ (bytes)), imports);
      engine.exports = started.exports;
      const globals = Object.entries(started.exports).filter(([, one]) => one instanceof WebAssembly.Global);
      engine.first = Object.fromEntries(globals.map(([name, one]) => [name, /** @type {any} */ (one).value]));
      receive(started);
      return started.exports;
    },
  });
  return { module, ...engine };
}

/** Copies bytes into an engine's memory. @param {any} module @param {Uint8Array} bytes @returns {number} where; to be freed */
export function copy_in(module, bytes) {
  const place = module._malloc(bytes.length);
  module.HEAPU8.set(bytes, place);
  return place;
}
