// @ts-check
// Sends the page's height to the page around it, by the protocols of all hosts' libraries (height_protocols.js). The
// height is that of an element, which follows from its width and from which parts are open. It never follows from the
// window's height, so a host that changes the frame's height doesn't cause a new one.

import { element as make } from '../base/dom.js';
import { height_messages, read_height_request } from './height_protocols.js';
import { create_scrollbar } from './scrollbar.js';

// After these times the page checks whether the host has followed, and whether the height is still the same: the host's
// script may be loaded after this page, and browsers don't run observers in frames that are off screen.
const check_ms = [250, 500, 1000, 2000, 4000, 8000, 16_000];
// After this time the height is sent even if the page isn't complete.
const max_wait_ms = 2000;
const tolerance = 8;  // px by which the frame may differ: a border or margin that the host adds

/**
 * @typedef {{
 *   start: () => void,
 *   height: () => number,
 *   on_change: (fn: (height: number) => void) => () => void,
 *   send_soon: () => void,
 * }} Height
 *   start: to be called when the page has all its parts; height: in whole px, 0 before start() and while the page isn't
 *   shown; on_change: calls fn when a new height was sent, and returns a function that ends it; send_soon: sends it again
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
  let sent = 0;
  let repeats = 0;
  /** @type {any} */
  let timer = null;
  /** @type {any} */
  let send_timer = null;
  /** @type {string | null} */
  let resizer = null;
  let greeting = false;
  let started = parent === window;

  /** 0 in a hidden tab or a closed fold, where the page has no width and so no useful height. */
  function height() {
    const is_shown = document.documentElement.clientWidth > 0;
    return started && is_shown ? Math.ceil(element.getBoundingClientRect().height) : 0;
  }

  if (parent === window) return { start() {}, height, on_change: () => () => {}, send_soon() {} };
  const scrollbar = create_scrollbar({ window, sent_height: () => sent });

  /** @param {number} now */
  function send_now(now) {
    const words = { height: now, width: window.innerWidth, address, chart, child, resizer, greeting };
    greeting = false;
    for (const message of height_messages(words)) parent.postMessage(message, '*');
  }

  function send() {
    const now = height();
    if (now === 0) return;
    const is_new = now !== sent;
    sent = now;
    send_now(now);
    if (!is_new) return;
    repeats = 0;
    check_later();
    for (const fn of listeners) fn(now);
  }

  function check_later() {
    window.clearTimeout(timer);
    if (repeats < check_ms.length) timer = window.setTimeout(check_again, check_ms[repeats++]);
  }

  function check_again() {
    if (height() !== sent || Math.abs(window.innerHeight - sent) > tolerance) send();
    check_later();
  }

  function changed() {
    if (height() !== sent) send();
    window.setTimeout(scrollbar.check, 0);  // later, since an observer that changes sizes itself reports an error
  }

  function start() {
    window.clearTimeout(start_timer);
    if (!started) send_soon();
    started = true;
  }

  /** Answers several requests in a row once. */
  function send_soon() {
    send_timer ??= window.setTimeout(() => {
      send_timer = null;
      send();
      scrollbar.check();
    }, 0);
  }

  /** @param {MessageEvent} event */
  function on_message(event) {
    const request = event.source === parent ? read_height_request(event.data) : null;
    if (!request) return;
    if (request.resizer !== undefined) {
      resizer = request.resizer;
      greeting = true;
    }
    send_soon();
  }

  const start_timer = window.setTimeout(start, max_wait_ms);
  const on_visibility = () => void (document.hidden || send_soon());
  const observer = new window.ResizeObserver(changed);
  observer.observe(extent_of(document, element));
  window.addEventListener('message', on_message);
  window.addEventListener('load', send_soon);
  window.addEventListener('pageshow', send_soon);
  document.addEventListener('visibilitychange', on_visibility);

  return {
    start,
    height,
    on_change(fn) {
      listeners.add(fn);
      return () => void listeners.delete(fn);
    },
    send_soon,
  };
}

/**
 * Makes an element that has always the size of another one. It lies deeper in the page than the ruler (base/size.js),
 * whose observer changes the page's height: in the same round browsers observe only deeper elements, and report an
 * error otherwise.
 * @param {Document} document
 * @param {Element} element
 */
function extent_of(document, element) {
  const inner = make(document, 'div', { class: 'extent' });
  element.append(make(document, 'div', { 'data-made': '' }, make(document, 'div', {}, inner)));
  return inner;
}
