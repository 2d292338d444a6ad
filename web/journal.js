// @ts-check
// The scenarios that the page has shown, one after the other, as links' texts: what undo and redo walk. Entries
// from before a reload are places without a text.

/**
 * @param {string} text  the present one
 * @param {number} [place]  how many lie before it
 */
export function create_journal(text, place = 0) {
  /** @type {(string | undefined)[]} */
  const texts = [];
  let at = place;
  texts[at] = text;

  return {
    at: () => at,
    /** @param {number} where */
    text: (where) => texts[where],
    /**
     * One more after the present one; what came after it is gone.
     * @param {string} next
     */
    add(next) {
      texts.length = at + 1;
      texts[++at] = next;
    },
    /**
     * @param {number} where
     * @param {string} [said]  what is shown there, where that is newly known
     */
    go(where, said) {
      at = where;
      if (said !== undefined) texts[at] = said;
    },
  };
}
