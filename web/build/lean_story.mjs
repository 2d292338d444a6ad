// @ts-check
// The story as the page's data hold it: without what the page tells elsewhere and no script asks for. web/app/whole_story.js
// puts a fact's sentence and addresses in again for the engine.

/**
 * @param {Record<string, any>} story  already checked
 * @param {Record<string, string>} words  what the engine says otherwise for it, by key
 * @returns {Record<string, any>}
 */
export function lean_story(story, words) {
  return {
    ...without(story, '$schema', 'unit', 'method'),
    words,
    eras: story.eras.map((/** @type {any} */ era) => without(era, 'note')),
    facts: (story.facts ?? []).map((/** @type {any} */ fact) => ({
      ...without(fact, 'text', 'note'),
      sources: (fact.sources ?? []).map((/** @type {any} */ source) => without(source, 'url', 'note')),
    })),
  };
}

/** @param {Record<string, any>} value @param {string[]} keys */
const without = (value, ...keys) => Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
