// @ts-check
// Splits a link's text into keys and values where no engine does it, and undoes what mail programs, chats, networks and
// people do to links. It reads as src/core/scenario/link_pairs.cpp does.

import { is_foreign_key } from './foreign_keys.js';
import { second_prefix } from './link_keys.js';
import { named_signs } from './named_signs.js';

const hyphens = /[\u2010-\u2014\u2212]/g;
const unseen = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}\\]|(?![\t\n])[\p{Cc}\p{Cf}]/gu;
const lines = /\t|<[a-z/][^<>]{0,199}>/gi;  // a tag ends what stands before it
const wide = /[\uff01-\uff5e]/g;
const sign = /&(?:(?:#|%(?:25)*23)(?:(\d+)|x([\da-f]+))(;|%(?:25)*3b)?|([a-z\d]+)(?:;|%(?:25)*3b))/gi;
const escaped = /[\\%]u([\da-f]{4})|\\x([\da-f]{2})/gi;
const quoted_and = /=26(?=[a-z][\w.-]*=3d)/gi;  // "&" as mail programs write it
const most_encodings = 8, longest_link = 20_000;
const last_slash = /(^|[&?#])([\w.-]+)\/+$/;  // that content systems put behind a word alone
const shortest_guess = 4, shortest_known = 5;

const named = new Map([...named_signs.matchAll(/(\S+) (\S+)/g)].map(([, name, code]) => [name, code]));

/** The character of a number in hexadecimal digits; "" for none. @param {string} code */
function character(code) {
  const number = parseInt(code, 16);
  return number > 0 && number < 0x110000 && number >> 11 !== 27 ? String.fromCodePoint(number) : '';
}

// Of hexadecimal digits: signs that links have between or inside names and numbers, and those that digits may follow.
const signs = new RegExp(`^(?:20[0-6].|feff|${[...named.values()].join('|')})$`);
const before_digits = /^(?:ad|200[b-f]|206[0-4]|feff|[23]d|5f)$/;

/**
 * What a number without any end says: the sign that web pages read, where that makes sense; else the one sign that some of
 * its digits say. 4&#82030 is 4, U+200B, 0, since nobody writes U+1406E.
 * @param {string} written  digits
 * @param {number} base
 * @param {string} after  what follows them
 * @returns {string | undefined}
 */
function unended(written, base, after) {
  const digits = written.replace(/^0+/, '');
  const code = (/** @type {number} */ length) => parseInt(digits.slice(0, length), base).toString(16);
  const whole = code(99);
  if (base === 10 && digits.length < 4 || signs.test(whole)) return character(whole);
  const found = [...digits].flatMap((_, i) => {
    const one = code(i), rest = digits.slice(i);
    return before_digits.test(one) || one === '26' && /^[a-z]/i.test(rest + after) ? character(one) + rest : [];
  });
  return found[1] ? undefined : found[0];
}

/**
 * Signs as web pages write them: &amp; &#38; &#x26;. What can't be told after a number, whose digits it may hold, becomes a
 * letter that can't be read; so is an unknown name between two digits.
 * @param {string} text
 */
export const without_entities = (text) => text.replace(sign, (whole, decimal, hex, end, name, at) => {
  const digits = decimal ?? hex, base = hex ? 16 : 10;
  if (digits && !end)
    return unended(digits, base, text.slice(at + whole.length)) ?? (/[\d;]/.test(text[at - 1]) ? '\ufffd' : whole);
  const code = digits ? parseInt(digits, base).toString(16) : named.get(name.toLowerCase());
  if (code !== undefined) return character(code);
  return name && /\d/.test(text[at - 1]) && /\d/.test(text[at + whole.length]) ? '\ufffd' : whole;
});

/** Replaces what stands for another character: %XX, +, \uXXXX, \xXX, letters as wide as Chinese ones. @param {string} text */
function decoded(text) {
  const plain = text.replace(escaped, (_, four, two) => encodeURIComponent(character(four ?? two)))
    .replace(wide, (one) => encodeURIComponent(String.fromCharCode(one.charCodeAt(0) - 0xfee0)));
  return new URLSearchParams(`=${plain}`).get('') ?? '';
}

/** @param {string} text */
const tidied = (text) => text.replace(hyphens, '-').replace(unseen, '').replace(lines, '\n');

/** @param {string} text */
export const id_letters = (text) => text.replace(/[^\w.-]/g, '').toLowerCase();

/** @param {string} text */
const last_id = (text) => id_letters(/[\w.-]+(?=[^\w.-]*$)/.exec(text)?.[0] ?? '');

/** "vs.era" where something else stands in place of its point ("vs era"); "" for no such name. @param {string} text */
function versus_id(text) {
  const [, name = ''] = /(?:^|[^\w.-])vs[^\w.-]+([\w.-]+)[^\w.-]*$/i.exec(text) ?? [];
  return name && second_prefix + id_letters(name);
}

/**
 * Whether a name is a known one but for one letter: left out, added, changed or swapped with the next. Another digit is
 * another name, and short names are near to too many.
 * @param {string} known @param {string} name
 */
export function is_near(known, name) {
  const [long, short] = known.length < name.length ? [name, known] : [known, name];
  let at = 0;
  while (at < short.length && long[at] === short[at]) ++at;
  if (short.length < shortest_guess || known.length < shortest_known || at === long.length || /\d/.test(long[at] + (short[at] ?? ''))) return false;
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
  const names = (/** @type {string} */ text) => [versus_id(text), id_letters(text), last_id(text)].filter(Boolean);
  const key_of = (/** @type {string} */ text) => names(text).find(is_known) ?? names(text).map(near).find(Boolean) ?? id_letters(text);

  /** @param {string} text */
  function add(text) {
    const [first, ...rest] = text.split('=');
    let key = first;
    // A word alone may be the name of an era; an address or what is left of markup is none.
    if (rest.length === 0 && !/[/;]/.test(text) && !names(text).some(is_known)) pairs.push([last_id(text), '']);
    if (rest.length > 1 && rest[0].startsWith('\n') && !is_known(id_letters(key))) key += rest.shift();
    let value = '';
    rest.forEach((part, i) => {
      const next = last_id(part);
      const is_last = i === rest.length - 1;
      value += part;
      if (!is_last && !is_known(next)) value += '=';
      else {
        pairs.push([key_of(key), is_last ? value : value.slice(0, -next.length)]);
        [key, value] = [next, ''];
      }
    });
  }

  /** @param {string} text @param {number} encodings  how often it has been decoded already */
  function split(text, encodings) {
    const plain = without_entities(text.replace(quoted_and, '&'));
    if (plain !== text && encodings < most_encodings) return split(plain, encodings + 1);
    for (const piece of text.split(/[&?#]/)) {
      const key = tidied(decoded(piece.split('=')[0]));
      if (piece.includes('=') && !names(key).some(is_known) && names(key).some(is_foreign_key)) continue;
      const once = decoded(piece);
      if (once !== piece && encodings < most_encodings) split(once, encodings + 1);
      else add(tidied(once));
    }
  }

  split(link.slice(0, longest_link).replace(last_slash, '$1$2'), 0);
  return pairs;
}
