// The SIMD kernel shares the engine's memory, so it may bring nothing of its own into it: no data that would
// overwrite the engine's, no start function, no import but that memory. Whatever else it holds is an error.
import { readFileSync } from 'node:fs';

/** @type {Record<number, string>} */
const section_names = { 8: 'start', 9: 'element', 11: 'data', 12: 'data count' };
const forbidden = [8, 9, 11, 12];

/** @param {string} path  @returns {Uint8Array} */
export function read_kernel(path) {
  const bytes = readFileSync(path);
  for (const id of sections_of(bytes))
    if (forbidden.includes(id)) throw new Error(`${path} has a ${section_names[id]} section, which would change the engine’s memory`);
  const module = new WebAssembly.Module(bytes);
  const imports = WebAssembly.Module.imports(module).map(({ module: from, name }) => `${from}.${name}`);
  if (imports.join() !== 'env.memory') throw new Error(`${path} imports ${imports.join(', ') || 'no memory'}; it may import env.memory alone`);
  const names = WebAssembly.Module.exports(module).map(({ name }) => name).sort();
  if (names.join() !== '__stack_pointer,draw_rows,find_range') throw new Error(`${path} exports ${names.join(', ')}`);
  return bytes;
}

/** The numbers of a module's sections, in their order. @param {Uint8Array} bytes */
export function sections_of(bytes) {
  const ids = [];
  for (let at = 8; at < bytes.length;) {
    ids.push(bytes[at++]);
    let size = 0;
    for (let shift = 0, byte = 0x80; byte & 0x80; shift += 7) {
      byte = bytes[at++];
      size += (byte & 0x7f) * 2 ** shift;
    }
    at += size;
  }
  return ids;
}
