// @ts-check
// The numbers on the map for keyboards and screen readers: one button each, on the place that the canvas draws, or
// as a list where there is no canvas. One tab stop; arrow keys go from number to number, Enter asks why.

import { attribute, maker, set } from './dom.js';

/** @typedef {import('./engine.js').Outline} Outline */
/** @typedef {import('./words.js').Say} Say */

/** @type {Record<string, (at: number, last: number) => number>} */
const ways = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * @param {{
 *   holder: HTMLElement,
 *   say: Say,
 *   focus: (id: string) => void,
 *   why: (id: string, from: HTMLElement) => void,
 * }} collaborators  `focus` hears which number has the page's focus, "" for none
 */
export function create_numbers({ holder, say, focus, why }) {
  const make = maker(holder.ownerDocument);
  /** @type {{id: string, button: any, chip: any}[]} */
  let buttons = [];
  let shape = '';
  let current = 0;

  /** @param {any[]} numbers */
  function build(numbers) {
    const held = buttons[current]?.id;
    buttons = numbers.map(({ id }) => {
      const chip = make('span', { 'aria-hidden': 'true' });
      return { id, chip, button: make('button', { type: 'button', 'data-number': id }, chip) };
    });
    holder.replaceChildren(make('p', { 'aria-hidden': 'true' }, say('numbers.title')), ...buttons.map(({ button }) => button));
    step_to(Math.max(0, buttons.findIndex(({ id }) => id === held)));
  }

  /** @param {number} next */
  function step_to(next) {
    current = next;
    buttons.forEach(({ button }, i) => attribute(button, 'tabindex', i === current ? '0' : '-1'));
  }

  /** @param {any} target */
  const index_of = (target) => buttons.findIndex(({ button }) => button === target || button.contains(target));

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    const at = index_of(event.target);
    const way = ways[event.key];
    if (at < 0 || !way || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const last = buttons.length - 1;
    step_to(Math.max(0, Math.min(last, way(at, last))));
    buttons[current].button.focus();
  }

  /** @param {Event} event */
  function clicked(event) {
    const at = index_of(event.target);
    if (at >= 0) why(buttons[at].id, buttons[at].button);
  }

  /** @param {Event} event */
  function focused(event) {
    const at = index_of(event.target);
    if (at < 0) return;
    step_to(at);
    focus(buttons[at].id);
  }

  holder.setAttribute('role', 'toolbar');
  holder.setAttribute('aria-label', say('numbers.label'));
  holder.addEventListener('keydown', pressed);
  holder.addEventListener('click', clicked);
  holder.addEventListener('focusin', focused);
  holder.addEventListener('focusout', () => focus(''));

  return {
    /** @param {{id: string, label: string, text: string, rect: import('./engine.js').Rect | null}[]} numbers */
    show(numbers) {
      const now = numbers.map(({ id }) => id).join();
      if (now !== shape) build(numbers);
      shape = now;
      const middle = Math.max(...numbers.map(({ rect }) => (rect ? rect.x + rect.w : 0))) / 2;
      numbers.forEach(({ label, text, ...number }, i) => {
        const { button, chip } = buttons[i];
        const rect = number.rect ?? near(numbers, i);
        set(chip, 'textContent', `${label} ${text}`);
        attribute(button, 'aria-label', say('numbers.one', { label, text }));
        if (!rect) return;
        button.classList.toggle('from-right', rect.x > middle);
        for (const side of /** @type {const} */ (['x', 'y', 'w', 'h'])) {
          const px = `${Math.round(rect[side])}px`;
          if (button.style.getPropertyValue(`--${side}`) !== px) button.style.setProperty(`--${side}`, px);
        }
      });
    },
  };
}

/**
 * For a number that has no mark of its own: a ribbon that touches it, else the place of one before it.
 * @param {{id: string, rect: import('./engine.js').Rect | null}[]} numbers
 * @param {number} at
 */
function near(numbers, at) {
  const { id } = numbers[at];
  const touching = numbers.find((one) => one.rect && (one.id.endsWith(`>${id}`) || one.id.startsWith(`${id}>`)));
  return (touching ?? numbers.slice(0, at).reverse().find(({ rect }) => rect))?.rect;
}
