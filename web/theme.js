// @ts-check
// What the reader's system asks for: colours, no motion, large targets.

/** @typedef {{theme: string, still: boolean, coarse: boolean}} Look  theme: in words, as the engine reads it */

// Ground, text, what is disabled, what is marked, and text on that.
const system_colors = ['Canvas', 'CanvasText', 'GrayText', 'Highlight', 'HighlightText'];

/**
 * The colours that the reader's system has in the place of every page's own, as "#rrggbb", asked of an element
 * that says these names and keeps what it says.
 * @param {Window} window
 */
function colors_of_the_system({ document, getComputedStyle }) {
  const probe = document.createElement('i');
  probe.hidden = true;
  probe.style.setProperty('forced-color-adjust', 'none');
  document.body.append(probe);
  const colors = system_colors.map((name) => {
    probe.style.color = name;
    const channels = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).slice(0, 3);
    return '#' + channels.map((channel) => Math.round(Number(channel)).toString(16).padStart(2, '0')).join('');
  });
  probe.remove();
  return colors.join(' ');
}

/**
 * @param {{
 *   window: Window,
 *   locked: 'light' | 'dark' | 'auto',
 *   on_look: (look: Look) => void,
 * }} collaborators  `locked`: what the author set for good; a reader's own colours go before it
 */
export function watch_theme({ window, locked, on_look }) {
  const queries = {
    dark: window.matchMedia('(prefers-color-scheme: dark)'),
    more: window.matchMedia('(prefers-contrast: more)'),
    forced: window.matchMedia('(forced-colors: active)'),
    still: window.matchMedia('(prefers-reduced-motion: reduce)'),
    coarse: window.matchMedia('(pointer: coarse)'),
  };
  const theme = () => {
    if (queries.forced.matches) return colors_of_the_system(window);
    const is_dark = locked === 'auto' ? queries.dark.matches : locked === 'dark';
    return (is_dark ? 'dark' : 'light') + (queries.more.matches ? ' more' : '');
  };
  const look = () => ({ theme: theme(), still: queries.still.matches, coarse: queries.coarse.matches });
  const changed = () => on_look(look());
  for (const query of Object.values(queries)) query.addEventListener('change', changed);
  return {
    look,
    destroy() {
      for (const query of Object.values(queries)) query.removeEventListener('change', changed);
    },
  };
}
