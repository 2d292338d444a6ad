// @ts-check
// "Copy link": within the reader's own click, and with a field to copy from where the browser refuses.

/** @typedef {import('./words.js').Say} Say */

/**
 * @param {{
 *   window: Window,
 *   button: HTMLButtonElement,
 *   field: HTMLInputElement,
 *   status: HTMLElement,
 *   say: Say,
 *   address: () => {text: string, whole: boolean},
 * }} collaborators
 */
export function create_share({ window, button, field, status, say, address }) {
  async function clicked() {
    const { text, whole } = address();
    if (!whole) return by_hand(text, 'share.no_address');
    try {
      await window.navigator.clipboard.writeText(text);
      field.hidden = true;
      status.textContent = say('share.copied');
    } catch {
      by_hand(text, 'share.by_hand');
    }
  }

  /**
   * @param {string} text
   * @param {string} why
   */
  function by_hand(text, why) {
    field.value = text;
    field.hidden = false;
    field.focus({ preventScroll: true });
    field.select();
    status.textContent = say(why);
  }

  button.hidden = false;
  button.addEventListener('click', clicked);
  return {
    /** The scenario changed, so what was copied is no longer what is shown. */
    changed() {
      if (!field.hidden) field.value = address().text;
      if (status.textContent !== '') status.textContent = '';
    },
    destroy: () => button.removeEventListener('click', clicked),
  };
}
