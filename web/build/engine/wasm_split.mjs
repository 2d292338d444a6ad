// Takes a WebAssembly module apart into the streams from which src/platform/unpack/join.cpp puts it together.
import { other_alignment, own_alignment, stream_names, stream_of, wide_numbers } from './wasm_streams.mjs';

/** @typedef {import('./wasm_streams.mjs').StreamName} StreamName */

const code_section = 10, data_section = 11;

/** The highest instruction of one byte: the last that widens a sign. */
const last_plain = 0xc4;

/** Instructions that the page's form doesn't know; the compiler makes none of them from our sources. */
const unknown = (/** @type {number} */ code) =>
  code > 0x11 && code < 0x1a || code > 5 && code < 0x0b || code > 0x1b && code < 0x20 || code > 0x24 && code < 0x28 ||
  code > last_plain && code < 0xfc || code > 0xfd;

/** @param {Uint8Array} module @returns {Uint8Array[]} in the order of stream_names */
export function split_wasm(module) {
  /** @type {Record<string, number[]>} */
  const streams = Object.fromEntries(stream_names.map((name) => [name, []]));
  let at = 0;

  /** @param {StreamName} name @param {number} count */
  function copy(name, count) {
    for (; count > 0; count--) streams[name].push(module[at++]);
  }

  /** A LEB128 number, as it stands. @param {StreamName | null} name  null: nowhere */
  function number(name) {
    let value = 0;
    for (let shift = 0, byte = 0x80; byte > 0x7f; shift += 7) {
      byte = module[at++];
      if (name) streams[name].push(byte);
      value += (byte & 0x7f) << shift;
    }
    return value;
  }

  function instruction() {
    const code = module[at++];
    if (unknown(code)) throw new Error(`the engine has an instruction that the page's form doesn't know: 0x${code.toString(16)}`);
    if (code >= 0x28 && code < 0x3f) {
      const alignment = number(null);
      if (alignment !== own_alignment[code - 0x28]) streams.code.push(other_alignment + alignment);
    }
    streams.code.push(code);
    const name = stream_of(code);
    if (name) number(name);
    else if (code === 0x0e) for (let targets = number('table') + 1; targets > 0; targets--) number('table');
    else if (code === 0x11) for (let i = 0; i < 2; i++) number('type');
    else if (code === 0x43) copy('real', 4);
    else if (code === 0x44) copy('real', 8);
    else if (code >= 0xfc) {
      const [numbers, bytes] = wide_numbers(code, number('wide'));
      for (let i = 0; i < numbers; i++) number('wide');
      copy('wide', bytes);
    }
  }

  function one_function() {
    const size = number(null);
    const end = at + size;
    for (let groups = number('locals'); groups > 0; groups--) {
      number('locals');
      copy('locals', 1);
    }
    while (at < end) instruction();
  }

  copy('rest', 8);
  while (at < module.length) {
    const id = module[at];
    copy('rest', 1);
    if (id === code_section) {
      number(null);
      for (let functions = number('rest'); functions > 0; functions--) one_function();
    } else copy(id === data_section ? 'data' : 'rest', number('rest'));
  }
  return stream_names.map((name) => Uint8Array.from(streams[name]));
}
