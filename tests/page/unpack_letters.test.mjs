// The engine’s bytes as text, there and back.
import assert from 'node:assert/strict';
import test from 'node:test';

import { encode_lines } from '../../web/build/engine/payload_encode.mjs';
import { payload_characters } from '../../web/build/engine/payload_letters.mjs';
import { split_wasm } from '../../web/build/engine/wasm_split.mjs';
import { unpacked } from './unpacked.mjs';

const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const leb = (/** @type {number} */ value) => [value & 127 | 128, value >> 7 & 127 | 128, value >> 14];

/** Modules hold any bytes in sections without a meaning. @param {Uint8Array[]} contents */
const module_of = (contents) => Uint8Array.from([...header, ...contents.flatMap((bytes) => [0, ...leb(bytes.length), ...bytes])]);

/** @param {Uint8Array[]} contents */
function assert_survive(contents, name = '') {
  const module = module_of(contents);
  assert.deepEqual(unpacked(encode_lines(split_wasm(module))), module, name);
}

const every_byte = Uint8Array.from({ length: 256 * 5 }, (_, i) => (i * 7) % 256);

test('bytes survive the page', () => {
  for (const lines of [[every_byte], [new Uint8Array()], [new Uint8Array(), every_byte, new Uint8Array([0])]])
    assert_survive(lines);
});

test('bytes survive however many values they have', () => {
  let seed = 7;
  const random = (/** @type {number} */ below) => (seed = (seed * 16807) % 2147483647) % below;
  for (const kinds of [1, 2, 3, 17, 92, 93, 184, 185, 255, 256]) {
    for (const length of [1, 2, 3, 99, 3000]) {
      const bytes = Uint8Array.from({ length }, () => random(kinds));
      assert_survive([bytes], `${length} bytes of ${kinds} values`);
    }
  }
});

test('the text holds nothing that an HTML parser would change or end at', () => {
  const text = encode_lines([every_byte, every_byte]);
  assert.doesNotMatch(text, /[<&\r]/);
  assert.notEqual(text[0], '\n');
});

test('the text survives a server that names another charset', () => {
  assert.match(encode_lines([every_byte, every_byte]), /^[\t\n\x20-\x7e]*$/);
});

test('long lines survive, in which pairs have letters of their own', () => {
  let seed = 11;
  const random = (/** @type {number} */ below) => (seed = (seed * 16807) % 2147483647) % below;
  for (const kinds of [1, 2, 17, 256]) {
    const bytes = Uint8Array.from({ length: 60_001 }, () => random(1 + random(kinds)));
    assert_survive([bytes], `${kinds} values`);
  }
  // Of which no byte is left by itself.
  const even = Uint8Array.from({ length: 60_000 }, (_, i) => 200 + i % 2);
  assert_survive([even, every_byte]);
  assert.ok(encode_lines([even]).length < 200);
});

test('the most frequent values cost one byte each', () => {
  const kinds = 97, rare = kinds - payload_characters().length;
  const text = encode_lines([Uint8Array.from({ length: 100 * kinds }, (_, i) => i % kinds)]);
  assert.ok(rare > 0);
  assert.equal(text.length, 2 + kinds + rare + 100 * (kinds + rare));
});
