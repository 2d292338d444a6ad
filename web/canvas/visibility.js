// @ts-check
// Watches whether the map can be seen: it is on screen, or nearly, and the page isn't in a hidden tab.

const near = 200;  // px around the screen
const patience_ms = 5000;  // for the observer's first answer

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   element: Element,
 *   on_visible: (visible: boolean) => void,
 * }} collaborators  `on_visible` is also called with the first answer, at most about a frame later;
 *   with `look` at once where the page itself can tell, and soon in any case
 */
export function watch_visibility({ window, element, on_visible }) {
  const { document } = window;
  /** @type {boolean | null} */
  let on_screen = null;
  /** @type {boolean | null} */
  let visible = null;
  // Asked now, as the element's width has just been: later the browser would lay the page out once more for it.
  const place = window.parent === window ? element.getBoundingClientRect() : null;

  function changed() {
    if (on_screen === null) return;
    const now = on_screen && !document.hidden;
    if (now === visible) return;
    visible = now;
    on_visible(visible);
  }

  /** A page by itself needn't wait for the observer's first answer; in a frame the browser alone can tell. */
  function look() {
    if (on_screen !== null) return;
    if (!place) return void window.setTimeout(go_on, patience_ms);
    const { top, bottom } = place;
    on_screen = top < window.innerHeight + near && bottom > -near;
    changed();
  }

  /** A frame that the observer says nothing of, although it has a size and its tab is shown, is taken as seen. */
  function go_on() {
    if (on_screen !== null || document.hidden || window.innerWidth === 0) return;
    on_screen = true;
    changed();
  }

  const observer = new window.IntersectionObserver(
    (entries) => {
      on_screen = entries[entries.length - 1].isIntersecting;
      changed();
    },
    { rootMargin: `${near}px` },
  );
  observer.observe(element);
  document.addEventListener('visibilitychange', changed);
  window.addEventListener('pageshow', changed);

  return { visible: () => visible === true, look };
}
