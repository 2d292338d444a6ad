// @ts-check
// One embed: puts the frame into its element and keeps its height free before it is loaded. What the author wrote into
// the element is shown until the map sends its first message, or some seconds after it has loaded, and again when the
// embed is removed. Styles are set by script (CSSOM), which every content policy allows.

import { height_at } from './address.js';
import { host, listen, matches, page, theme_around, watch_theme } from './ground.js';
import { create_messages } from './messages.js';

/** @typedef {'ready' | 'change' | 'state' | 'problem' | 'step' | 'height'} EventType */
/**
 * @typedef {{
 *   iframe: HTMLIFrameElement,
 *   set: (query: string) => void,
 *   highlight: (id: string) => void,
 *   theme: (theme: 'light' | 'dark' | 'auto') => void,
 *   step: (to: string | number) => void,
 *   on: (type: EventType, fn: (data: any) => void) => () => void,
 *   once: (type: EventType, fn: (data: any) => void) => () => void,
 *   remove: () => void,
 * }} Embed  `on` and `once` return a function that ends them
 */

/** @template {keyof HTMLElementTagNameMap} Tag @param {Tag} tag */
const make = (tag) => page.createElement(tag);

/**
 * @param {HTMLElement} element
 * @param {URL} address
 * @param {Record<string, any>} options  embed.js's Options
 * @param {() => void} on_remove
 * @returns {Embed}
 */
export function create_frame(element, address, options, on_remove) {
  const min_height = 100;
  const max_height = 20000;
  const silence_ms = 5000;
  const iframe = make('iframe');
  const holder = make('div');
  const button = make('button');
  const style = element.getAttribute('style');
  const observer = host.ResizeObserver && new ResizeObserver(reserve_height);  // old browsers have none
  let theme = options.theme || theme_around(element);
  let has_height = false;
  const [send_command, on, receive] = create_messages((message) => iframe.contentWindow && iframe.contentWindow.postMessage(message, '*'));

  /** @param {string} next */
  function set_theme(next) {
    if (next !== theme) send_command(2, 'theme', { theme: (theme = next) });
  }

  /** A map that isn't there yet takes no paper: what the author wrote is printed. @param {boolean} on_paper */
  function print(on_paper) {
    if (!holder.parentElement) return;
    iframe.style.display = on_paper ? 'none' : 'block';
    holder.style.position = on_paper ? 'static' : 'absolute';
  }

  function start() {
    button.remove();
    holder.append(...element.childNodes);
    element.style.position = 'relative';
    element.append(holder, iframe);
    if (observer) observer.observe(element);
    reserve_height();
  }

  /** Keeps the usual height for this width free, until the map sends its own. */
  function reserve_height() {
    const width = iframe.clientWidth;
    if (width && !has_height) set_height(options.height || height_at(address, width, matches('(pointer:coarse)')));
  }

  /** @param {number} height */
  function set_height(height) {
    iframe.style.setProperty('height', Math.ceil(height) + 'px', 'important');  // sites have rules for all frames
  }

  function show() {
    holder.remove();
    iframe.style.opacity = '';
  }

  /** @param {MessageEvent} event */
  function on_message({ source, data }) {
    if (!source || source !== iframe.contentWindow || !receive(data)) return;
    show();
    const { height } = data.data || {};
    if (data.type !== 'height' || !(height >= min_height && height <= max_height)) return;
    has_height = true;
    set_height(height);
  }

  iframe.title = (options.title || element.getAttribute('aria-label') || /** @type {string} */ (element.textContent)).trim().slice(0, 200) || 'Channel Map';
  iframe.loading = 'lazy';
  iframe.allow = `clipboard-write${'share' in navigator ? '; web-share' : ''}`;  // else some warn of an unknown name
  if (options.sandbox != null) iframe.setAttribute('sandbox', options.sandbox);
  // As wide as there is room, also where what is around is only as wide as its content.
  iframe.style.cssText = 'display:block;width:100vw;min-width:100%;max-width:100%;border:0;opacity:0';
  holder.style.cssText = 'position:absolute;inset:0;padding:inherit;overflow:hidden';
  if (theme !== 'light') address.searchParams.set('theme', theme);
  const unwatch = options.theme ? () => {} : watch_theme(() => set_theme(theme_around(element)));
  iframe.src = address.href;
  // A page that loads but sends nothing may be the browser's error page, or one whose messages are lost on the way (web
  // archives): it is shown at once if the author wrote nothing, else when it has had time to send something.
  iframe.onload = () => (holder.children[0] || /** @type {string} */ (holder.textContent).trim() ? host.setTimeout(show, silence_ms) : show());
  const unlisten = listen(host, 'message', on_message, 'beforeprint', () => print(true), 'afterprint', () => print(false));

  if ((/** @type {any} */ (navigator).connection || {}).saveData || matches('(prefers-reduced-data:reduce)')) {
    button.type = 'button';
    button.textContent = options.button || 'Show the map (__KB__ KB)';
    button.onclick = () => {
      start();
      iframe.focus({ preventScroll: true });  // the button, which had the focus, is gone
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
    set: (query) => send_command(0, 'set', { query }),
    step: (to) => send_command(0, 'step', { to }),
    highlight: (id) => send_command(1, 'highlight', { id }),
    theme(next) {
      unwatch();
      set_theme(next);
    },
    remove() {
      if (observer) observer.disconnect();
      unwatch();
      unlisten();
      button.remove();
      iframe.remove();
      holder.remove();
      element.append(...holder.childNodes);
      element.style.cssText = style || '';
      if (!style) element.removeAttribute('style');
      on_remove();
    },
  };
}
