// @ts-check
// What the browser says of the reader's system. Where it can't say, or can't tell when that changes, the page works all the
// same.

const unknown = { matches: false, addEventListener() {}, removeEventListener() {} };

/**
 * @param {Window} window
 * @param {string} query
 * @returns {Pick<MediaQueryList, 'matches' | 'addEventListener' | 'removeEventListener'>}
 */
export function media(window, query) {
  const list = window.matchMedia?.(query);
  if (!list) return unknown;
  return 'addEventListener' in list ? list : { ...unknown, matches: /** @type {MediaQueryList} */ (list).matches };
}

/** How many device pixels a CSS pixel has. @param {Window} window */
export const ratio_of = ({ devicePixelRatio }) => (devicePixelRatio > 0 ? devicePixelRatio : 1);
