// @ts-check
// "Ask about another number": a choice of the numbers that can't be clicked on the map. These are totals, the unmet
// demand of each era, and the values of the sliders.

import { when_changed } from '../base/changed.js';
import { maker } from '../base/dom.js';

/** @typedef {import('../engine/engine.js').Outline} Outline */
/** @typedef {import('../base/words.js').Say} Say */

/**
 * @param {{document: Document, say: Say, open_why: (id: string, from: HTMLElement) => void}} collaborators
 */
export function create_number_picker({ document, say, open_why }) {
  const make = maker(document);
  const select = make('select', { id: 'other-number' });
  const button = make('button', { type: 'button' }, say('ask.why'));
  button.addEventListener('click', () => select.value && open_why(select.value, button));
  const choice = when_changed((/** @type {string[][][]} */ options) => options, offer);

  /**
   * @param {string} key
   * @param {string[][]} options
   */
  function group(key, options) {
    return make('optgroup', { label: say(key) }, ...options.map(([id, label]) => make('option', { value: id }, label)));
  }

  /** @param {string[][][]} options  totals, eras, levers */
  function offer(options) {
    const { value } = select;
    const groups = ['ask.other.totals', 'ask.other.eras', 'ask.other.levers'].map((key, i) => group(key, options[i]));
    select.replaceChildren(...groups);
    if (options.flat().some(([id]) => id === value)) select.value = value;
  }

  return {
    element: make('div', { class: 'other' }, make('label', { for: 'other-number' }, say('ask.other')), select, button),
    /** @param {Outline} outline */
    show({ metric_labels, eras, levers }) {
      choice.show([
        Object.entries(metric_labels),
        eras.map((era) => [`era.${era.id}`, `${era.label}, ${era.dates}`]),
        levers.map((lever) => [lever.id, lever.label]),
      ]);
    },
  };
}
