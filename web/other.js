// @ts-check
// "Ask about another number": totals, the eras' unmet demand and the quantities themselves, which the map's ribbons
// and bars don't show as numbers of their own.

import { maker } from './dom.js';

/** @typedef {import('./engine.js').Outline} Outline */
/** @typedef {import('./words.js').Say} Say */

/**
 * @param {{document: Document, say: Say, why: (id: string, from: HTMLElement) => void}} collaborators
 */
export function create_other({ document, say, why }) {
  const make = maker(document);
  const select = make('select', { id: 'other-number' });
  const button = make('button', { type: 'button' }, say('ask.why'));
  button.addEventListener('click', () => select.value && why(select.value, button));
  let shape = '';

  /**
   * @param {string} key
   * @param {string[][]} options
   */
  function group(key, options) {
    return make('optgroup', { label: say(key) }, ...options.map(([id, label]) => make('option', { value: id }, label)));
  }

  return {
    element: make('div', { class: 'other' }, make('label', { for: 'other-number' }, say('ask.other')), select, button),
    /** @param {Outline} outline */
    show({ metric_labels, eras, levers }) {
      const options = [
        Object.entries(metric_labels),
        eras.map((/** @type {any} */ era) => [`era.${era.id}`, `${era.label}, ${era.dates}`]),
        levers.map((/** @type {any} */ lever) => [lever.id, lever.label]),
      ];
      const now = JSON.stringify(options);
      if (now === shape) return;
      shape = now;
      const { value } = select;
      const groups = ['ask.other.totals', 'ask.other.eras', 'ask.other.levers'].map((key, i) => group(key, options[i]));
      select.replaceChildren(...groups);
      if (options.flat().some(([id]) => id === value)) select.value = value;
    },
  };
}
