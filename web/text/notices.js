// @ts-check
// Notices above the map: problems in a link or in the story, as sentences for the reader.

import { maker } from '../base/dom.js';

/** @typedef {import('../engine/engine.js').Problem} Problem */
/** @typedef {import('../base/words.js').Say} Say */

const max_notices = 6;
const most_named = 3;

/** A link of another version of the map or the data. @param {Problem} problem */
const is_of_version = ({ where }) => where === 'm' || where === 'd';

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
    /**
     * What is wrong in one link, as one notice at most.
     * @param {Problem[]} problems
     * @returns {Problem[]}
     */
    together(problems) {
      const in_link = problems.filter(({ where }) => where && !where.startsWith('/'));
      if (in_link.length < 2) return problems;
      const versions = new Set(in_link.filter(is_of_version).map(({ what }) => what));
      const names = new Set(in_link.filter((one) => !is_of_version(one)).map(({ where }) => `“${where}”`));
      const more = names.size > most_named ? ' …' : '';
      const parts = names.size > 0 ? [say('notices.parts', { names: [...names].slice(0, most_named).join(', ') + more })] : [];
      return [...problems.filter((one) => !in_link.includes(one)), { where: '', what: [...versions, ...parts].join(' ') }];
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
