// The SIMD module: what the build accepts, and what the page does without it.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { read_kernel } from '../../../web/build/kernel.mjs';
import { load_lanes } from '../../../web/engine/lanes.js';

const text = (name) => [name.length, ...Buffer.from(name)];
const section = (id, bytes) => [id, bytes.length, ...bytes];
const memory_import = section(2, [1, ...text('env'), ...text('memory'), 2, 0, 1]);
const stack_pointer = section(6, [1, 0x7f, 1, 0x41, 0, 0x0b]);
const types = section(1, [1, 0x60, 0, 0]);
const functions = section(3, [2, 0, 0]);
const exports = section(7, [3, ...text('__stack_pointer'), 3, 0, ...text('draw_rows'), 0, 0, ...text('find_range'), 0, 1]);
const code = section(10, [2, 2, 0, 0x0b, 2, 0, 0x0b]);
const data = section(11, [1, 0, 0x41, 0, 0x0b, 1, 42]);
const kernel = (...sections) => Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, ...sections.flat()]);
const good = kernel(types, memory_import, functions, stack_pointer, exports, code);

function read(bytes) {
  const folder = mkdtempSync(join(tmpdir(), 'channel-map-'));
  try {
    writeFileSync(join(folder, 'lanes.wasm'), bytes);
    return read_kernel(join(folder, 'lanes.wasm'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A module with a memory of its own, as the Emscripten glue gives it. */
function engine({ room = true } = {}) {
  const table = new WebAssembly.Table({ initial: 3, element: 'anyfunc' });
  return { wasmMemory: new WebAssembly.Memory({ initial: 4 }), wasmTable: table, _malloc: () => (room ? 4096 : 0) };
}

test('the build takes a kernel that shares the memory and nothing else', () => {
  assert.deepEqual(Uint8Array.from(read(good)), good);
});

test('the build refuses a kernel with data, with other imports, without an export', () => {
  assert.throws(() => read(kernel(types, memory_import, functions, stack_pointer, exports, code, data)), /data section/);
  const allocating = section(2, [2, ...text('env'), ...text('memory'), 2, 0, 1, ...text('env'), ...text('malloc'), 0, 0]);
  assert.throws(() => read(kernel(types, allocating, functions, stack_pointer, exports, code)), /env\.malloc/);
  const one = section(7, [1, ...text('draw_rows'), 0, 0]);
  assert.throws(() => read(kernel(types, memory_import, functions, stack_pointer, one, code)), /exports draw_rows/);
});

test('the kernel’s functions go into the engine’s table', async () => {
  const module = engine();
  assert.deepEqual(await load_lanes(module, good), { draw_rows: 3, find_range: 4 });
  assert.equal(typeof module.wasmTable.get(3), 'function');
  assert.notEqual(module.wasmTable.get(3), module.wasmTable.get(4));
});

test('without SIMD, shared memory or space for a stack there is no kernel, and no fault', async () => {
  assert.equal(await load_lanes(engine(), Uint8Array.from([0, 97, 115, 109, 9, 9, 9, 9])), null);
  assert.equal(await load_lanes({ ...engine(), wasmMemory: undefined }, good), null);
  const crowded = engine({ room: false });
  assert.equal(await load_lanes(crowded, good), null);
  assert.equal(crowded.wasmTable.length, 3);
});
