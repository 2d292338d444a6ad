// @ts-check
// Beside the method: how many draws the ranges come from and with which seed, other random numbers on demand, and
// how far the ranges depend on that. The last costs five evaluations, so it is asked for only while it can be
// read, and once the scenario has come to rest.

/** @typedef {import('./words.js').Say} Say */
/** @typedef {import('./engine.js').Outline} Outline */

const rest_ms = 500;

/**
 * @param {{
 *   window: Window,
 *   box: HTMLElement,
 *   button: HTMLButtonElement,
 *   note: HTMLElement,
 *   fold: HTMLDetailsElement,
 *   say: Say,
 *   act: (action: string) => void,
 *   shift: () => number,
 * }} collaborators  `box` holds the note and the button, `fold` all of it; `shift` says how far the ranges' ends move with other seeds, of 100
 */
export function create_draws({ window, box, button, note, fold, say, act, shift }) {
  const language = window.document.documentElement.lang;
  const draws = note.ownerDocument.createElement('span');
  const moves = note.ownerDocument.createElement('span');
  let shown = '';
  let settled = false;
  /** @type {any} */
  let timer = null;

  /**
   * @param {HTMLElement} element
   * @param {string} text
   */
  function set(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  function wait() {
    window.clearTimeout(timer);
    if (fold.open && settled && moves.textContent === '') timer = window.setTimeout(measure, rest_ms);
  }

  function measure() {
    const most = shift();
    if (!(most >= 0)) return;  // the engine has stopped
    const tenth = Math.ceil(most * 10 - 1e-9) / 10;
    const words = tenth.toLocaleString(language, { minimumFractionDigits: 1 });
    set(moves, say(tenth > 0 ? 'draws.moves' : 'draws.still', { most: words }));
  }

  const clicked = () => act('reroll');

  draws.setAttribute('role', 'status');
  note.replaceChildren(draws, ' ', moves);
  button.textContent = say('draws.reroll');
  box.hidden = false;
  button.addEventListener('click', clicked);
  fold.addEventListener('toggle', wait);

  return {
    /** @param {Outline} outline */
    show(outline) {
      const now = [outline.query, outline.settled].join();
      if (now === shown) return;
      shown = now;
      settled = outline.settled;
      set(moves, '');
      const count = outline.draws.toLocaleString(language);
      if (settled) set(draws, say('draws.seed', { draws: count, seed: String(outline.seed) }));
      wait();
    },
    destroy() {
      window.clearTimeout(timer);
      button.removeEventListener('click', clicked);
      fold.removeEventListener('toggle', wait);
    },
  };
}
