// @ts-check
// What paper needs: the present scenario as a picture in light colours, the sources unfolded, and the link in words.

/** @typedef {import('./words.js').Say} Say */

const picture_width = 680;  // CSS px: what a page of paper holds
const unfolded = '.sources, #changes details';

/**
 * @param {{
 *   window: Window,
 *   before: HTMLElement,
 *   say: Say,
 *   draw: (width: number) => void,
 *   restore: () => void,
 *   address: () => {text: string, whole: boolean},
 * }} collaborators  `before`: the element that the link follows; `draw` and `restore` change what #picture shows
 */
export function create_print({ window, before, say, draw, restore, address }) {
  const { document } = window;
  const line = document.createElement('p');
  line.className = 'printed';
  before.after(line);
  /** @type {Element[]} */
  let opened = [];

  function begin() {
    draw(picture_width);
    const { text, whole } = address();
    line.textContent = whole ? say('print.link', { address: text }) : '';
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
