// @ts-check
// Whether the map can be seen: on screen, in a page that is shown.

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   element: Element,
 *   on_visible: (visible: boolean) => void,
 * }} collaborators
 */
export function watch_visibility({ window, element, on_visible }) {
  const { document } = window;
  let on_screen = true;
  let visible = !document.hidden;

  function changed() {
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
    visible: () => visible,
    destroy() {
      observer.disconnect();
      document.removeEventListener('visibilitychange', changed);
      window.removeEventListener('pageshow', changed);
    },
  };
}
