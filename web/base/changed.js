// @ts-check
// Calls a function only when its input has changed. With it the parts of the page that get every new outline write only
// what is different.

/**
 * @template {any[]} Values
 * @param {(...values: Values) => unknown} pick  what `show` depends on; compared as JSON
 * @param {(...values: Values) => void} show
 */
export function when_changed(pick, show) {
  /** @type {string | undefined} */
  let last = '';
  return {
    /** Calls `show` unless `pick` returns the same as last time. @param {Values} values */
    show(...values) {
      const now = JSON.stringify(pick(...values));
      if (now === last) return;
      last = now;
      show(...values);
    },
    /** After this the next call of show() always shows. */
    forget() {
      last = '';
    },
  };
}
