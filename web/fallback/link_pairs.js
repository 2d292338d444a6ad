// @ts-check
// Splits a link's text into keys and values where no engine does it, and undoes what mail programs, chats, networks and
// people do to links. It reads as src/core/scenario/link_pairs.cpp does.

import { is_foreign_key } from '../address/foreign_keys.js';

const hyphens = /[\u2010-\u2014\u2212]/g;
const unseen = /[\\\r\u00ad\u200b-\u200f\u2060\ufeff]/g;
const lines = /\t|<[a-z/][^<>]{0,199}>/gi;  // a tag ends what stands before it
const wide = /[\uff01-\uff5e]/g;
const number_in = /^(?:[^a-z\d.,-]|[.,](?!\d))*(?:3d(?:[^a-z\d.,-]|[.,](?!\d))*)?(-?(?:\d+(?:[.,]\d*)?|[.,]\d+))(?![a-z\d])(?![.,\-/:']\d)/i;
const most_encodings = 4;

/** Replaces what stands for another character: %XX, +, \u00XX, letters as wide as Chinese ones. @param {string} text */
function decoded(text) {
  const plain = text.replace(/\\u00([\da-f]{2})/gi, '%$1').replace(wide, (one) => encodeURIComponent(String.fromCharCode(one.charCodeAt(0) - 0xfee0)));
  return new URLSearchParams(`=${plain}`).get('') ?? '';
}

/** @param {string} text */
const tidied = (text) => text.replace(hyphens, '-').replace(unseen, '').replace(lines, '\n');

/** @param {string} text */
const id_letters = (text) => text.replace(/[^\w.-]/g, '').toLowerCase();

/** @param {string} text */
const last_id = (text) => id_letters(/[\w.-]+(?=[^\w.-]*$)/.exec(text)?.[0] ?? '');

/** What a value may say: all of it, and its first line. @param {string} value */
function readings(value) {
  const whole = value.replace(/=\n/g, '');
  return [whole.replace(/\n/g, ''), whole.trim().split('\n')[0]];
}

/** The ids that a value may be meant as. @param {string} value */
export function ids_in(value) {
  return readings(value).flatMap((text) => {
    const id = id_letters(/[a-z\d][\w.-]*/i.exec(text)?.[0] ?? '');
    return [id, id.replace(/[._-]+$/, ''), id.replace(/^3d/, '')];
  });
}

/** The number in a value; null for none. @param {string} value */
export function number_of(value) {
  const [text] = readings(value).flatMap((one) => number_in.exec(one)?.[1] ?? []);
  return text === undefined ? null : Number(text.replace(',', '.'));
}

/**
 * Whether two names differ by one letter: left out, added, changed or swapped with the next. Another digit is another name.
 * @param {string} a @param {string} b
 */
export function is_near(a, b) {
  const [long, short] = a.length < b.length ? [b, a] : [a, b];
  let at = 0;
  while (at < short.length && long[at] === short[at]) ++at;
  if (short.length < 4 || at === long.length || /\d/.test(long[at] + (short[at] ?? ''))) return false;
  if (long.length > short.length) return long.slice(at + 1) === short.slice(at);
  const is_swapped = long[at] === short[at + 1] && long[at + 1] === short[at] && long.slice(at + 2) === short.slice(at + 2);
  return is_swapped || long.slice(at + 1) === short.slice(at + 1);
}

/**
 * @param {string} link  with or without ? or #
 * @param {(key: string) => boolean} is_known
 * @param {(key: string) => string | undefined} [near]  the known key that one is but for a letter
 * @returns {[string, string][]}
 */
export function link_pairs(link, is_known, near = () => undefined) {
  /** @type {[string, string][]} */
  const pairs = [];
  const names = (/** @type {string} */ text) => [id_letters(text), last_id(text)];
  const named = (/** @type {string} */ text) => names(text).find(is_known) ?? names(text).map(near).find(Boolean) ?? id_letters(text);

  /** @param {string} text */
  function add(text) {
    const [first, ...rest] = text.split('=');
    let key = first;
    if (rest.length > 1 && rest[0].startsWith('\n') && !is_known(id_letters(key))) key += rest.shift();
    let value = '';
    rest.forEach((part, i) => {
      const next = last_id(part);
      const is_last = i === rest.length - 1;
      value += part;
      if (!is_last && !is_known(next)) value += '=';
      else {
        pairs.push([named(key), is_last ? value : value.slice(0, -next.length)]);
        [key, value] = [next, ''];
      }
    });
  }

  /** @param {string} text @param {number} encodings  how often it has been decoded already */
  function split(text, encodings) {
    for (const piece of text.split(/[&?#]/)) {
      const key = tidied(decoded(piece.split('=')[0]));
      if (piece.includes('=') && !names(key).some(is_known) && names(key).some(is_foreign_key)) continue;
      const once = decoded(piece);
      if (once !== piece && encodings < most_encodings) split(once, encodings + 1);
      else add(tidied(once));
    }
  }

  split(link, 0);
  return pairs;
}
