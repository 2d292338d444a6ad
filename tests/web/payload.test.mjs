import assert from 'node:assert/strict';
import test from 'node:test';

import { encode_payload } from '../../web/build/payload_encode.mjs';
import { decode_payload, pair_count } from '../../web/payload.js';

const every_byte = Uint8Array.from({ length: 256 * 5 }, (_, i) => (i * 7) % 256);

test('bytes survive the page', () => {
  assert.deepEqual(decode_payload(encode_payload(every_byte)), every_byte);
  assert.deepEqual(decode_payload(encode_payload(new Uint8Array())), new Uint8Array());
});

test('bytes survive whatever pairs they come in', () => {
  let seed = 7;
  const random = (/** @type {number} */ below) => (seed = (seed * 16807) % 2147483647) % below;
  for (const kinds of [1, 2, 3, 17, 256]) {
    for (const length of [1, 2, 3, 99, 3000]) {
      const bytes = Uint8Array.from({ length }, () => random(kinds));
      assert.deepEqual(decode_payload(encode_payload(bytes)), bytes, `${length} bytes of ${kinds} kinds`);
    }
  }
});

test('the text holds nothing that an HTML parser would change or end at', () => {
  const text = encode_payload(every_byte);
  assert.doesNotMatch(text, /[<&\r\0\u007f-\u00a0]/);
  assert.notEqual(text[0], '\n');
});

test('the most frequent bytes cost one byte each, and pairs that come often no more', () => {
  const header = 256 + 3 * pair_count;
  const size = (/** @type {Uint8Array} */ bytes) => Buffer.byteLength(encode_payload(bytes).slice(header));
  assert.ok(size(Uint8Array.from({ length: 9000 }, (_, i) => (i * i) % 97)) <= 9000);
  assert.ok(size(Uint8Array.from({ length: 1000 }, (_, i) => i % 2)) <= 500);
});
