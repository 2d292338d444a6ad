// @ts-check
// Whether the map can be seen: on screen, in a page that is shown.

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   element: Element,
 *   on_visible: (visible: boolean) => void,
 * }} collaborators  `on_visible` hears the first answer too, which takes the browser a frame
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

  return {
    visible: () => visible === true,
    destroy() {
      observer.disconnect();
      document.removeEventListener('visibilitychange', changed);
      window.removeEventListener('pageshow', changed);
    },
  };
}
