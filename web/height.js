// @ts-check
// Tells the page around this one how high it is, in the words of every host's library (dialects.js). The height is
// that of an element that follows from its width and from what is open, never of the window: what a host makes of
// it brings no second round.

import { height_messages, read_request } from './dialects.js';
import { create_scrollbar } from './scrollbar.js';

// When it is looked once more whether the host has followed, and whether the height is what was told: the host's
// script may have come later than this page, and off screen browsers tell a frame of nothing.
const again_ms = [250, 500, 1000, 2000, 4000, 8000, 16_000];
// How long the page may take to be as high as it will be, before it tells the height that it has.
const longest_wait_ms = 2000;
const near = 8;  // px: so close the frame is what was told, but for a border or a margin that the host adds

/**
 * @typedef {{
 *   begin: () => void,
 *   height: () => number,
 *   on_change: (fn: (height: number) => void) => () => void,
 *   ask: () => void,
 *   destroy: () => void,
 * }} Height
 *   begin: the page has all its parts, so its height is worth telling; height: in whole px, 0 before that and while
 *   the page isn't shown; on_change: calls fn when another height is told; returns what ends it; ask: has it told again
 */

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   element: Element,
 *   child: string,
 *   chart?: string,
 * }} collaborators  `element` is as high as the page; `child`: what a pym host calls this frame, or ""
 * @returns {Height}
 */
export function create_height({ window, element, child, chart = 'channel-map' }) {
  const { document, parent } = window;
  const address = window.location.href;
  /** @type {Set<(height: number) => void>} */
  const listeners = new Set();
  let told = 0;
  let repeats = 0;
  /** @type {any} */
  let timer = null;
  /** @type {any} */
  let asked = null;
  /** @type {string | null} */
  let resizer = null;
  let greeting = false;
  let begun = parent === window;

  /** What is in a hidden tab or a closed fold has no width, and no height that means anything. */
  function height() {
    const is_shown = document.documentElement.clientWidth > 0;
    return begun && is_shown ? Math.ceil(element.getBoundingClientRect().height) : 0;
  }

  if (parent === window) return { begin() {}, height, on_change: () => () => {}, ask() {}, destroy() {} };
  const scrollbar = create_scrollbar({ window, told: () => told });

  /** @param {number} now */
  function say(now) {
    const words = { height: now, width: window.innerWidth, address, chart, child, resizer, greeting };
    greeting = false;
    for (const message of height_messages(words)) parent.postMessage(message, '*');
  }

  function tell() {
    const now = height();
    if (now === 0) return;
    const changed = now !== told;
    told = now;
    say(now);
    if (!changed) return;
    repeats = 0;
    again_later();
    for (const fn of listeners) fn(now);
  }

  function again_later() {
    window.clearTimeout(timer);
    if (repeats < again_ms.length) timer = window.setTimeout(again, again_ms[repeats++]);
  }

  function again() {
    if (height() !== told || Math.abs(window.innerHeight - told) > near) tell();
    again_later();
  }

  function changed() {
    if (height() !== told) tell();
    window.setTimeout(scrollbar.check, 0);  // not in the observer's own round, which it might have to begin anew
  }

  function begin() {
    window.clearTimeout(wait);
    if (!begun) ask();
    begun = true;
  }

  /** Once for several requests in a row. */
  function ask() {
    asked ??= window.setTimeout(() => {
      asked = null;
      tell();
      scrollbar.check();
    }, 0);
  }

  /** @param {MessageEvent} event */
  function hear(event) {
    const request = event.source === parent ? read_request(event.data) : null;
    if (!request) return;
    if (request.resizer !== undefined) {
      resizer = request.resizer;
      greeting = true;
    }
    ask();
  }

  const wait = window.setTimeout(begin, longest_wait_ms);
  const shown = () => void (document.hidden || ask());
  const observer = new window.ResizeObserver(changed);
  const extent = extent_of(document, element);
  observer.observe(extent.inner);
  window.addEventListener('message', hear);
  window.addEventListener('load', ask);
  window.addEventListener('pageshow', ask);
  document.addEventListener('visibilitychange', shown);

  return {
    begin,
    height,
    on_change(fn) {
      listeners.add(fn);
      return () => void listeners.delete(fn);
    },
    ask,
    destroy() {
      observer.disconnect();
      extent.outer.remove();
      scrollbar.destroy();
      window.clearTimeout(timer);
      window.clearTimeout(asked);
      window.clearTimeout(wait);
      window.removeEventListener('message', hear);
      window.removeEventListener('load', ask);
      window.removeEventListener('pageshow', ask);
      document.removeEventListener('visibilitychange', shown);
    },
  };
}

/**
 * An element of the size of another one, deeper in the page than the ruler, whose observer changes the page's height:
 * only what is deeper is told in the same round, the rest is told as an error.
 * @param {Document} document
 * @param {Element} element
 */
function extent_of(document, element) {
  const [outer, between, inner] = [1, 2, 3].map(() => document.createElement('div'));
  inner.className = 'extent';
  between.append(inner);
  outer.append(between);
  element.append(outer);
  return { outer, inner };
}
