// @ts-check
// Which of the two the reader sees, canvas or picture, and one plain sentence when it is the picture.

/** @typedef {import('./words.js').Say} Say */

/**
 * @param {{stage: HTMLElement, why: HTMLElement, form: HTMLElement, say: Say}} collaborators
 */
export function create_fallback({ stage, why, form, say }) {
  /**
   * @param {'live' | 'parked' | 'still'} state  see style.css
   * @param {string} reason  a key of the words, or none
   * @param {'over' | 'open' | 'none'} controls  unseen over the canvas, seen under the picture, or not there
   */
  function become(state, reason, controls) {
    stage.dataset.state = state;
    why.textContent = reason === '' ? '' : say(reason);
    form.classList.toggle('overlay', controls === 'over');
    form.hidden = controls === 'none';
  }

  return {
    /** The canvas is drawn. */
    live: () => become('live', '', 'over'),
    /** A picture stands in while nobody looks. */
    parked: () => become('parked', '', 'over'),
    /**
     * A picture that the controls redraw: the model runs, the canvas doesn't.
     * @param {'no_webgl' | 'lost'} reason
     */
    picture: (reason) => become('still', `why.${reason}`, 'open'),
    /**
     * The pictures that the page came with.
     * @param {'no_wasm' | 'refused' | 'failed' | 'stopped'} reason
     * @param {boolean} choice  whether there is one among several
     */
    still(reason, choice) {
      become('still', `why.${reason}`, 'none');
      why.textContent = `${say(`why.${reason}`)} ${say(choice ? 'why.choice' : 'why.start')}`;
    },
  };
}
