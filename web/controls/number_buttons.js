// @ts-check
// A button for each number on the map, for keyboards and screen readers: it lies where the canvas draws the number;
// without a canvas the buttons are a list. Together they are one tab stop; arrow keys go from number to number, and
// Enter opens "Why this number?".

import { when_changed } from '../base/changed.js';
import { attribute, maker, set } from '../base/dom.js';

/** @typedef {Pick<import('../engine/outline.js').NumberOnMap, 'id' | 'label' | 'text' | 'rect'>} NumberOnMap */
/** @typedef {import('../base/words.js').Say} Say */

/** @type {Record<string, (at: number, last: number) => number>} */
const next_place = {
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
 *   open_why: (id: string, from: HTMLElement) => void,
 * }} collaborators  `focus` is called with the number that gets the focus, "" when none has it
 */
export function create_number_buttons({ holder, say, focus, open_why }) {
  const make = maker(holder.ownerDocument);
  /** @type {{id: string, button: any, chip: any}[]} */
  let buttons = [];
  let current = 0;
  const shape = when_changed((/** @type {NumberOnMap[]} */ numbers) => numbers.map(({ id }) => id), build);

  /** @param {NumberOnMap[]} numbers */
  function build(numbers) {
    const focused_before = buttons[current]?.id;
    buttons = numbers.map(({ id }) => {
      const chip = make('span', { 'aria-hidden': 'true' });
      return { id, chip, button: make('button', { type: 'button', 'data-number': id }, chip) };
    });
    holder.replaceChildren(make('p', { 'aria-hidden': 'true' }, say('numbers.title')), ...buttons.map(({ button }) => button));
    make_current(Math.max(0, buttons.findIndex(({ id }) => id === focused_before)));
  }

  /** @param {number} next */
  function make_current(next) {
    current = next;
    buttons.forEach(({ button }, i) => attribute(button, 'tabindex', i === current ? '0' : '-1'));
  }

  /** @param {any} target */
  const index_of = (target) => buttons.findIndex(({ button }) => button === target || button.contains(target));

  /** @param {KeyboardEvent} event */
  function on_key(event) {
    const at = index_of(event.target);
    const next = next_place[event.key];
    if (at < 0 || !next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const last = buttons.length - 1;
    make_current(Math.max(0, Math.min(last, next(at, last))));
    buttons[current].button.focus();
  }

  /** @param {Event} event */
  function on_click(event) {
    const at = index_of(event.target);
    if (at >= 0) open_why(buttons[at].id, buttons[at].button);
  }

  /** @param {Event} event */
  function on_focus(event) {
    const at = index_of(event.target);
    if (at < 0) return;
    make_current(at);
    focus(buttons[at].id);
  }

  holder.setAttribute('role', 'toolbar');
  holder.setAttribute('aria-label', say('numbers.label'));
  holder.addEventListener('keydown', on_key);
  holder.addEventListener('click', on_click);
  holder.addEventListener('focusin', on_focus);
  holder.addEventListener('focusout', () => focus(''));

  return {
    /** @param {NumberOnMap[]} numbers */
    show(numbers) {
      shape.show(numbers);
      const middle = Math.max(...numbers.map(({ rect }) => (rect ? rect.x + rect.w : 0))) / 2;
      numbers.forEach(({ label, text, ...number }, i) => {
        const { button, chip } = buttons[i];
        const rect = number.rect ?? nearby_rect(numbers, i);
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
 * The place for a number that the map doesn't draw: that of a ribbon from or to it, else that of the number before it.
 * @param {{id: string, rect: import('../engine/engine.js').Rect | null}[]} numbers
 * @param {number} at
 */
function nearby_rect(numbers, at) {
  const { id } = numbers[at];
  const touching = numbers.find((one) => one.rect && (one.id.endsWith(`>${id}`) || one.id.startsWith(`${id}>`)));
  return (touching ?? numbers.slice(0, at).reverse().find(({ rect }) => rect))?.rect;
}
