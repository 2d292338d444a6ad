// @ts-check
// A fact's source as readers see it: publisher, day of the page, how it was read.
import { day, escape, fill, list } from './html.mjs';

/** @typedef {{publisher?: string, url?: string, date?: string, read?: string, note?: string}} Source */
/** @typedef {import('./html.mjs').Entries} Entries */

/** What stands after a source that was read only in a copy. @param {Entries} words @param {Source | undefined} source */
export const copy_mark = (words, source) => (source?.read === 'copy' ? ` (${fill(words, 'reading.copy')})` : '');

/**
 * @param {Entries} words
 * @param {string | undefined} language
 * @param {Source} source
 * @returns {string}  HTML
 */
export function source_link(words, language, { publisher, url = '', date, read, note }) {
  const name = link(url, publisher ?? url);
  const remarks = [read === 'copy' ? fill(words, 'reading.copy') : '', note ? escape(note) : ''].filter(Boolean).join('; ');
  return `${name}${date ? `, ${escape(day(date, language))}` : ''}${remarks && ` (${remarks})`}`;
}

/**
 * All sources of some facts, each address once; those whose page bears no date have the fact's.
 * @param {Record<string, any>} story
 * @param {Entries} words
 * @param {string[]} ids
 */
export function source_links(story, words, ids) {
  const sources = ids.map((id) => list(story.facts).find((fact) => fact.id === id))
    .flatMap((fact) => list(fact?.sources).map((source) => ({ ...source, date: source.date ?? fact.date_label ?? fact.date })));
  const once = [...new Map(sources.map((source) => [source.url, source])).values()];
  return once.map((source) => source_link(words, story.language, source)).join('; ');
}

/**
 * @param {string} url
 * @param {string} label
 */
export function link(url, label) {
  if (!/^(https?|mailto):/i.test(url)) return escape(label);
  return `<a href="${escape(url)}" rel="noopener" target="_blank">${escape(label)}</a>`;
}
