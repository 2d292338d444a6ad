// @ts-check
// Pieces of HTML for what is made from the story at build time: everything that comes in is text, everything
// that goes out is escaped.
import { escaped } from '../base/escaped.js';

/** @typedef {Record<string, string>} Entries  assets/words.page.*.json */

/**
 * @param {Entries} words
 * @param {string} key
 * @param {string} body
 */
export function section(words, key, body) {
  return `${heading(words, key)}\n<p>${fill(words, `${key}.note`)}</p>\n${body}`;
}

/**
 * @param {Entries} words
 * @param {string} key
 */
export function heading(words, key) {
  return `<h3>${fill(words, key)}</h3>`;
}

/**
 * The first cell heads its row.
 * @param {Entries} words
 * @param {string[]} heads
 * @param {string[][]} rows
 * @param {string} name
 */
export function table(words, heads, rows, name) {
  const head = heads.map((cell) => `<th scope="col">${cell}</th>`).join('');
  const body = rows
    .map(([first, ...rest]) => `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('\n');
  const label = fill(words, `sources.${name}`);
  return `<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table class="${name}"><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

/**
 * @param {Entries} words
 * @param {string} key
 * @param {Record<string, string>} [fillings]
 */
export function fill(words, key, fillings = {}) {
  return escape(filled(words[key] ?? `‹${key}›`, fillings));
}

/** @param {string} sentence @param {Record<string, string>} fillings  of each {name}; the others stay */
export const filled = (sentence, fillings) => sentence.replace(/\{(\w+)\}/g, (whole, name) => fillings[name] ?? whole);

/**
 * @param {{id: string, label: string}[]} items
 * @param {string} id
 */
export function label_of(items, id) {
  return items.find((item) => item.id === id)?.label ?? id;
}

/** @param {string} key */
export function number_of(key) {
  return Number(key.slice(key.lastIndexOf('.') + 1));
}

/** @param {number} share */
export function percent(share) {
  return `${Number((share * 100).toFixed(2))}%`;
}

/**
 * A day, "2026-11-20", or a month, "2026-11", as readers of the language read it.
 * @param {string} iso
 * @param {string} [language]
 */
export function day(iso, language = 'en') {
  const is_month = /^\d{4}-\d\d$/.test(iso);
  const date = new Date(`${iso}${is_month ? '-01' : ''}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const locale = language === 'en' ? 'en-GB' : language;
  return date.toLocaleDateString(locale, { ...(is_month ? {} : { day: 'numeric' }), month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** @param {any} items @returns {any[]} */
export function list(items) {
  return Array.isArray(items) ? items : [];
}

/** @param {unknown} text */
export const escape = (text) => escaped(String(text));

/**
 * What a folded part says of itself, in its summary.
 * @param {Entries} words
 * @param {string} part
 */
export const inside_html = (words, part) => ` <span class="inside">${fill(words, `page.inside.${part}`)}</span>`;
