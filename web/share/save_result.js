// @ts-check
// The last line of the panel "Share and download": says what a button did. A page isn't told whether a file was saved,
// so the file can also be shown in the page, to be saved or copied by hand.

import { is_sandboxed } from './save_file.js';

/** @typedef {import('../base/words.js').Say} Say */

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   make: ReturnType<typeof import('../base/dom.js').maker>,
 *   say: Say,
 *   link: () => string,
 * }} collaborators  `link`: "" where there is none that others can open
 */
export function create_save_result({ window, make, say, link }) {
  const status = make('p', { role: 'status' });
  const show_button = make('button', { type: 'button' }, say('take.show_here'));
  const place = make('div', { class: 'here' });
  const element = make('div', { class: 'given' }, status, show_button, place);
  /** @type {{blob: Blob, file: string} | null} */
  let last_file = null;
  let shown_url = '';

  show_button.addEventListener('click', show_file);

  /** @param {string} text */
  function show_text(text) {
    status.textContent = text;
    clear();
  }

  function clear() {
    last_file = null;
    show_button.hidden = true;
    place.replaceChildren();
    if (shown_url) window.URL.revokeObjectURL(shown_url);
    shown_url = '';
  }

  async function show_file() {
    if (!last_file) return;
    const { blob, file } = last_file;
    show_button.hidden = true;
    place.replaceChildren(...(await content(blob, file)));
  }

  /**
   * @param {Blob} blob
   * @param {string} file
   * @returns {Promise<HTMLElement[]>}
   */
  async function content(blob, file) {
    if (blob.type.startsWith('image/')) {
      shown_url = window.URL.createObjectURL(blob);
      return [make('p', {}, say('take.by_hand.picture')), make('img', { src: shown_url, alt: file })];
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
    say: show_text,
    wait: () => show_text(say('take.making')),
    /** @param {string} text */
    add(text) {
      status.textContent = `${text} ${status.textContent}`;
    },
    /**
     * @param {Blob} blob
     * @param {string} file
     */
    show(blob, file) {
      show_text(say('take.given', { file }));
      last_file = { blob, file };
      show_button.hidden = false;
      if (is_sandboxed(window)) show_file();
    },
    /** To be called when the scenario changed: what was saved is no longer what is shown. */
    changed() {
      if (status.textContent !== '') show_text('');
    },
  };
}
