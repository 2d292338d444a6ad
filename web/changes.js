// @ts-check
// What the scenario changes against its era's facts or a second scenario: a sentence, a list, and a choice of the two.

import { set_phrase } from './result.js';

/** @typedef {import('./result.js').Phrase} Phrase */
/** @typedef {import('./words.js').Say} Say */
/** @typedef {{label: string, before_text: string, after_text: string, text: string, range_text: string,
 *             claimed: boolean}} Change */
/** @typedef {{second: boolean, sentence: Phrase[], items: Change[]}} Changes */

/**
 * @param {{holder: HTMLElement, row: HTMLElement, say: Say}} collaborators  `holder`: an empty element; `row` takes
 *   the buttons after its own
 */
export function create_changes({ holder, row, say }) {
  const document = holder.ownerDocument;
  let shown = '';
  let room = 0;  // CSS px

  const sentence = make('p', 'said');
  const list = make('ul', 'changes');
  const more = make('details');
  more.append(make('summary', '', say('changes.all')), list, make('p', 'note', say('changes.outlined')));
  const here = button('versus here', 'changes.here');
  const facts = button('versus none', 'changes.facts');

  /**
   * @param {string} tag
   * @param {string} [name]
   * @param {string} [text]
   */
  function make(tag, name = '', text = '') {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    return element;
  }

  /**
   * @param {string} action
   * @param {string} words
   */
  function button(action, words) {
    const element = make('button', '', say(words));
    element.setAttribute('type', 'button');
    element.addEventListener('click', () => act(action));
    return element;
  }

  let act = (/** @type {string} */ _action) => {};

  /** @param {Change} change */
  function item({ label, before_text, after_text, text, range_text, claimed }) {
    const line = make('li');
    line.append(
      make('span', '', label),
      make('span', 'range', say('changes.values', { before: before_text, after: after_text })),
      make('b', claimed ? 'chip' : 'chip unsure', text),
      make('span', 'range', range_text && `(${range_text})`),
    );
    return line;
  }

  /** What stands below keeps its place when the changes go, and so does a page that was scrolled to its end. */
  function keep_room() {
    if (!more.open) room = Math.max(room, holder.offsetHeight || 0);
    holder.style.minHeight = `${room}px`;
  }

  return {
    /** @param {(action: string) => void} next  what a press on a button does */
    connect(next) {
      act = next;
      holder.replaceChildren(sentence, more);
      row.append(here, facts);
    },
    /** @param {Changes} changes */
    show(changes) {
      const key = JSON.stringify(changes);
      if (key === shown) return;
      shown = key;
      keep_room();
      const items = changes.items.filter((change) => change.text !== '0');
      const is_second = changes.second && changes.items.length === 0;
      sentence.replaceChildren(
        ...(is_second ? [say('changes.same')] : changes.sentence.map((phrase) => set_phrase(document, phrase))));
      sentence.hidden = !is_second && changes.sentence.length === 0;
      list.replaceChildren(...items.map(item));
      more.hidden = items.length === 0;
      here.hidden = is_second;
      facts.hidden = !changes.second;
    },
    /** Nothing to compare on the page as it came. */
    restore() {
      shown = '';
      holder.replaceChildren();
      here.remove();
      facts.remove();
    },
  };
}
