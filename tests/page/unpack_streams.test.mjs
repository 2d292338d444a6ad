// A WebAssembly module, taken apart for the page and put together again.
import assert from 'node:assert/strict';
import test from 'node:test';

import { encode_lines, encode_wasm } from '../../web/build/engine/payload_encode.mjs';
import { split_wasm } from '../../web/build/engine/wasm_split.mjs';
import { stream_names } from '../../web/build/engine/wasm_streams.mjs';
import { unpacked, unpacker } from './unpacked.mjs';

const join_wasm = (/** @type {Uint8Array[]} */ streams) => unpacked(encode_lines(streams));

const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const section = (/** @type {number} */ id, /** @type {number[]} */ ...bytes) => [id, bytes.length, ...bytes];
const body = (/** @type {number[]} */ ...bytes) => [bytes.length, ...bytes];

const before = [
  ...header,
  ...section(1, 1, 0x60, 0, 0),
  ...section(3, 2, 0, 0),
  ...section(4, 1, 0x70, 0, 1),
  ...section(5, 1, 0, 1),
  ...section(6, 1, 0x7f, 1, 0x41, 0, 0x0b),
];
const after = section(11, 1, 0, 0x41, 8, 0x0b, 2, 7, 9);

/** One memory, one table, two functions: the second is given. @param {number[]} code  after its locals */
const module_with = (code, locals = [0]) => Uint8Array.from(
  [...before, ...section(10, 2, ...body(0, 0x0b), ...body(...locals, ...code, 0x0b)), ...after]);

const i32 = (/** @type {number} */ value) => [0x41, value];
const codes = {
  nothing: [],
  blocks: [0x02, 0x40, 0x03, 0x40, ...i32(1), 0x0d, 1, ...i32(0), 0x04, 0x40, 0x05, 0x0b, 0x0c, 0, 0x0b, 0x0b],
  'a table of branches': [0x02, 0x40, 0x02, 0x40, ...i32(2), 0x0e, 2, 0, 1, 0, 0x0b, 0x0b],
  calls: [0x10, 0, ...i32(0), 0x11, 0, 0],
  globals: [0x23, 0, 0x24, 0],
  'memory, aligned as is usual': [...i32(0), 0x28, 2, 0x80, 0x01, 0x1a, ...i32(0), 0x29, 3, 0, 0x1a],
  'memory, aligned otherwise': [...i32(0), 0x28, 0, 4, 0x1a, ...i32(0), ...i32(5), 0x36, 1, 0, ...i32(0), 0x2c, 0, 3, 0x1a],
  'size of memory': [0x3f, 0, 0x40, 0, 0x1a],
  constants: [0x41, 0xff, 0xff, 0x03, 0x1a, 0x42, 0x7f, 0x1a, 0x43, 0, 0, 0x80, 0x3f, 0x1a, 0x44, 1, 2, 3, 4, 5, 6, 7, 0x40, 0x1a],
  'copies, fills and narrowing': [...i32(0), ...i32(0), ...i32(0), 0xfc, 10, 0, 0, ...i32(0), ...i32(0), ...i32(0), 0xfc, 11, 0,
    0x43, 0, 0, 0, 0, 0xfc, 0, 0x1a],
  simd: [...i32(0), 0xfd, 0, 4, 0, ...i32(0), 0xfd, 0, 4, 0, 0xfd, 13, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 31,
    0xfd, 27, 2, 0x1a, 0xfd, 12, ...Array(16).fill(9), 0xfd, 0x4d, 0x1a, ...i32(0), 0xfd, 92, 2, 0, 0x1a,
    ...i32(0), 0xfd, 12, ...Array(16).fill(9), 0xfd, 91, 3, 0, 1],
};

for (const [name, code] of Object.entries(codes))
  test(`a module comes back byte by byte: ${name}`, () => {
    const module = module_with(code);
    assert.ok(WebAssembly.validate(module), 'the example is a module');
    assert.deepEqual(join_wasm(split_wasm(module)), module);
  });

test('a module comes back byte by byte: locals, and a function of more than 127 bytes', () => {
  // Sizes take two bytes here.
  const long = Uint8Array.from([...before, 10, 0xd6, 0x01, 2, ...body(0, 0x0b),
    0xd0, 0x01, 2, 3, 0x7f, 0x81, 0x01, 0x7c, ...Array(201).fill(1), 0x0b, ...after]);
  assert.ok(WebAssembly.validate(long), 'the example is a module');
  assert.deepEqual(join_wasm(split_wasm(long)), long);
});

test('sizes that a linker wrote longer than need be come back short', () => {
  const short = module_with([]);
  const padded = Uint8Array.from([...before, 10, 0x8d, 0, 2, 0x82, 0x80, 0x00, 0, 0x0b, 0x82, 0x80, 0x80, 0x80, 0x00, 0, 0x0b, ...after]);
  assert.ok(WebAssembly.validate(short) && WebAssembly.validate(padded), 'the examples are modules');
  assert.deepEqual(join_wasm(split_wasm(padded)), short);
});

test('an instruction that the form doesn’t know stops the build', () => {
  for (const code of [[0xd0, 0x70, 0x1a], [...i32(0), ...i32(0), ...i32(0), 0x1c, 1, 0x7f, 0x1a], [0x06, 0x40, 0x0b], [...i32(0), 0x25, 0, 0x1a]])
    assert.throws(() => split_wasm(module_with(code)), /instruction that the page's form doesn't know/);
});

test('numbers stand apart from instructions, each kind by itself', () => {
  const streams = split_wasm(module_with([...codes.calls, ...codes['memory, aligned as is usual'], ...codes.constants], [1, 1, 0x7f]));
  const of = (/** @type {typeof stream_names[number]} */ name) => [...streams[stream_names.indexOf(name)]];
  assert.deepEqual(of('offset'), [0x80, 0x01, 0]);
  assert.deepEqual(of('small'), [0, 0, 0, 0xff, 0xff, 0x03]);
  assert.deepEqual(of('large'), [0x7f]);
  assert.deepEqual(of('type'), [0, 0]);
  assert.deepEqual(of('locals'), [0, 1, 1, 0x7f]);
  assert.equal(of('real').length, 12);
});

test('the build notices a module that doesn’t come back', () => {
  const other = Buffer.from(unpacker, 'base64');
  const at = other.indexOf('23230011001122223230102');
  assert.ok(at > 0);
  other[at] = 0x31;  // another alignment of the first instruction that reaches memory
  const module = module_with(codes['memory, aligned as is usual']);
  assert.ok(encode_wasm(module, unpacker));
  assert.throws(() => encode_wasm(module, other.toString('base64')), /doesn’t survive/);
});

test('a text that ends early, and one of other signs, end in an error or in less than the module', () => {
  const whole = module_with([...codes.blocks, ...codes.simd]);
  const text = encode_wasm(whole, unpacker);
  for (let length = 0; length < text.length; length++) {
    let module;
    try {
      module = unpacked(text.slice(0, length));
    } catch (error) {
      assert.ok(error instanceof WebAssembly.RuntimeError, String(error));
      continue;
    }
    assert.ok(module.length < whole.length, `${length} of ${text.length} characters`);
  }
  let seed = 5;
  const random = (/** @type {number} */ below) => (seed = (seed * 16807) % 2147483647) % below;
  for (let i = 0; i < 300; i++) {
    const damaged = [...text];
    for (let times = 1 + random(4); times--;) damaged[random(text.length)] = String.fromCharCode(32 + random(95));
    try {
      unpacked(damaged.join(''));
    } catch (error) {
      assert.ok(error instanceof WebAssembly.RuntimeError, String(error));
    }
  }
});
