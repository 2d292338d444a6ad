// @ts-check
// What went wrong outside the program, told to the reader who can mend it.

/** @typedef {import('./engine.js').Problem} Problem */
/** @typedef {import('./words.js').Say} Say */

const most = 6;

/**
 * @param {{list: HTMLElement, say: Say}} collaborators
 */
export function create_notices({ list, say }) {
  const document = list.ownerDocument;

  /** @param {Problem} problem */
  function sentence({ where, what }) {
    if (where === '') return what;
    return say(where.startsWith('/') ? 'notices.story' : 'notices.link', { where, what });
  }

  /** @param {string} text */
  function item_of(text) {
    const item = document.createElement('li');
    const words = document.createElement('span');
    words.textContent = text;
    item.append(words, close_button(item));
    return item;
  }

  /** @param {HTMLElement} item */
  function close_button(item) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'close';
    button.setAttribute('aria-label', say('notices.close'));
    button.addEventListener('click', () => item.remove());
    return button;
  }

  return {
    /** @param {Problem} problem */
    add(problem) {
      const text = sentence(problem);
      const texts = [...list.children].map((item) => item.firstElementChild?.textContent);
      if (texts.includes(text)) return;
      list.append(item_of(text));
      while (list.children.length > most) list.firstElementChild?.remove();
    },
    clear: () => list.replaceChildren(),
  };
}
