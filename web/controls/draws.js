// @ts-check
// The note about random draws, in the section on the method: how many draws the ranges come from, with which seed, and
// how far the ranges move with other seeds; a button takes the next seed. How far they move costs the engine five
// evaluations, so it is computed only while the section is open and nothing has changed for a moment.

import { when_changed } from '../base/changed.js';
import { element, set } from '../base/dom.js';

/** @typedef {import('../base/words.js').Say} Say */
/** @typedef {import('../engine/engine.js').Outline} Outline */

const debounce_ms = 500;

/**
 * @param {{
 *   window: Window,
 *   box: HTMLElement,
 *   button: HTMLButtonElement,
 *   note: HTMLElement,
 *   fold: HTMLDetailsElement,
 *   say: Say,
 *   act: (action: string) => void,
 *   seed_shift: () => number,
 * }} collaborators  `box` holds the note and the button, `fold` is the section; `seed_shift`: the farthest that an end of a
 *   range moves with other seeds, in parts of 100
 */
export function create_draws({ window, box, button, note, fold, say, act, seed_shift }) {
  const language = window.document.documentElement.lang;
  const draws = element(note.ownerDocument, 'span', { role: 'status' });
  const shift_text = element(note.ownerDocument, 'span');
  let settled = false;
  /** @type {any} */
  let timer = null;

  const scenario = when_changed((/** @type {Outline} */ outline) => [outline.query, outline.settled], (outline) => {
    settled = outline.settled;
    set(shift_text, 'textContent', '');
    const count = outline.draws.toLocaleString(language);
    if (settled) set(draws, 'textContent', say('draws.seed', { draws: count, seed: String(outline.seed) }));
    schedule_shift();
  });

  function schedule_shift() {
    window.clearTimeout(timer);
    if (fold.open && settled && shift_text.textContent === '') timer = window.setTimeout(show_shift, debounce_ms);
  }

  function show_shift() {
    const most = seed_shift();
    if (!(most >= 0)) return;  // the engine has stopped
    const tenth = Math.ceil(most * 10 - 1e-9) / 10;
    const words = tenth.toLocaleString(language, { minimumFractionDigits: 1 });
    set(shift_text, 'textContent', say(tenth > 0 ? 'draws.moves' : 'draws.still', { most: words }));
  }

  note.replaceChildren(draws, ' ', shift_text);
  button.textContent = say('draws.reroll');
  box.hidden = false;
  button.addEventListener('click', () => act('reroll'));
  fold.addEventListener('toggle', schedule_shift);

  return { show: scenario.show };
}
