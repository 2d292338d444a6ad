// Writes bytes as text that decode_payload (web/payload.js) reads, safe inside a
// script element: no '<', '&', CR, NUL or C1 controls; what comes most often gets
// the characters that take one byte in UTF-8. The wasm's text is 8 % shorter than
// its bytes and 2 % longer by brotli, where base64 adds 33 % and 25 %.
import { pair_count } from '../payload.js';

/** ASCII that HTML and people's tools leave alone, and letters of two bytes. */
function characters(count) {
  const one_byte = [];
  for (let code = 0x20; code < 0x7f; code++) if (!'<&'.includes(String.fromCharCode(code))) one_byte.push(code);
  one_byte.push(0x0a, 0x09);
  const two_bytes = [];
  // U+00A0 and U+00AD look like nothing, and editors tend to lose them.
  for (let code = 0xa1; one_byte.length + two_bytes.length < count; code++) if (code !== 0xad) two_bytes.push(code);
  return { one_byte, two_bytes };
}

/** The pair that comes most often, the smaller values first. @param {number[]} symbols  below `count` */
function most_frequent_pair(symbols, count) {
  const times = new Uint32Array(count * count);
  let best = 0;
  for (let i = 1; i < symbols.length; i++) {
    const pair = symbols[i - 1] * count + symbols[i];
    times[pair]++;
    if (times[pair] > times[best] || (times[pair] === times[best] && pair < best)) best = pair;
  }
  return [Math.floor(best / count), best % count];
}

/** @param {number[]} symbols */
function with_pair_as(symbols, [first, second], name) {
  const out = [];
  for (let i = 0; i < symbols.length; i++) {
    const is_pair = symbols[i] === first && symbols[i + 1] === second;
    out.push(is_pair ? name : symbols[i]);
    if (is_pair) i++;
  }
  return out;
}

/** @param {Uint8Array} bytes */
export function encode_payload(bytes) {
  let symbols = [...bytes];
  const pairs = [];
  for (let name = 256; name < 256 + pair_count; name++) {
    pairs.push(most_frequent_pair(symbols, name));
    symbols = with_pair_as(symbols, pairs[pairs.length - 1], name);
  }
  const count = new Array(256 + pair_count).fill(0);
  for (const symbol of symbols) count[symbol]++;
  const { one_byte, two_bytes } = characters(count.length);
  const by_frequency = [...count.keys()].sort((a, b) => count[b] - count[a] || a - b);
  const frequent = new Set(by_frequency.slice(0, one_byte.length));
  // Within each class the order of the values is kept, which compresses a little better.
  const alphabet = [...count.keys()].map((symbol) =>
    String.fromCharCode(/** @type {number} */ ((frequent.has(symbol) ? one_byte : two_bytes).shift())));
  return [...alphabet, ...pairs.flat().map((symbol) => alphabet[symbol]), ...symbols.map((symbol) => alphabet[symbol])].join('');
}
