// @ts-check
// The list for undo and redo: the scenarios that the page has shown, as texts of links, and the position of the present
// one. After a reload the texts of earlier positions aren't known.

/**
 * @param {string} text  the present scenario
 * @param {number} [position]  how many steps lie before it
 */
export function create_undo_stack(text, position = 0) {
  /** @type {(string | undefined)[]} */
  const texts = [];
  let at = position;
  texts[at] = text;

  return {
    at: () => at,
    /** @param {number} step */
    text: (step) => texts[step],
    /**
     * Adds a scenario after the present one, and forgets those that came after that.
     * @param {string} next
     */
    add(next) {
      texts.length = at + 1;
      texts[++at] = next;
    },
    /**
     * @param {number} step
     * @param {string} [text_there]  the scenario there, if it has become known
     */
    go(step, text_there) {
      at = step;
      if (text_there !== undefined) texts[at] = text_there;
    },
  };
}
