// @ts-check
// Loads the SIMD module: the engine's two slowest functions, compiled once more with SIMD instructions. It works in the
// engine's memory. In a browser without SIMD the engine uses its own functions, with the same results.

import { compile } from './compile.js';

const stack_bytes = 65536;

/**
 * @param {any} module  what the Emscripten glue resolves to
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<{draw_rows: number, find_range: number} | null>}  indices in the engine's table of functions
 */
export async function load_lanes(module, bytes) {
  try {
    if (!WebAssembly.validate(bytes)) return null;
    const { exports } = new WebAssembly.Instance(await compile(bytes), { env: { memory: module.wasmMemory } });
    const { draw_rows, find_range, __stack_pointer } = /** @type {any} */ (exports);
    const stack = module._malloc(stack_bytes);
    if (!stack) return null;
    __stack_pointer.value = (stack + stack_bytes) & -16;  // it grows downwards
    const place = module.wasmTable.grow(2);
    module.wasmTable.set(place, draw_rows);
    module.wasmTable.set(place + 1, find_range);
    return { draw_rows: place, find_range: place + 1 };
  } catch {
    return null;
  }
}
