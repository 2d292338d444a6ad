// @ts-check
// What the reader's system asks for: dark colours, no motion, large targets.

/** @typedef {{dark: boolean, still: boolean, coarse: boolean}} Look */

/**
 * @param {{window: Window, on_look: (look: Look) => void}} collaborators
 */
export function watch_theme({ window, on_look }) {
  const queries = {
    dark: window.matchMedia('(prefers-color-scheme: dark)'),
    still: window.matchMedia('(prefers-reduced-motion: reduce)'),
    coarse: window.matchMedia('(pointer: coarse)'),
  };
  const look = () => ({ dark: queries.dark.matches, still: queries.still.matches, coarse: queries.coarse.matches });
  const changed = () => on_look(look());
  for (const query of Object.values(queries)) query.addEventListener('change', changed);
  return {
    look,
    destroy() {
      for (const query of Object.values(queries)) query.removeEventListener('change', changed);
    },
  };
}
