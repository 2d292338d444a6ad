// @ts-check
// The words of one story: the product's own (assets/words*.json), over them the folder's words.LANG.json, over these what
// the story itself says. src/core/wording/story_words.cpp does the same for the engine's; here are the page's.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {Record<string, string>} Entries */

const said_as = 'say.';

/** What {units}, {hundred} and the like stand for, by the story's `unit`. @param {any} unit @returns {Entries} */
function words_of_unit(unit) {
  if (!unit) return {};
  return {
    'say.unit': unit.one, 'say.units': unit.many,
    ...(unit.place === 'before' ? { 'say.hundred': `${unit.many}100`, 'say.of_hundred': 'of every {hundred}', 'take.unit': `of every ${unit.many}{demand}` } : {}),
    ...(unit.short ? { 'say.hundred_short': `${unit.short}100` } : {}),
  };
}

/** @param {Entries} entries @param {Entries} terms */
function filled_with(entries, terms) {
  const once = (/** @type {string} */ text) => text.replace(/\{(\w+)\}/g, (whole, name) => terms[said_as + name] ?? whole);
  return Object.fromEntries(Object.entries(entries).map(([key, text]) => [key, once(once(once(text)))]));
}

/** @param {Entries} entries @param {string[] | undefined} paragraphs  the story's own method, in the place of the general one */
function with_method(entries, paragraphs) {
  if (!paragraphs) return entries;
  const others = Object.entries(entries).filter(([key]) => !/^method\.\d+$/.test(key));
  return Object.fromEntries([...others, ...paragraphs.map((text, i) => [`method.${i + 1}`, text])]);
}

/**
 * What is said otherwise where the flows are given, and where none of them goes unmet: as src/core/wording/given_words.cpp.
 * @param {Record<string, any>} story @param {Entries} words
 */
function words_where_given({ eras }, words) {
  const flows = eras.flatMap((/** @type {any} */ era) => era.flows ?? []);
  if (flows.length === 0) return {};
  const ending = (/** @type {string} */ end) => Object.fromEntries(Object.entries(words).filter(([key]) => key.endsWith(end)).map(([key, text]) => [key.slice(0, -end.length), text]));
  const has_unmet = flows.some((/** @type {any} */ { from, to }) => from === 'unmet' || to === 'unmet');
  return { ...ending('.given'), ...(has_unmet ? {} : ending('.bare')) };
}

/**
 * @param {{root: string, folder: string, story: Record<string, any>}} build  folder: the story's
 * @returns {{page: Entries, engine: Entries}}  page: all that the page and its build say; engine: what the engine says
 *   otherwise for this story, by key
 */
export function read_words({ root, folder, story }) {
  const json = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));
  const core = json(join(root, 'assets/words.en.json'));
  const page = json(join(root, 'assets/words.page.en.json'));
  const given = words_where_given(story, json(join(root, 'assets/words.given.en.json')));
  const own_file = join(folder, `words.${story.language}.json`);
  const own = { ...given, ...(existsSync(own_file) ? json(own_file) : {}), ...words_of_unit(story.unit), ...(story.words ?? {}) };
  const terms = Object.fromEntries(Object.entries({ ...core, ...own }).filter(([key]) => key.startsWith(said_as)));
  const changed = Object.entries(own).filter(([key, text]) => key in core && core[key] !== text);
  const said = Object.fromEntries(Object.keys(page).map((key) => [key, own[key] ?? page[key]]));
  return { page: filled_with(with_method(said, story.method ?? (given.method && [given.method])), terms), engine: Object.fromEntries(changed) };
}
