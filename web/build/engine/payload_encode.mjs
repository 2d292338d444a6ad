// Writes bytes as lines that read_line() (src/platform/unpack/letters.cpp) reads, safe inside a script element and in any charset
// that holds ASCII: no '<', '&', CR, NUL, nothing beyond ASCII. What comes most often gets the letters of one character.
import { first_of_two, payload_characters } from './payload_letters.mjs';
import { unpack } from '../../engine/unpack.js';
import { split_wasm } from './wasm_split.mjs';
import { stream_names } from './wasm_streams.mjs';

/**
 * In lines that are long, so many pairs have a letter. More of them make the page shorter on disk, but longer by brotli:
 * 16 take 80 KB of the engine off the disk and add 0.6 KB to what is sent.
 */
const pair_count = 16;
const long_line = 50_000;

/** Of the page's text. @param {number} symbol */
const is_character = (symbol) => symbol >= 0x20 && symbol < 0x7f;

/**
 * The pair that comes most often, the smaller values first.
 * @param {number[]} symbols  below `count` @param {number} count @param {(symbol: number) => boolean} may_be_in_pair
 */
function most_frequent_pair(symbols, count, may_be_in_pair) {
  const times = new Uint32Array(count * count);
  let best = 0;
  for (let i = 1; i < symbols.length; i++) {
    if (!may_be_in_pair(symbols[i - 1]) || !may_be_in_pair(symbols[i])) continue;
    const pair = symbols[i - 1] * count + symbols[i];
    times[pair]++;
    if (times[pair] > times[best] || (times[pair] === times[best] && pair < best)) best = pair;
  }
  return [Math.floor(best / count), best % count];
}

/** @param {number[]} symbols @param {number[]} pair @param {number} name  the pair's */
function with_pair_as(symbols, [first, second], name) {
  const out = [];
  for (let i = 0; i < symbols.length; i++) {
    const is_pair = symbols[i] === first && symbols[i + 1] === second;
    out.push(is_pair ? name : symbols[i]);
    if (is_pair) i++;
  }
  return out;
}

/**
 * The bytes, the most frequent pairs replaced by numbers from 256 on.
 * @param {Uint8Array} bytes @param {(symbol: number) => boolean} may_be_in_pair
 */
function with_pairs(bytes, may_be_in_pair) {
  let symbols = [...bytes];
  /** @type {number[][]} */
  const pairs = [];
  while (bytes.length >= long_line && pairs.length < pair_count) {
    const name = 256 + pairs.length;
    pairs.push(most_frequent_pair(symbols, name, may_be_in_pair));
    symbols = with_pair_as(symbols, pairs[pairs.length - 1], name);
  }
  return { symbols, pairs };
}

const one = [...payload_characters()];
const letters = [...one, ...[...first_of_two].flatMap((first) => one.map((second) => first + second))];

/**
 * The values in the order of their letters: the frequent ones have one character. Within each class the order of the values is
 * kept, which compresses a little better.
 * @param {number[]} count  of each value
 */
function by_class(count) {
  const used = [...count.keys()].filter((symbol) => count[symbol] > 0 || symbol > 255);
  const frequent = new Set([...used].sort((a, b) => count[b] - count[a] || a - b).slice(0, one.length));
  return [...used.filter((symbol) => frequent.has(symbol)), ...used.filter((symbol) => !frequent.has(symbol))];
}

/**
 * The same, but characters that are letters stand for themselves: what the page says elsewhere too is the same text there, and
 * takes few bytes of what is sent.
 * @param {number[]} count
 */
function by_character(count) {
  const own = one.map((character) => character.charCodeAt(0)).filter((code) => is_character(code) && count[code] > 0);
  const others = by_class(count).filter((symbol) => !own.includes(symbol));
  const order = one.map((character) => (own.includes(character.charCodeAt(0)) ? character.charCodeAt(0) : others.shift() ?? 0));
  return [...order, ...others];
}

/** @param {Uint8Array} bytes @param {boolean} is_text  most of what the page says elsewhere, too */
function encode_line(bytes, is_text) {
  const { symbols, pairs } = with_pairs(bytes, (symbol) => !is_text || !is_character(symbol));
  const count = new Array(256 + pairs.length).fill(0);
  for (const symbol of [...symbols, ...pairs.flat()]) count[symbol]++;
  const order = is_text ? by_character(count) : by_class(count);
  const letter_of = new Map(order.map((symbol, place) => [symbol, letters[place]]));
  const meaning = (/** @type {number} */ symbol) => (symbol < 256 ? letters[symbol] :
    letters[256] + pairs[symbol - 256].map((part) => letter_of.get(part)).join(''));
  return [letters[order.length], ...order.map(meaning), ...symbols.map((symbol) => letter_of.get(symbol))].join('');
}

/** @param {Uint8Array[]} streams  as wasm_split.mjs makes them */
export const encode_lines = (streams) => streams.map((bytes, at) => encode_line(bytes, stream_names[at] === 'data')).join('\n');

/**
 * A WebAssembly module as text.
 * @param {Uint8Array} module
 * @param {string} unpacker  as base64, by which it is read back
 */
export function encode_wasm(module, unpacker) {
  const text = encode_lines(split_wasm(module));
  verify(module, text, unpacker);
  return text;
}

/** The same module comes out: the same bytes, but for sizes that a linker wrote longer than they need be. */
function verify(/** @type {Uint8Array} */ module, /** @type {string} */ text, /** @type {string} */ unpacker) {
  const joined = unpack(unpacker, text);
  if (Buffer.compare(module, joined) === 0) return;
  if (joined.length >= module.length || !WebAssembly.validate(joined) || encode_lines(split_wasm(joined)) !== text)
    throw new Error('the engine doesn’t survive the page’s form');
}
