// The functions and data of the compiled engine: how long each is, and what it is called.
import { readFileSync } from 'node:fs';

/** @param {Uint8Array} bytes @param {number} at @returns {[number, number]} a LEB128 number, and where it ends */
function number_at(bytes, at) {
  let value = 0;
  for (let shift = 0, byte = 0x80; byte > 0x7f; shift += 7) {
    byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
  }
  return [value, at];
}

/** @param {Uint8Array} bytes @returns {{id: number, content: Uint8Array}[]} */
export function sections(bytes) {
  const found = [];
  for (let at = 8; at < bytes.length;) {
    const id = bytes[at];
    const [size, start] = number_at(bytes, at + 1);
    found.push({ id, content: bytes.subarray(start, start + size) });
    at = start + size;
  }
  return found;
}

/** How many functions are imported; they have the first places. @param {Uint8Array} bytes */
const imported = (bytes) => WebAssembly.Module.imports(new WebAssembly.Module(bytes)).filter(({ kind }) => kind === 'function').length;

/** @param {Uint8Array} bytes @returns {{place: number, code: Uint8Array}[]} */
export function function_bodies(bytes) {
  const code = sections(bytes).find(({ id }) => id === 10)?.content ?? new Uint8Array([0]);
  let [count, at] = number_at(code, 0);
  const first = imported(bytes);
  const bodies = [];
  for (let i = 0; i < count; i++) {
    const [size, start] = number_at(code, at);
    bodies.push({ place: first + i, code: code.subarray(at, start + size) });
    at = start + size;
  }
  return bodies;
}

/** The names by place, as emcc's --emit-symbol-map writes them. @param {string} path @returns {Map<number, string>} */
export function read_symbols(path) {
  const unescaped = (/** @type {string} */ name) => name.replace(/\\([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return new Map(readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => {
    const colon = line.indexOf(':');
    return [Number(line.slice(0, colon)), unescaped(line.slice(colon + 1))];
  }));
}
