// @ts-check
// Watches whether the map can be seen: it is on screen, or nearly, and the page isn't in a hidden tab.

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   element: Element,
 *   on_visible: (visible: boolean) => void,
 * }} collaborators  `on_visible` is also called with the first answer, about a frame later
 */
export function watch_visibility({ window, element, on_visible }) {
  const { document } = window;
  /** @type {boolean | null} */
  let on_screen = null;
  /** @type {boolean | null} */
  let visible = null;

  function changed() {
    if (on_screen === null) return;
    const now = on_screen && !document.hidden;
    if (now === visible) return;
    visible = now;
    on_visible(visible);
  }

  const observer = new window.IntersectionObserver(
    (entries) => {
      on_screen = entries[entries.length - 1].isIntersecting;
      changed();
    },
    { rootMargin: '200px' },
  );
  observer.observe(element);
  document.addEventListener('visibilitychange', changed);
  window.addEventListener('pageshow', changed);

  return { visible: () => visible === true };
}
