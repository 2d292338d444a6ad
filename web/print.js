// @ts-check
// What paper needs: the present scenario as a picture in light colours, the sources unfolded, and the link in words
// and as a QR code.

import { qr_svg, svg_element } from './qr.js';

/** @typedef {import('./words.js').Say} Say */

const width = 680;  // CSS px: the medium map, which fits A4 and Letter
const unfolded = '.sources, #changes details';

/**
 * @param {{
 *   window: Window,
 *   before: HTMLElement,
 *   say: Say,
 *   engine: import('./engine.js').Engine,
 *   look: () => import('./theme.js').Look,
 *   draw: (width: number) => void,
 *   restore: () => void,
 *   address: () => {text: string, whole: boolean},
 * }} collaborators  `before`: the element that the link follows; `draw` and `restore` change what #picture shows
 */
export function create_print({ window, before, say, engine, look, draw, restore, address }) {
  const { document } = window;
  const line = document.createElement('p');
  line.className = 'printed';
  before.after(line);
  /** @type {Element[]} */
  let opened = [];

  function begin() {
    engine.look({ ...look(), theme: 'light' });
    draw(width);
    engine.look(look());
    const { text, whole } = address();
    const code = whole && /^http/.test(text) ? qr_svg(text) : '';
    line.replaceChildren(...(whole ? [say('print.link', { address: text })] : []), ...(code ? [svg_element(window, code)] : []));
    opened.push(...[...document.querySelectorAll(unfolded)].filter((fold) => !fold.hasAttribute('open')));
    for (const fold of opened) fold.setAttribute('open', '');
  }

  function end() {
    for (const fold of opened) fold.removeAttribute('open');
    opened = [];
    restore();
  }

  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return {
    destroy() {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
      line.remove();
    },
  };
}
