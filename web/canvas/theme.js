// @ts-check
// What the reader's system asks for: dark or light colours, more contrast, its own colours, no motion, large targets.

import { element } from '../base/dom.js';
import { media } from '../base/media.js';
import { lock_theme } from '../base/theme_lock.js';

/** @typedef {import('../engine/engine.js').Look} Look */

// For background, text, disabled text, marked background, and marked text.
const system_colors = ['Canvas', 'CanvasText', 'GrayText', 'Highlight', 'HighlightText'];

/**
 * The colours of the reader's system, as "#rrggbb", where these replace the colours of all pages (forced colours). They
 * are read from an element that is styled with the colours' names.
 * @param {Window} window
 */
function colors_of_the_system({ document, getComputedStyle }) {
  const probe = element(document, 'i', { hidden: '' });
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
 * Whether the browser darkens pages that are light ("auto dark"): what it calls the ground of a light page isn't white then.
 * It can't darken a canvas.
 * @param {Window} window
 */
export function is_darkened({ document, getComputedStyle }) {
  const probe = element(document, 'i', { hidden: '' });
  probe.style.cssText = 'display:none;color-scheme:light;background-color:canvas';
  document.documentElement.append(probe);
  const ground = getComputedStyle(probe).backgroundColor;
  probe.remove();
  return /^rgb\((?!255, 255, 255\))/.test(ground);
}

/**
 * @param {{
 *   window: Window,
 *   locked: 'light' | 'dark' | 'auto',
 *   on_look: (look: Look) => void,
 * }} collaborators  `locked`: the author's choice, until the host makes another; forced colours of the reader go before it
 */
export function watch_theme({ window, locked, on_look }) {
  const queries = {
    dark: media(window, '(prefers-color-scheme: dark)'),
    more: media(window, '(prefers-contrast: more)'),
    forced: media(window, '(forced-colors: active)'),
    reduced_motion: media(window, '(prefers-reduced-motion: reduce)'),
    coarse: media(window, '(pointer: coarse)'),
  };
  const theme = () => {
    if (queries.forced.matches) return colors_of_the_system(window);
    const is_dark = locked === 'auto' ? queries.dark.matches : locked === 'dark';
    return (is_dark ? 'dark' : 'light') + (queries.more.matches ? ' more' : '');
  };
  const look = () => ({ theme: theme(), reduced_motion: queries.reduced_motion.matches, coarse: queries.coarse.matches });
  for (const query of Object.values(queries)) query.addEventListener('change', () => on_look(look()));
  return {
    look,
    /** @param {import('../base/theme_lock.js').ThemeLock} next */
    lock(next) {
      locked = next;
      lock_theme(window.document, next);
      on_look(look());
    },
  };
}
