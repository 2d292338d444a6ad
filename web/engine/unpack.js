// @ts-check
// Makes a WebAssembly module of the text that stands for it in the page (src/platform/unpack/). The module that does it
// comes as base64. It is compiled at once: it is smaller than what browsers want to be compiled beside.

import { bytes_of_base64 } from './fonts.js';

/** Kept, since a browser has only a few memories of the fast kind. @type {{text: string, exports: WebAssembly.Exports} | null} */
let started = null;

/**
 * @param {string} unpacker  src/platform/unpack/ as base64
 * @param {string} text  ASCII, as web/build/engine/payload_encode.mjs writes it
 * @returns {Uint8Array<ArrayBuffer>}
 * @throws {WebAssembly.CompileError | WebAssembly.RuntimeError} where a policy refuses WebAssembly, or the text isn't whole
 */
export function unpack(unpacker, text) {
  if (started?.text !== unpacker)
    started = { text: unpacker, exports: new WebAssembly.Instance(new WebAssembly.Module(bytes_of_base64(unpacker))).exports };
  const { exports } = started;
  const { memory, room, unpack: join, size } = /** @type {any} */ (exports);
  const place = room(text.length);
  new TextEncoder().encodeInto(text, new Uint8Array(memory.buffer, place, text.length));
  const begin = join(text.length);
  return new Uint8Array(memory.buffer.slice(begin, begin + size()));
}
