// @ts-check
// "What would have to be true?": the reader chooses a slider and two numbers, and asks for which value of the slider
// the two numbers are equal (the break-even point). The answer is a sentence, which follows while a slider moves.

import { when_changed } from '../base/changed.js';
import { attribute, maker, set } from '../base/dom.js';

/** @typedef {import('../engine/engine.js').Outline} Outline */
/** @typedef {import('../base/words.js').Say} Say */
/** @typedef {{lever: string, metric: string, equals: string}} Question */

const fields = /** @type {const} */ (['lever', 'metric', 'equals']);

/**
 * @param {{
 *   box: HTMLElement,
 *   say: Say,
 *   act: (action: string) => void,
 *   first: Question,
 * }} collaborators  `box`: the section to fill; `first`: what is chosen at the start
 */
export function create_break_even_panel({ box, say, act, first }) {
  const make = maker(box.ownerDocument);
  const select = Object.fromEntries(fields.map((field) => [field, make('select', { 'aria-label': say(`question.${field}`) })]));
  const ask = make('button', { type: 'submit' }, say('question.ask'));
  const clear = make('button', { type: 'button' }, say('question.clear'));
  const answer = make('p', { class: 'answer', role: 'status', 'aria-live': 'polite' });
  const sentence = make('p', {}, ...say('question.sentence').split(/(\{\w+\})/).map((part) => select[part.slice(1, -1)] ?? part));
  const form = make('form', {}, sentence, make('p', { class: 'buttons' }, ask, clear));
  const choice = when_changed((/** @type {string[][]} */ levers, /** @type {string[][]} */ metrics) => [levers, metrics], offer);
  let is_asked = false;

  /** @param {Event} [event] */
  function submit(event) {
    event?.preventDefault();
    const { lever, metric, equals } = select;
    if (metric.value === equals.value) {
      if (is_asked) act('ask none');
      show_answer(say('question.same'));
    } else {
      act(`ask ${metric.value} ${equals.value} ${lever.value}`);
    }
  }

  /** Asks again when a choice changes; the first time the reader has to press the button. */
  const on_change = () => {
    if (is_asked) submit();
  };
  const on_clear = () => {
    act('ask none');
    ask.focus();
  };

  /** @param {string[][]} levers  @param {string[][]} metrics */
  function offer(levers, metrics) {
    for (const field of fields) {
      const list = field === 'lever' ? levers : metrics;
      const chosen = select[field].value || first[field];
      select[field].replaceChildren(...list.map(([id, label]) => make('option', { value: id }, label)));
      if (list.some(([id]) => id === chosen)) select[field].value = chosen;
    }
  }

  /**
   * Ranges such as 10–20% get an element of their own, so that no line breaks inside them.
   * @param {string} text
   */
  function show_answer(text) {
    if (answer.textContent === text) return;
    const parts = text.split(/(\d+\u2013\d+%?)/);
    answer.replaceChildren(...parts.map((part, i) => (i % 2 ? make('span', { class: 'whole' }, part) : part)));
  }

  form.addEventListener('submit', submit);
  form.addEventListener('change', on_change);
  clear.addEventListener('click', on_clear);
  attribute(box, 'aria-label', say('question.title'));
  box.replaceChildren(form, answer);

  return {
    /** @param {Outline} outline */
    show(outline) {
      const { question, settled } = outline;
      choice.show(outline.levers.map(({ id, label }) => [id, label]), Object.entries(outline.metric_labels));
      const was_asked = is_asked;
      is_asked = question !== null;
      if (question) for (const field of fields) set(select[field], 'value', question[field]);
      if (question || was_asked) show_answer(question?.sentence ?? '');
      attribute(answer, 'aria-busy', String(!settled));
      set(clear, 'hidden', !is_asked);
    },
  };
}
