// @ts-check
// The map as a static picture: one of those with which the page was loaded, or one that the engine drew.

import { when_changed } from '../base/changed.js';
import { element } from '../base/dom.js';

/**
 * @param {{window: Window & typeof globalThis, holder: HTMLElement}} collaborators
 */
export function create_picture({ window, holder }) {
  const { document } = window;
  const at_start = [...holder.childNodes];
  const drawn = when_changed((/** @type {string} */ svg) => svg, draw);

  /** @param {string} svg */
  function draw(svg) {
    const parsed = new window.DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    if (parsed.nodeName === 'svg') holder.replaceChildren(element(document, 'div', { class: 'still' }, document.importNode(parsed, true)));
  }

  return {
    /** Whether the start's own pictures are there: a page that was saved while it was live has another. */
    has_start: holder.querySelector('.still-narrow') !== null,
    /** @param {string} svg  one that can't be read changes nothing */
    show(svg) {
      if (svg !== '') drawn.show(svg);
    },
    /** @param {Node[]} nodes  pictures that were made elsewhere */
    put(nodes) {
      drawn.forget();
      holder.replaceChildren(...nodes);
    },
    /** Shows the pictures with which the page was loaded. */
    restore() {
      drawn.forget();
      holder.replaceChildren(...at_start);
    },
  };
}
