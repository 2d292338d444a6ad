// A host page in which embed.js, as it is built, has run, on a small DOM.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

import { embed_js } from '../../../web/build/embed.mjs';
import { create_clock, Element } from '../tiny-dom.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
export const script = await embed_js({ root, debug: false }, 'a page');
export const heights = JSON.parse(readFileSync(`${root}web/embed/heights.json`, 'utf8'));

/** As web archives wrap a function of the window: it must be called as the window's own. */
function wrapped(window, name) {
  const own = window[name];
  return function (...what) {
    if (this === undefined) throw new TypeError(`${name} was called without its window`);
    return own.apply(window, what);
  };
}

/** A host page with such elements, in which embed.js has run. */
export function host({ ground = 'rgba(0, 0, 0, 0)', scheme = 'normal', dark = false, divs = [{}], width = 720, coarse = false, saves = false, shares = false, state = 'complete', named = null, resizes = true, at = 'https://maps.example/cm/embed.js' } = {}) {
  const clock = create_clock();
  const listeners = {};
  const observers = new Set();
  const watchers = new Set();  // of the page's colours
  const system = { ground, scheme, dark };
  const body = new Element('body');
  const make = (tag) => {
    const element = new Element(tag);
    element.style.cssText = '';
    if (tag === 'iframe') {
      element.clientWidth = width;
      element.posted = [];
      element.contentWindow = { postMessage: (message, target) => element.posted.push({ ...JSON.parse(JSON.stringify(message)), to: target }) };
    }
    return element;
  };
  const elements = divs.map(({ src = '', text = '', last = false, ...data }) => {
    const div = make('div');
    div.dataset = { channelMap: src, ...data };
    if (text) div.append(text);
    div.nextSibling = last ? null : {};
    body.append(div);
    return div;
  });
  const document = {
    readyState: state, currentScript: { src: at }, baseURI: 'https://news.example/article',
    createElement: make, documentElement: new Element('html'), body,
    querySelectorAll: () => elements,
    contains: (one) => elements.includes(one),
    addEventListener: (type, fn) => (listeners[type] = fn),
  };
  const window = {
    document, URL, console: { error: (error) => window.errors.push(error) }, errors: [],
    navigator: { ...(saves ? { connection: { saveData: true } } : {}), ...(shares ? { share() {} } : {}) },
    matchMedia: (query) => ({
      matches: (coarse && query === '(pointer:coarse)') || (system.dark && query === '(prefers-color-scheme:dark)'),
      ...(resizes && { addEventListener: (_, fn) => watchers.add(fn), removeEventListener: (_, fn) => watchers.delete(fn) }),
    }),
    getComputedStyle: (element) => ({
      backgroundColor: element === body ? system.ground : 'rgba(0, 0, 0, 0)', colorScheme: system.scheme,
    }),
    MutationObserver: class {
      constructor(fn) { this.fn = fn; }
      observe() { watchers.add(this.fn); }
      disconnect() { watchers.delete(this.fn); }
    },
    ResizeObserver: class {
      constructor(fn) { this.fn = fn; }
      observe() { observers.add(this.fn); }
      disconnect() { observers.delete(this.fn); }
    },
    setTimeout: (fn, _, data) => clock.window.setTimeout(() => fn(data)),
    addEventListener: (type, fn) => (listeners[type] = [...(listeners[type] ?? []), fn]),
    removeEventListener: (type, fn) => (listeners[type] = listeners[type].filter((one) => one !== fn)),
  };
  window.window = window;
  if (!resizes) delete window.ResizeObserver;
  if (named) window.ChannelMap = named;  // as an element's id makes it one of the window's names
  for (const name of ['matchMedia', 'getComputedStyle', 'setTimeout', 'addEventListener', 'removeEventListener']) window[name] = wrapped(window, name);
  const run = () => vm.runInNewContext(script, window);
  run();
  return {
    window, elements, run, clock, observers, watchers,
    /** The page around gets other colours. */
    paint(changes) {
      Object.assign(system, changes);
      watchers.forEach((fn) => fn());
    },
    print: (on) => listeners[on ? 'beforeprint' : 'afterprint'].forEach((fn) => fn()),
    ChannelMap: window.ChannelMap,
    frame: (i = 0) => elements[i].all((one) => one.tag === 'iframe')[0],
    listens: () => (listeners.message ?? []).length,
    parsed: () => ((document.readyState = 'interactive'), listeners.DOMContentLoaded()),
    tell(iframe, type, data, more = {}) {
      const message = { source: 'channel-map', version: 1, chartId: '', type, data, ...more };
      listeners.message.forEach((fn) => fn({ source: iframe.contentWindow, data: message }));
    },
  };
}
