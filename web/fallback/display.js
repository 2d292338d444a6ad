// @ts-check
// Switches between canvas and picture, and says in one sentence why the reader sees a picture.

import { element } from '../base/dom.js';
import { go_on_waiting, show_state } from './shown.js';
import { hide_without_style } from './unstyled.js';

/** @typedef {import('../base/words.js').Say} Say */

/**
 * @param {{window: Window & typeof globalThis, reason_line: HTMLElement, form: HTMLElement, say: Say}} collaborators
 */
export function create_display({ window, reason_line, form, say }) {
  const { document } = window;
  go_on_waiting(window);

  /**
   * @param {'live' | 'parked' | 'still'} state
   * @param {string} reason  key of the sentence's text; "" for none
   * @param {'over' | 'open' | 'none'} controls  over the canvas and invisible, visible below the picture, or none
   */
  function set_state(state, reason, controls) {
    show_state(document, state);
    hide_without_style(window, state);
    reason_line.textContent = reason === '' ? '' : say(reason);
    form.classList.toggle('overlay', controls === 'over');
    form.hidden = controls === 'none';
  }

  return {
    /** Shows the canvas. */
    live: () => set_state('live', '', 'over'),
    /** Shows a picture while the map isn't on screen. */
    parked: () => set_state('parked', '', 'over'),
    /**
     * Shows a picture that follows the controls: the model runs, but the canvas can't be drawn.
     */
    picture: () => set_state('still', 'why.no_canvas', 'open'),
    /**
     * Shows a picture with which the page was built: the model doesn't run.
     * @param {'no_wasm' | 'refused' | 'failed' | 'stopped'} reason
     * @param {boolean} has_choice  whether the reader can choose among several
     * @param {string} [link]  that opens what is shown once more
     */
    static_picture(reason, has_choice, link = '') {
      set_state('still', `why.${reason}`, 'none');
      reason_line.textContent = `${say(`why.${reason}`)} ${say(has_choice ? 'why.choice' : 'why.start')}`;
      if (link) reason_line.append(' ', element(document, 'a', { href: link, target: '_blank', rel: 'noopener' }, say('why.again')));
    },
  };
}
