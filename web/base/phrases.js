// @ts-check
// A sentence as a list of phrases, as the engine writes it (src/core/wording/phrase.h).

/** @typedef {{text: string, tone: 'plain' | 'range' | 'unmet'}} Phrase */

/** The sentence as one text. @param {{text: string}[]} phrases */
export const plain_text = (phrases) => phrases.map(({ text }) => text).join('');
