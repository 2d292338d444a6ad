// @ts-check
// Notices above the map: problems in a link or in the story, as sentences for the reader.

import { maker } from '../base/dom.js';

/** @typedef {import('../engine/engine.js').Problem} Problem */
/** @typedef {import('../base/words.js').Say} Say */

const max_notices = 6;

/**
 * @param {{list: HTMLElement, say: Say}} collaborators
 */
export function create_notices({ list, say }) {
  const make = maker(list.ownerDocument);

  /** @param {Problem} problem */
  function sentence({ where, what }) {
    if (where === '') return what;
    return say(where.startsWith('/') ? 'notices.story' : 'notices.link', { where, what });
  }

  /** @param {string} text */
  function item_of(text) {
    const close = make('button', { type: 'button', class: 'close', 'aria-label': say('notices.close') });
    const item = make('li', {}, make('span', {}, text), close);
    close.addEventListener('click', () => item.remove());
    return item;
  }

  return {
    /** @param {Problem} problem */
    add(problem) {
      const text = sentence(problem);
      const texts = [...list.children].map((item) => item.firstElementChild?.textContent);
      if (texts.includes(text)) return;
      list.append(item_of(text));
      while (list.children.length > max_notices) list.firstElementChild?.remove();
    },
    clear: () => list.replaceChildren(),
  };
}
