// @ts-check
// The result sentence. It changes on screen at once; screen readers read it when it has stopped changing.

import { when_changed } from '../base/changed.js';
import { element as make } from '../base/dom.js';
import { plain_text } from '../base/phrases.js';

/** @typedef {import('../base/phrases.js').Phrase} Phrase */

const announce_after_ms = 500;

/**
 * @param {{window: Window, element: HTMLElement}} collaborators
 */
export function create_result({ window, element }) {
  const at_start = [...element.childNodes];
  /** @type {any} */
  let timer = null;
  const sentence = when_changed((/** @type {Phrase[]} */ phrases) => phrases, write);

  function at_rest() {
    timer = null;
    element.removeAttribute('aria-busy');
  }

  /** @param {Node[]} nodes */
  function replace(nodes) {
    if (timer === null) element.setAttribute('aria-busy', 'true');
    else window.clearTimeout(timer);
    element.replaceChildren(...nodes);
    timer = window.setTimeout(at_rest, announce_after_ms);
  }

  /** @param {Phrase[]} phrases */
  function write(phrases) {
    const nodes = phrases.map((phrase) => phrase_node(element.ownerDocument, phrase));
    if (element.textContent === plain_text(phrases)) element.replaceChildren(...nodes);  // only tones changed
    else replace(nodes);
  }

  return {
    show: sentence.show,
    /** Shows the sentence with which the page was loaded. */
    restore() {
      sentence.forget();
      replace(at_start);
    },
  };
}

/**
 * A phrase as a node, with its tone as class.
 * @param {Document} document
 * @param {Phrase} phrase
 */
export function phrase_node(document, { text, tone }) {
  return tone === 'plain' ? document.createTextNode(text) : make(document, 'span', { class: tone }, text);
}
