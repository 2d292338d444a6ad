// @ts-check
// The result sentence. It changes at once for the eye; screen readers hear it once it has come to rest.

/** @typedef {{text: string, tone: 'plain' | 'range' | 'unmet'}} Phrase */

const rest_ms = 500;

/**
 * @param {{window: Window, element: HTMLElement}} collaborators
 */
export function create_result({ window, element }) {
  const at_start = [...element.childNodes];
  let shown = '';
  /** @type {any} */
  let timer = null;

  function at_rest() {
    timer = null;
    element.removeAttribute('aria-busy');
  }

  /** @param {Node[]} nodes */
  function replace(nodes) {
    if (timer === null) element.setAttribute('aria-busy', 'true');
    else window.clearTimeout(timer);
    element.replaceChildren(...nodes);
    timer = window.setTimeout(at_rest, rest_ms);
  }

  return {
    /** @param {Phrase[]} phrases */
    show(phrases) {
      const key = JSON.stringify(phrases);
      if (key === shown) return;
      shown = key;
      const nodes = phrases.map((phrase) => set_phrase(element.ownerDocument, phrase));
      const says_the_same = element.textContent === phrases.map((phrase) => phrase.text).join('');
      if (says_the_same) element.replaceChildren(...nodes);  // only its tones may be new: nothing to announce
      else replace(nodes);
    },
    /** Back to the sentence that the page came with. */
    restore() {
      shown = '';
      replace(at_start);
    },
    destroy() {
      if (timer !== null) window.clearTimeout(timer);
    },
  };
}

/**
 * @param {Document} document
 * @param {Phrase} phrase
 */
export function set_phrase(document, { text, tone }) {
  if (tone === 'plain') return document.createTextNode(text);
  const span = document.createElement('span');
  span.className = tone;
  span.textContent = text;
  return span;
}
