// @ts-check
// What the scenario changes compared with its era's facts or with a second scenario: a sentence, a list of all changes,
// and buttons that choose between the two baselines.

import { when_changed } from '../base/changed.js';
import { maker } from '../base/dom.js';
import { phrase_node } from './result.js';

/** @typedef {import('../base/words.js').Say} Say */
/** @typedef {import('../engine/outline.js').Change} Change */
/** @typedef {Pick<import('../engine/outline.js').Changes, 'second' | 'sentence' | 'items'>} Changes */

/**
 * @param {{holder: HTMLElement, row: HTMLElement, say: Say}} collaborators  `holder`: an empty element; `row` gets
 *   the buttons
 */
export function create_changes({ holder, row, say }) {
  const document = holder.ownerDocument;
  const make = maker(document);
  let room = 0;  // CSS px

  const sentence = make('p', { class: 'said' });
  const list = make('ul', { class: 'changes' });
  const more = make('details', {}, make('summary', {}, say('changes.all')), list, make('p', { class: 'note' }, say('changes.outlined')));
  const here = button('versus here', 'changes.here');
  const facts = button('versus none', 'changes.facts');
  sentence.hidden = more.hidden = true;  // else the room is kept for them from the start
  const changed = when_changed((/** @type {Changes} */ changes) => changes, write);

  /**
   * @param {string} action
   * @param {string} words
   */
  function button(action, words) {
    const element = make('button', { type: 'button' }, say(words));
    element.addEventListener('click', () => act(action));
    return element;
  }

  let act = (/** @type {string} */ _action) => {};

  /** @param {Change} change */
  function item({ label, before_text, after_text, text, range_text, claimed }) {
    return make('li', {},
      make('span', {}, label),
      make('span', { class: 'range' }, say('changes.values', { before: before_text, after: after_text })),
      make('b', { class: claimed ? 'chip' : 'chip unsure' }, text),
      make('span', { class: 'range' }, range_text && `(${range_text})`));
  }

  /** Keeps the greatest height so far, so that what stands below doesn't move when there are no changes any more. */
  function keep_room() {
    if (sentence.hidden && more.hidden) return;
    if (!more.open) room = Math.max(room, holder.offsetHeight || 0);
    holder.style.minHeight = `${room}px`;
  }

  /** @param {Changes} changes */
  function write(changes) {
    keep_room();
    const items = changes.items.filter((change) => change.text !== '0');
    const is_second = changes.second && changes.items.length === 0;
    sentence.replaceChildren(
      ...(is_second ? [say('changes.same')] : changes.sentence.map((phrase) => phrase_node(document, phrase))));
    sentence.hidden = !is_second && changes.sentence.length === 0;
    list.replaceChildren(...items.map(item));
    more.hidden = items.length === 0;
    here.hidden = is_second;
    facts.hidden = !changes.second;
  }

  return {
    /** @param {(action: string) => void} next  what the buttons do */
    connect(next) {
      act = next;
      holder.replaceChildren(sentence, more);
      row.replaceChildren(here, facts);
    },
    show: changed.show,
    /** The page without a running map compares nothing. */
    restore() {
      changed.forget();
      holder.replaceChildren();
      here.remove();
      facts.remove();
    },
  };
}
