// @ts-check
// The button "Copy link". Browsers allow a page to write to the clipboard only during a click of the reader. Where they
// refuse, a field with the link is shown to copy from by hand.

/** @typedef {import('../base/words.js').Say} Say */

/**
 * @param {{
 *   window: Window,
 *   button: HTMLButtonElement,
 *   field: HTMLInputElement,
 *   status: HTMLElement,
 *   say: Say,
 *   address: () => {text: string, is_public: boolean},
 * }} collaborators  `address`: the link, and whether others can open it
 */
export function create_copy_link({ window, button, field, status, say, address }) {
  async function on_click() {
    const { text, is_public } = address();
    if (!is_public) return offer_by_hand(text, 'share.no_address');
    try {
      await window.navigator.clipboard.writeText(text);
      field.hidden = true;
      status.textContent = say('share.copied');
    } catch {
      offer_by_hand(text, 'share.by_hand');
    }
  }

  /**
   * @param {string} text
   * @param {string} why
   */
  function offer_by_hand(text, why) {
    field.value = text;
    field.hidden = false;
    field.focus({ preventScroll: true });
    field.select();
    status.textContent = say(why);
  }

  button.hidden = false;
  button.addEventListener('click', on_click);
  return {
    /** To be called when the scenario changed: the link that was copied no longer says what is shown. */
    changed() {
      if (!field.hidden) field.value = address().text;
      if (status.textContent !== '') status.textContent = '';
    },
  };
}
