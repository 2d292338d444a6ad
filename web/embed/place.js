// @ts-check
// One embed: the frame in its element, with its height kept free before it is there. What the author has put into
// the element is shown until then, and again when the embed is removed. Styles by CSSOM alone, which every host's
// policy lets in.

import { height_at } from './address.js';
import { create_talk } from './talk.js';

/** @typedef {'ready' | 'change' | 'state' | 'problem' | 'step' | 'height'} EventType */
/**
 * @typedef {{
 *   iframe: HTMLIFrameElement,
 *   set: (query: string) => void,
 *   highlight: (id: string) => void,
 *   step: (to: string | number) => void,
 *   on: (type: EventType, fn: (data: any) => void) => () => void,
 *   once: (type: EventType, fn: (data: any) => void) => () => void,
 *   remove: () => void,
 * }} Embed  `on` and `once` return what ends them
 */

const least_height = 100;
const greatest_height = 20000;

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   element: HTMLElement,
 *   address: URL,
 *   asked: Record<string, any>,
 *   removed: () => void,
 * }} collaborators
 * @returns {Embed}
 */
export function place({ window, element, address, asked, removed }) {
  const { document } = window;
  const make = (/** @type {string} */ tag) => /** @type {any} */ (document.createElement(tag));
  /** @type {HTMLIFrameElement} */
  const iframe = make('iframe');
  const holder = make('div');
  const button = make('button');
  const style = element.style.cssText;
  let told = false;
  const { on, once, ask, hear } = create_talk({
    post: (message) => iframe.contentWindow && iframe.contentWindow.postMessage(message, '*'),
    later: (fn, ms) => window.setTimeout(fn, ms),
  });
  const observer = new window.ResizeObserver(reserve);

  function fill() {
    iframe.title = title_of(element, asked);
    iframe.setAttribute('loading', 'lazy');
    iframe.setAttribute('allow', 'clipboard-write; web-share; fullscreen');
    if (asked.sandbox !== undefined) iframe.setAttribute('sandbox', asked.sandbox);
    Object.assign(iframe.style, { display: 'block', width: '100%', border: '0', visibility: 'hidden' });
    Object.assign(holder.style, { position: 'absolute', top: '0', right: '0', bottom: '0', left: '0', padding: 'inherit', overflow: 'hidden' });
    iframe.addEventListener('load', show);
    iframe.src = address.href;
  }

  function start() {
    button.remove();
    holder.append(...element.childNodes);
    element.style.position = 'relative';
    element.append(holder, iframe);
    reserve();
    observer.observe(element);
  }

  /** Until the page has told its height, that which pages of this width have. */
  function reserve() {
    const width = iframe.clientWidth;
    if (told || !width) return;
    const coarse = window.matchMedia('(pointer: coarse)').matches;
    iframe.style.height = `${Number(asked.height) || height_at(address, width, coarse)}px`;
  }

  function show() {
    holder.remove();
    iframe.style.visibility = '';
  }

  /** @param {MessageEvent} event */
  function heard({ source, data }) {
    if (!source || source !== iframe.contentWindow || !hear(data)) return;
    show();
    const height = data.type === 'height' && data.data && data.data.height;
    if (!(height >= least_height && height <= greatest_height)) return;
    told = true;
    iframe.style.height = `${Math.ceil(height)}px`;
  }

  /** A reader who saves data decides. */
  function offer() {
    button.type = 'button';
    button.textContent = asked.button || 'Show the map (__KB__ KB)';
    button.addEventListener('click', () => {
      start();
      iframe.focus({ preventScroll: true });  // the button that had it is gone
    });
    element.append(button);
  }

  window.addEventListener('message', heard);
  fill();
  if (saves_data(window)) offer();
  else start();

  return {
    iframe,
    set: (query) => ask('scene', 'set', { query }),
    highlight: (id) => ask('light', 'highlight', { id }),
    step: (to) => ask('scene', 'step', { to }),
    on,
    once,
    remove() {
      window.removeEventListener('message', heard);
      observer.disconnect();
      button.remove();
      iframe.remove();
      holder.remove();
      element.append(...holder.childNodes);
      element.style.cssText = style;
      if (!style) element.removeAttribute('style');
      removed();
    },
  };
}

/**
 * @param {HTMLElement} element
 * @param {Record<string, any>} asked
 */
function title_of(element, asked) {
  const text = asked.title || element.getAttribute('aria-label') || element.textContent || '';
  return text.replace(/\s+/g, ' ').trim().slice(0, 200) || 'Channel Map, an interactive graphic';
}

/** @param {any} window */
function saves_data({ navigator, matchMedia }) {
  return Boolean(navigator.connection && navigator.connection.saveData) || matchMedia('(prefers-reduced-data: reduce)').matches;
}
