// @ts-check
// What came of a press in "Share and download": a sentence, and where nothing was saved, the thing itself to take by
// hand. A page isn't told whether its file was saved.

import { is_sandboxed } from './save_file.js';

/** @typedef {import('./words.js').Say} Say */

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   make: ReturnType<typeof import('./dom.js').maker>,
 *   say: Say,
 *   link: () => string,
 * }} collaborators  `link` is empty where others could open none
 */
export function create_given({ window, make, say, link }) {
  const status = make('p', { role: 'status' });
  const by_hand = make('button', { type: 'button' }, say('take.show_here'));
  const place = make('div', { class: 'here' });
  const element = make('div', { class: 'given' }, status, by_hand, place);
  /** @type {{blob: Blob, file: string} | null} */
  let last = null;
  let shown = '';

  by_hand.addEventListener('click', show_here);

  /** @param {string} text */
  function tell(text) {
    status.textContent = text;
    clear();
  }

  function clear() {
    last = null;
    by_hand.hidden = true;
    place.replaceChildren();
    if (shown) window.URL.revokeObjectURL(shown);
    shown = '';
  }

  async function show_here() {
    if (!last) return;
    const { blob, file } = last;
    by_hand.hidden = true;
    place.replaceChildren(...(await content(blob, file)));
  }

  /**
   * @param {Blob} blob
   * @param {string} file
   * @returns {Promise<HTMLElement[]>}
   */
  async function content(blob, file) {
    if (blob.type.startsWith('image/')) {
      shown = window.URL.createObjectURL(blob);
      return [make('p', {}, say('take.by_hand.picture')), make('img', { src: shown, alt: file })];
    }
    if (blob.type.startsWith('text/html')) return page_by_hand();
    const field = make('textarea', { readonly: '', rows: '8', 'aria-label': file });
    field.value = (await blob.text()).replace(/^\ufeff/, '');
    return [make('p', {}, say('take.by_hand.text')), field];
  }

  function page_by_hand() {
    if (link() === '') return [make('p', {}, say('take.by_hand.no_page'))];
    return [make('p', {}, make('a', { href: link(), target: '_blank', rel: 'noopener' }, say('take.by_hand.page')))];
  }

  clear();
  return {
    element,
    say: tell,
    wait: () => tell(say('take.making')),
    /** @param {string} text */
    add(text) {
      status.textContent = `${text} ${status.textContent}`;
    },
    /**
     * @param {Blob} blob
     * @param {string} file
     */
    show(blob, file) {
      tell(say('take.given', { file }));
      last = { blob, file };
      by_hand.hidden = false;
      if (is_sandboxed(window)) show_here();
    },
    /** The scenario is another one now. */
    changed() {
      if (status.textContent !== '') tell('');
    },
  };
}
