// @ts-check
// The card's sheets and the bar of buttons that opens them. One is open at a time. It isn't modal: the map stays in use
// beside it. Its close button, Escape, its button in the bar and the browser's Back close it; the focus goes into it and
// comes back to the button. It lies inside the card, so that the page's height stays.

import { attribute, maker } from '../base/dom.js';
import { create_back } from './back.js';

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   foot: HTMLElement,
 *   panel: HTMLElement,
 *   on_change: () => void,
 *   names: {id: string, label: string}[],
 *   labels: {bar: string, close: string},
 * }} collaborators  `foot` gets the bar and the sheets; `panel` may lie over a sheet, and Escape closes it first;
 *   `on_change` is called when another sheet is open, or none
 */
export function create_sheets({ window, foot, panel, on_change, names, labels }) {
  const { document } = window;
  const make = maker(document);
  const back = create_back({ window, on_back: () => close(true) });
  let current = '';
  const sheets = new Map(names.map(({ id, label }) => [id, sheet(id, label)]));

  /** @param {string} id @param {string} label */
  function sheet(id, label) {
    const button = make('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': `sheet-${id}`, 'data-sheet': id }, label);
    const close_button = make('button', { type: 'button', class: 'close', 'aria-label': labels.close });
    const body = make('div', { class: 'sheet-body' });
    const section = make('section', { class: 'sheet', id: `sheet-${id}`, role: 'dialog', 'aria-label': label, tabindex: '-1' },
      make('div', { class: 'head' }, make('h2', {}, label), close_button), body);
    button.addEventListener('click', () => (current === id ? close(true) : open(id)));
    close_button.addEventListener('click', () => close(true));
    return { button, section, body };
  }

  function show() {
    for (const [id, { button, section }] of sheets) {
      section.toggleAttribute('data-open', id === current);
      attribute(button, 'aria-expanded', String(id === current));
    }
    foot.toggleAttribute('data-open', current !== '');
    on_change();
  }

  /** @param {string} id */
  function open(id) {
    if (id === current) return;
    const was_closed = current === '';
    current = id;
    show();
    if (was_closed) back.opened();
    sheets.get(id)?.section.focus({ preventScroll: true });
  }

  /** @param {boolean} to_button  whether the focus goes back, if it is in the sheet */
  function close(to_button) {
    const one = sheets.get(current);
    if (!one) return;
    const had_focus = one.section.contains(document.activeElement);
    current = '';
    show();
    back.closed();
    if (to_button && had_focus) one.button.focus({ preventScroll: true });
  }

  /** Comes before the handlers of what lies in or over the sheet, and leaves it to them. @param {KeyboardEvent} event */
  function on_key({ key, target }) {
    if (key !== 'Escape' || current === '' || !panel.hidden) return;
    if (target instanceof window.Element && target.closest('.disclosed')) return;
    close(true);
  }

  document.addEventListener('keydown', on_key, true);
  const all = [...sheets.values()];
  foot.replaceChildren(
    make('nav', { id: 'bar', 'aria-label': labels.bar }, ...all.map(({ button }) => button)),
    ...all.map(({ section }) => section));

  return {
    open,
    close,
    /** @param {string} id */
    is_open: (id) => id === current,
    /** @param {string} id  @returns {HTMLElement} */
    body: (id) => sheets.get(id)?.body,
    /** @param {string} id  @returns {HTMLElement} */
    section: (id) => sheets.get(id)?.section,
    /** The sheet in which an element lies; "" for none. @param {Element} element */
    around: (element) => names.find(({ id }) => sheets.get(id)?.section.contains(element))?.id ?? '',
    use_address: back.use_address,
    remove() {
      current = '';
      back.closed();
      document.removeEventListener('keydown', on_key, true);
      foot.replaceChildren();
    },
  };
}
