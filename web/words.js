// @ts-check
// The page's own sentences.

/** @typedef {(key: string, fillings?: Record<string, string>) => string} Say */

/**
 * @param {Record<string, string>} entries
 * @returns {{say: Say}}
 */
export function create_words(entries) {
  return {
    /** A gap is seen, not silent. */
    say: (key, fillings = {}) =>
      (entries[key] ?? `‹${key}›`).replace(/\{(\w+)\}/g, (whole, name) => fillings[name] ?? whole),
  };
}
