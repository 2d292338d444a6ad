// @ts-check
// Prepares the page for print: the present scenario as a picture in light colours, all sources unfolded, and the link
// as text and QR code.

import { element } from '../base/dom.js';
import { svg_element } from './svg_element.js';

/** @typedef {import('../base/words.js').Say} Say */

const width = 680;  // CSS px; the medium layout, which fits on A4 and Letter
const unfolded = '.sources, #changes details, .hosting-note, #question';

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   before: HTMLElement,
 *   say: Say,
 *   engine: import('../engine/engine.js').Engine,
 *   look: () => import('../engine/engine.js').Look,
 *   draw: (width: number) => void,
 *   restore: () => void,
 *   address: () => {text: string, is_public: boolean},
 *   late: import('../base/late.js').Late,
 * }} collaborators  `before`: the link is put after this element; `draw` and `restore` change what #picture shows
 */
export function create_print({ window, before, say, engine, look, draw, restore, address, late }) {
  const { document } = window;
  const is_framed = window.parent !== window;  // what is printed has the height that the frame has
  const line = element(document, 'p', { class: 'printed', 'data-made': '' });
  before.after(line);
  /** @type {Element[]} */
  let opened = [];

  function before_print() {
    engine.look({ ...look(), theme: 'light' });
    draw(width);
    engine.look(look());
    const { text, is_public } = address();
    const code = (is_public && !is_framed && /^http/.test(text) && late.qr_svg?.(text)) || '';
    line.replaceChildren(...(is_public ? [say('print.link', { address: text })] : []), ...(code ? [svg_element(window, code)] : []));
    if (!is_framed) opened.push(...[...document.querySelectorAll(unfolded)].filter((fold) => !fold.hasAttribute('open')));
    for (const fold of opened) fold.setAttribute('open', '');
  }

  function after_print() {
    for (const fold of opened) fold.removeAttribute('open');
    opened = [];
    restore();
  }

  window.addEventListener('beforeprint', before_print);
  window.addEventListener('afterprint', after_print);
}
