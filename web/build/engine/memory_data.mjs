// @ts-check
// What a memory holds as the data section of a WebAssembly module.
import { joined, kinds, module_of, sections_of, signed, unsigned } from './wasm_sections.mjs';

/** Zeros between two runs that are cheaper written than left out: a run costs as many bytes for its place and length. */
const least_gap = 8;

/** Where bytes stand that aren't 0. @param {Uint8Array} memory @returns {[number, number][]}  from and to */
export function runs_of(memory) {
  /** @type {[number, number][]} */
  const runs = [];
  for (let at = 0; at < memory.length; at++) {
    if (memory[at] === 0) continue;
    const last = runs[runs.length - 1];
    if (last && at - last[1] < least_gap) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

/**
 * The module with this memory in the place of its own data. It must have active data alone.
 * @param {Uint8Array} module
 * @param {Uint8Array} memory
 */
export function with_memory(module, memory) {
  const runs = runs_of(memory);
  const segments = runs.flatMap(([from, to]) =>
    [Uint8Array.from([0, 0x41, ...signed(from | 0), 0x0b, ...unsigned(to - from)]), memory.subarray(from, to)]);
  const data = joined([Uint8Array.from(unsigned(runs.length)), ...segments]);
  return module_of(sections_of(module).map(({ id, body }) =>
    ({ id, body: id === kinds.data ? data : id === kinds.data_count ? Uint8Array.from(unsigned(runs.length)) : body })));
}
