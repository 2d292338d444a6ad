// @ts-check
// The list of sliders beside the map of a wide card, which is higher than the card. A wheel or a finger over it belongs to
// the article around the card, until the reader clicks or taps in the list: then it scrolls, until the mouse leaves it or
// something else is pressed. A button at its foot shows what lies below.

import { maker } from '../base/dom.js';

/**
 * @param {{window: Window & typeof globalThis, pane: HTMLElement, body: HTMLElement, label: string}} parts  `body` is what
 *   scrolls in `pane`; `label` is the button's
 */
export function create_side_pane({ window, pane, body, label }) {
  const { document } = window;
  const more = maker(document)('button', { type: 'button', class: 'more', tabindex: '-1', 'aria-hidden': 'true' }, label);
  const use = (/** @type {boolean} */ in_use) => pane.toggleAttribute('data-in-use', in_use);
  const below = () => body.scrollHeight - body.clientHeight - body.scrollTop;
  const show_more = () => pane.toggleAttribute('data-more', below() > 8);
  const on_press = (/** @type {Event} */ { target }) => {
    if (!pane.contains(/** @type {Node} */ (target))) use(false);
  };
  const sizes = window.ResizeObserver && new window.ResizeObserver(show_more);

  pane.append(more);
  pane.addEventListener('click', () => {
    use(true);
    window.requestAnimationFrame(show_more);  // the click may fold or unfold
  });
  pane.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'mouse' && use(false));
  more.addEventListener('click', () => body.scrollBy({ top: body.clientHeight - 64 }));
  body.addEventListener('scroll', show_more, { passive: true });
  document.addEventListener('pointerdown', on_press, true);
  sizes?.observe(body);

  return {
    /** When what it holds has changed. */
    refresh: show_more,
    remove() {
      document.removeEventListener('pointerdown', on_press, true);
      sizes?.disconnect();
    },
  };
}
