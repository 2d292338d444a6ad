import assert from 'node:assert/strict';
import test from 'node:test';

import { encode_payload } from '../../web/build/payload_encode.mjs';
import { decode_payload } from '../../web/payload.js';

const every_byte = Uint8Array.from({ length: 256 * 5 }, (_, i) => (i * 7) % 256);

test('bytes survive the page', () => {
  assert.deepEqual(decode_payload(encode_payload(every_byte)), every_byte);
  assert.deepEqual(decode_payload(encode_payload(new Uint8Array())), new Uint8Array());
});

test('the text holds nothing that an HTML parser would change or end at', () => {
  const text = encode_payload(every_byte);
  assert.doesNotMatch(text, /[<&\r\0\u007f-\u00a0]/);
  assert.notEqual(text[0], '\n');
});

test('the most frequent bytes cost one byte each', () => {
  const bytes = new Uint8Array(1000).fill(0);
  bytes[0] = 255;
  assert.equal(Buffer.byteLength(encode_payload(bytes).slice(256)), 1000);
});
