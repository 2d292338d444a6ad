// @ts-check
// What stands under the map, and again under its table: how numbers are rounded, and what the sources of the bar of
// hosts contradict each other in; for the card, whose canvas has no room for it, also how to read the map.
import { escape, fill, list } from './html.mjs';
import { source_links } from './source_link.mjs';

/**
 * Under the map the note on the bar of hosts is folded: it is long, and the map comes first.
 * @param {Record<string, any>} story
 * @param {import('./html.mjs').Entries} words
 */
export function map_notes_html(story, words) {
  const is_given = list(story.eras).some((era) => era.flows);
  const rounding = `${is_given ? `<p>${fill(words, 'map.given')}</p>\n` : ''}<p>${fill(words, 'map.rounding')}</p>`;
  const hosting = hosting_text(story, words);
  if (!hosting) return rounding;
  return `${rounding}\n<details class="hosting-note"><summary>${fill(words, 'map.hosting')}</summary><p>${hosting}</p></details>`;
}

/**
 * The note on the bar of hosts as a paragraph; "" where the story has none.
 * @param {Record<string, any>} story
 * @param {import('./html.mjs').Entries} words
 */
export function hosting_note_html(story, words) {
  const hosting = hosting_text(story, words);
  return hosting && `<p class="hosting-note">${fill(words, 'map.hosting')}. ${hosting}</p>`;
}

/** @param {Record<string, any>} story @param {import('./html.mjs').Entries} words */
function hosting_text({ hosting_note: note, ...story }, words) {
  return note?.text ? `${escape(note.text)} ${source_links(story, words, list(note.facts))}` : '';
}

const teal = 'var(--seller)';
const tube = (/** @type {string} */ more) => `<path d="M0 5.5h30v9H0z" fill="${teal}" fill-opacity=".45" stroke="${teal}" ${more}/>`;

/** By its name in the words: what it looks like, 30 px wide and 20 high. */
const marks = {
  reported: tube(''),
  preview: tube('stroke-dasharray="8 2.5"'),
  assumed: '<path d="M0 5.5h30v9H0z" fill="var(--group)" fill-opacity=".4" stroke="var(--group)" stroke-dasharray="3 2.5"/>',
  range: '<path d="M0 4h30v12H0z" fill="var(--accent)" fill-opacity=".3"/><path d="M0 8h30v4H0z" fill="var(--accent)"/>',
  announced: `<path d="M0 6.5h28M0 13.5h28M29 4v12" stroke="${teal}" stroke-dasharray="5 3" fill="none"/>`,
  unknown: `<path d="M2 15l8-10M9 15l8-10M16 15l8-10M23 15l7-9" stroke="var(--other-seller)" stroke-width="2"/>`,
  barred: `<path d="M0 10h18M18 4v12" stroke="${teal}" stroke-width="2" fill="none"/>`,
  hairline: '<path d="M0 10h30" stroke="var(--ctl)" stroke-width="1.5"/>',
  before: '<path d="M0 10h30" stroke="var(--ink)" stroke-width="1.5" stroke-dasharray="1.5 2.5"/>',
};

/**
 * Whether a map of this story may have a mark, as src/core/wording/key_marks.cpp says it.
 * @param {Record<string, any>} story
 * @param {string} mark
 */
export function may_show(story, mark) {
  const eras = list(story.eras);
  const offers = eras.flatMap((era) => list(era.offers)), flows = eras.flatMap((era) => list(era.flows));
  if (['preview', 'announced', 'unknown'].includes(mark)) return offers.some(({ status }) => status === mark);
  if (mark === 'barred') return offers.some(({ status, by }) => status === 'barred' || list(by).length > 0);
  if (flows.length === 0) return true;
  const is_assumed = (/** @type {any} */ { basis = 'assumption' }) => basis === 'assumption';
  if (mark === 'assumed') return flows.some(is_assumed);
  if (mark === 'reported') return !flows.every(is_assumed);
  return mark !== 'range' || flows.some(({ low }) => low !== undefined);
}

/**
 * "How to read it" as a list: what src/ui/panels/key.cpp draws.
 * @param {Record<string, any>} story
 * @param {Record<string, string>} words  assets/words.en.json
 */
export function key_html(story, words) {
  const items = Object.entries(marks).filter(([name]) => may_show(story, name)).map(([name, mark]) =>
    `<li><svg width="30" height="20" aria-hidden="true">${mark}</svg>${escape(words[`key.${name}`])}</li>`);
  return `<div id="key"><h3>${escape(words['key.title'])}</h3><ul>${items.join('')}</ul></div>`;
}
