// @ts-check
// One embed: the frame in its element, with its height kept free before it is there. What the author has put into
// the element is shown until the page says something, and again when the embed is removed. Styles by CSSOM alone, which every host's
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
 * @param {HTMLElement} element
 * @param {URL} address
 * @param {Record<string, any>} asked  embed.js's Options
 * @param {() => void} removed
 * @returns {Embed}
 */
export function place(element, address, asked, removed) {
  const iframe = document.createElement('iframe');
  const holder = document.createElement('div');
  const button = document.createElement('button');
  const style = element.getAttribute('style');
  const observer = new ResizeObserver(reserve);
  let told = false;
  const [ask, on, hear] = create_talk((message) => iframe.contentWindow && iframe.contentWindow.postMessage(message, '*'));

  function start() {
    button.remove();
    holder.append(...element.childNodes);
    element.style.position = 'relative';
    element.append(holder, iframe);
    observer.observe(element);
    reserve();
  }

  /** Until the page has told its height, that which pages of this width have. */
  function reserve() {
    const width = iframe.clientWidth;
    if (width && !told) stretch(asked.height || height_at(address, width, matchMedia('(pointer:coarse)').matches));
  }

  /** @param {number} height */
  function stretch(height) {
    iframe.style.height = `${height}px`;
  }

  function show() {
    holder.remove();
    iframe.style.opacity = '';
  }

  /** @param {MessageEvent} event */
  function heard({ source, data }) {
    if (!source || source !== iframe.contentWindow || !hear(data)) return;
    show();
    const { height } = data.data || {};
    if (data.type !== 'height' || !(height >= least_height && height <= greatest_height)) return;
    told = true;
    stretch(Math.ceil(height));
  }

  iframe.title = (asked.title || element.getAttribute('aria-label') || element.textContent || '').trim().slice(0, 200) || 'Channel Map';
  iframe.loading = 'lazy';
  iframe.allow = `clipboard-write${'share' in navigator ? '; web-share' : ''}`;  // others complain of its name
  if (asked.sandbox != null) iframe.setAttribute('sandbox', asked.sandbox);
  iframe.style.cssText = 'display:block;width:100%;border:0;opacity:0';
  holder.style.cssText = 'position:absolute;top:0;right:0;bottom:0;left:0;padding:inherit;overflow:hidden';
  iframe.src = address.href;
  // What has loaded and says nothing may be a browser's own page that tells of a failure.
  iframe.onload = () => (holder.textContent || '').trim() || holder.childElementCount || show();
  addEventListener('message', heard);

  const { connection } = /** @type {any} */ (navigator);
  if ((connection && connection.saveData) || matchMedia('(prefers-reduced-data:reduce)').matches) {
    button.type = 'button';
    button.textContent = asked.button || 'Show the map (__KB__ KB)';
    button.onclick = () => {
      start();
      iframe.focus({ preventScroll: true });  // the button that had it is gone
    };
    element.append(button);
  } else start();

  return {
    iframe,
    on,
    once(type, fn) {
      const off = on(type, (data) => {
        off();
        fn(data);
      });
      return off;
    },
    set: (query) => ask(0, 'set', { query }),
    step: (to) => ask(0, 'step', { to }),
    highlight: (id) => ask(1, 'highlight', { id }),
    remove() {
      removeEventListener('message', heard);
      observer.disconnect();
      button.remove();
      iframe.remove();
      holder.remove();
      element.append(...holder.childNodes);
      element.style.cssText = style || '';
      if (style === null) element.removeAttribute('style');
      removed();
    },
  };
}
