// @ts-check
// Notices above the map: problems in a link, as sentences for the reader.

import { maker } from '../base/dom.js';

/** @typedef {import('../engine/engine.js').Problem} Problem */
/** @typedef {import('../base/words.js').Say} Say */

const max_notices = 6;
const most_named = 3;

/**
 * @param {{list: HTMLElement, say: Say}} collaborators
 */
export function create_notices({ list, say }) {
  const make = maker(list.ownerDocument);

  /** @param {Problem} problem */
  function sentence({ where, what }) {
    if (where === '') return what;
    return say('notices.link', { where, what });
  }

  /** @param {string} text */
  function item_of(text) {
    const close = make('button', { type: 'button', class: 'close', 'aria-label': say('notices.close') });
    const item = make('li', {}, make('span', {}, text), close);
    close.addEventListener('click', () => item.remove());
    return item;
  }

  return {
    /**
     * What is wrong in one link, as one notice at most.
     * @param {Problem[]} problems
     * @returns {Problem[]}
     */
    together(problems) {
      const in_link = problems.filter(({ where }) => where);
      if (in_link.length < 2) return problems;
      /** @type {Set<string>} */
      const what = new Set();
      /** @type {Set<string>} */
      const names = new Set();
      for (const one of in_link) {
        if (/^[dm]$/.test(one.where)) what.add(one.what);  // it is of another version
        else names.add(`“${one.where}”`);
      }
      if (names.size > 0) what.add(say('notices.parts', { names: [...names].slice(0, most_named).join(', ') + (names.size > most_named ? ' …' : '') }));
      return [...problems.filter((one) => !in_link.includes(one)), { where: '', what: [...what].join(' ') }];
    },
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
