// @ts-check
// The page's texts, by key (assets/words.page.en.json).

/** @typedef {(key: string, fillings?: Record<string, string>) => string} Say  the text of a key, with its {gaps} filled */

/**
 * @param {Record<string, string>} entries
 * @returns {{say: Say}}
 */
export function create_words(entries) {
  return {
    /** A missing text is shown as its key, so that it is noticed. */
    say: (key, fillings = {}) =>
      (entries[key] ?? `‹${key}›`).replace(/\{(\w+)\}/g, (gap, name) => fillings[name] ?? gap),
  };
}
