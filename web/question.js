// @ts-check
// "What would have to be true?": a question in words with three gaps to choose from, and its answer as a sentence.
// Asked when the reader asks, and answered anew while a slider moves.

import { attribute, maker, set } from './dom.js';

/** @typedef {import('./engine.js').Outline} Outline */
/** @typedef {import('./words.js').Say} Say */
/** @typedef {{lever: string, metric: string, equals: string}} Question */

const gaps = /** @type {const} */ (['lever', 'metric', 'equals']);

/**
 * @param {{
 *   box: HTMLElement,
 *   say: Say,
 *   act: (action: string) => void,
 *   first: Question,
 * }} collaborators  `box` becomes the section; `first` is the question that is offered
 */
export function create_question({ box, say, act, first }) {
  const make = maker(box.ownerDocument);
  const select = Object.fromEntries(gaps.map((gap) => [gap, make('select', { 'aria-label': say(`question.${gap}`) })]));
  const ask = make('button', { type: 'submit' }, say('question.ask'));
  const clear = make('button', { type: 'button' }, say('question.clear'));
  const answer = make('p', { class: 'answer', role: 'status', 'aria-live': 'polite' });
  const sentence = make('p', {}, ...say('question.sentence').split(/(\{\w+\})/).map((part) => select[part.slice(1, -1)] ?? part));
  const form = make('form', {}, sentence, make('p', { class: 'buttons' }, ask, clear));
  let shape = '';
  let asked = false;

  /** @param {Event} [event] */
  function put(event) {
    event?.preventDefault();
    const { lever, metric, equals } = select;
    if (metric.value === equals.value) {
      if (asked) act('ask none');
      tell(say('question.same'));
    } else {
      act(`ask ${metric.value} ${equals.value} ${lever.value}`);
    }
  }

  /** A question that stands is put anew when a gap is filled otherwise; a first one waits for the button. */
  const changed = () => {
    if (asked) put();
  };
  const cleared = () => {
    act('ask none');
    ask.focus();
  };

  /** @param {Outline} outline */
  function offer({ levers, metric_labels }) {
    const options = [levers.map((/** @type {any} */ one) => [one.id, one.label]), Object.entries(metric_labels)];
    const now = JSON.stringify(options);
    if (now === shape) return;
    shape = now;
    for (const gap of gaps) {
      const list = gap === 'lever' ? options[0] : options[1];
      const chosen = select[gap].value || first[gap];
      select[gap].replaceChildren(...list.map((/** @type {string[]} */ [id, label]) => make('option', { value: id }, label)));
      if (list.some((/** @type {string[]} */ [id]) => id === chosen)) select[gap].value = chosen;
    }
  }

  /**
   * Without a break inside a range.
   * @param {string} text
   */
  function tell(text) {
    if (answer.textContent === text) return;
    const parts = text.split(/(\d+–\d+%?)/);
    answer.replaceChildren(...parts.map((part, i) => (i % 2 ? make('span', { class: 'whole' }, part) : part)));
  }

  form.addEventListener('submit', put);
  form.addEventListener('change', changed);
  clear.addEventListener('click', cleared);
  attribute(box, 'aria-labelledby', 'question-title');
  box.replaceChildren(make('h2', { id: 'question-title' }, say('question.title')), form, answer);

  return {
    /** @param {Outline} outline */
    show(outline) {
      const { question, settled } = outline;
      offer(outline);
      const was = asked;
      asked = question !== null;
      if (asked) for (const gap of gaps) set(select[gap], 'value', question[gap]);
      if (asked || was) tell(asked ? question.sentence : '');
      attribute(answer, 'aria-busy', String(!settled));
      set(clear, 'hidden', !asked);
    },
  };
}
