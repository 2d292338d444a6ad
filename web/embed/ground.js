// @ts-check
// Whether the page around an embed is dark, and when that may have changed.

/** Its functions are called as its own (host.setTimeout), since web archives wrap them and ask for their receiver. */
export const host = window;
/** Named shortly, as is what follows: all of embed.js has to be small. */
export const page = document;
/** @param {string} query */
export const matches = (query) => host.matchMedia(query).matches;

const dark = '(prefers-color-scheme:dark)';

/**
 * By the ground behind the embed; where there is none, by the page's color-scheme.
 * @param {Element} element
 * @returns {'dark' | 'light'}
 */
export function theme_around(element) {
  for (let one = /** @type {Element | null} */ (element); one; one = one.parentElement) {
    const ground = host.getComputedStyle(one).backgroundColor;
    const [r, g, b, a = 1] = (ground.match(/\b[\d.]+/g) || []).map(Number);
    // rgb(0 to 255), lab(lightness to 100), oklch(lightness to 1), color(display-p3 0 to 1)
    const most = /^r/.test(ground) ? 255 : /^l/.test(ground) ? 100 : 1;
    if (b >= 0 && a > 0.5) return (/^o?k?l/.test(ground) ? r : (2 * r + 5 * g + b) / 8) < most / 2 ? 'dark' : 'light';
  }
  const scheme = host.getComputedStyle(page.documentElement).colorScheme;
  const is_dark = /dark/.test(scheme) && (!/light/.test(scheme) || matches(dark));
  return is_dark ? 'dark' : 'light';
}

/**
 * Calls fn when the page may have other colours: its switch sets an attribute of <html> or <body>, or the reader's system
 * changes.
 * @param {() => void} fn
 * @returns {() => void} a function that ends it
 */
export function watch_theme(fn) {
  const watcher = new MutationObserver(fn);
  for (const one of [page.documentElement, page.body]) watcher.observe(one, { attributes: true });
  const off = listen(host.matchMedia(dark), 'change', fn);
  const settled = listen(host, 'transitionend', fn);  // a ground that changes slowly
  return () => {
    watcher.disconnect();
    off();
    settled();
  };
}

/**
 * @param {any} target
 * @param {...any} pairs  types and functions in turn
 * @returns {() => void} a function that ends all
 */
export function listen(target, ...pairs) {
  function each(/** @type {string} */ method) {
    method += 'EventListener';
    // Safari 13 has none in lists of media.
    pairs.forEach((fn, i) => i % 2 && target[method] && target[method](pairs[i - 1], fn));
  }
  each('add');
  return () => each('remove');
}
