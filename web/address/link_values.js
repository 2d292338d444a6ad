// @ts-check
// What a value of a link says where no engine reads it. It reads as src/core/scenario/link_text.cpp does.

import { id_letters } from './link_pairs.js';

// Signs, spaces and letters of scripts that need no spaces may stand beside a number; other letters and digits may not.
const apart = '\xa0-\xa9\xab-\xb1\xb4\xbb\u2000-\u202f\u2032-\u206f\u20a0-\u20cf\u2190-\u245f\u2500-\u2bff\u3000-\u3006\u3008-\u31ff\u3400-\udfff\uf900-\ufaff\ufe10-\ufe6f\uff00-\uffef';
const mark = `[^a-z\\d\\x80-\\uffff]|[${apart}]`;
const before = `(?:(?![.,-])(?:${mark})|[.,](?!\\d))*`;
const number_in = /* @__PURE__ */ RegExp(`^${before}(?:3d${before})?(-?(?:\\d+(?:[.,]\\d*)?|[.,]\\d+))(?=${mark}|$)(?!(?:${mark})*[\\d\xb2\xb3\xb9\xbc-\xbe\u2030\u2031])`, 'i');
const goes_on = /* @__PURE__ */ RegExp(`^(?:${mark})*\\d`, 'i');

/** What a value may say: all of it, and its first line, with what follows that. @param {string} value */
function readings(value) {
  const whole = value.replace(/=\n/g, '');
  const [line, ...rest] = whole.trim().split('\n');
  return [whole.replace(/\n/g, ''), line, rest.join('')];
}

/** The ids that a value may be meant as. @param {string} value */
export function ids_in(value) {
  return readings(value).slice(0, 2).flatMap((text) => {
    const id = id_letters(/[a-z\d][\w.-]*/i.exec(text)?.[0] ?? '');
    return [id, id.replace(/[._-]+$/, ''), id.replace(/^3d/, '')];
  });
}

/** The number in a value; null for none. @param {string} value */
export function number_of(value) {
  const [whole, line, rest] = readings(value);
  const text = number_in.exec(whole)?.[1] ?? (goes_on.test(rest) ? undefined : number_in.exec(line)?.[1]);
  return text === undefined ? null : Number(text.replace(',', '.'));
}
