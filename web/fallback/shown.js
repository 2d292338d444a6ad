// @ts-check
// What is shown where the map should be. It begins with what needs nothing: the page as it was built, with its picture,
// its tables and a sentence that says why there are no sliders. All else is said by our own scripts, in the attribute
// "state" of <map-script>, which stands before <main>; the style sheets follow it only while the element is defined. That
// isn't a part of what is saved, printed by a service or archived: without our scripts such a copy is the first again.
//
//   loading               the first script runs; room is kept for the canvas
//   live, parked, still   display.js has said what is there instead
//   refused               the map hasn't come in time, or its script never ran: as without scripts. It may still come
//
//   nothing → loading → live, parked, still
//                     ↘ refused ↗

/** @typedef {'loading' | 'live' | 'parked' | 'still' | 'refused'} State */

const longest_wait_ms = 20_000;

/** @param {Document} document */
const mark_in = (document) => document.querySelector('map-script');

/**
 * @param {Document} document
 * @param {string} state  a State
 */
export function show_state(document, state) {
  const stage = document.getElementById('stage');
  mark_in(document)?.setAttribute('state', state);
  if (stage) stage.dataset.state = state;
}

/**
 * Waits for the map: until all of the page is there for its script, and a fixed time for itself. To be called by the
 * page's first script, before its body is read.
 * @param {Window & typeof globalThis} window
 */
export function await_map(window) {
  const { document } = window;
  function give_up() {
    if (mark_in(document)?.getAttribute('state') === 'loading') show_state(document, 'refused');
  }
  window.customElements.define('map-script', class extends window.HTMLElement {
    connectedCallback() {
      show_state(document, 'loading');
    }
  });
  document.addEventListener('DOMContentLoaded', () => 'channelmap' in window || give_up());
  window.setTimeout(give_up, longest_wait_ms);
}

/**
 * To be called by the map's own script: the first one may have been taken out.
 * @param {Window & typeof globalThis} window
 */
export function go_on_waiting(window) {
  if (window.customElements.get('map-script')) show_state(window.document, mark_in(window.document)?.getAttribute('state') ?? '');
  else await_map(window);
}
