// @ts-check
// The parts of a story that the page needs: the engine holds what it reads, the page's data what its scripts ask for.

/** @typedef {Record<string, any>} Story  already checked */

/** In the place of what the page tells in its list of sources (web/analysis/listed_fact.js). */
const listed = { text: '-', url: 'https://-' };

/**
 * What the page's engine opens while the page is built.
 * @param {Story} story
 * @param {Record<string, string>} words  what the engine says otherwise for it, by key
 * @returns {Story}
 */
export function engine_story(story, words) {
  return {
    ...without(story, '$schema', 'unit', 'method'),
    words,
    eras: story.eras.map((/** @type {any} */ era) => without(era, 'note')),
    facts: (story.facts ?? []).map((/** @type {any} */ fact) => ({
      ...without(fact, 'note'),
      text: listed.text,
      sources: (fact.sources ?? []).map((/** @type {any} */ source) => ({ ...without(source, 'note'), url: listed.url })),
    })),
  };
}

/** @param {Story} story @returns {Story} */
export function page_story(story) {
  const { id, title, version, updated, language, demand, focus, start, renamed } = story;
  return {
    id, title, version, updated, language, demand, focus, start, renamed,
    eras: story.eras.map((/** @type {any} */ era) => ({ id: era.id, rights: strengths(era.rights ?? {}) })),
    rights: story.rights.map((/** @type {any} */ right) => ({ id: right.id, holder: right.holder })),
    inputs: story.inputs.map((/** @type {any} */ input) => ({ id: input.id })),
    presets: story.presets.map((/** @type {any} */ preset) => ({ id: preset.id, query: preset.query })),
  };
}

/** @param {Record<string, any>} rights  as an era has them: a number, or {"strength": …} with what it rests on */
const strengths = (rights) => Object.fromEntries(Object.entries(rights).map(([id, right]) =>
  [id, typeof right === 'object' && right ? { strength: right.strength } : right]));

/** @param {Record<string, any>} value @param {string[]} keys */
const without = (value, ...keys) => Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
