// A frame in a host's page, in fake time. It has as much layout as the height needs, and a scrollbar that takes width.
import { Element } from './tiny-dom.mjs';

const scrollbar = 15;
const hosts = {
  follows: { delay: () => 20 },
  slow: { delay: (next) => 200 + next() * 2500 },
  border: { delay: () => 20, height: (told) => told - 4 },
  margin: { delay: () => 20, height: (told) => told + 24 },
  capped: { delay: () => 20, height: (told) => Math.min(told, 1000) },
  none: null,
  moody: { delay: () => 20, moody: true },
};

/** @param {{framed?: boolean, host?: string, width?: number, height?: number, forms?: number[], next?: () => number}} options */
export function create_world({ framed = true, host = 'follows', width = 720, height = 600, forms = [3700, 3000, 2300], next = Math.random }) {
  const rules = hosts[host];
  const parent = { postMessage: (message) => receive(message) };
  const root = new Element('html');
  const main = new Element('main');
  const messages = [];
  const log = [];
  let now = 0;
  let tasks = [];
  let last = 0;
  let outer = width;
  let inner_height = height;
  let unfolded = 0;
  let observed = null;
  let seen = '';
  let follows = true;
  let free_at = 0;
  const listeners = new Map();

  /** The height of the page's content at a width: it jumps where the layout changes. */
  const content = (at) => forms[at >= 1008 ? 2 : at >= 640 ? 1 : 0] - at / 10 + unfolded;
  const hides = () => root.classList.contains('follows');
  /** As in browsers: without the scrollbar if the page fits, else with it. */
  const layout = () => {
    if (outer === 0) return { width: 32, height: 20_000 };  // as WebKit does: the page's padding
    const needless = content(outer) <= inner_height && !root.classList.contains('scrolls');
    if (!framed || hides() || needless) return { width: outer, height: content(outer) };
    return { width: outer - scrollbar, height: content(outer - scrollbar) };
  };
  main.getBoundingClientRect = () => layout();
  Object.defineProperty(root, 'clientWidth', { get: () => (outer === 0 ? 0 : layout().width) });

  const later = (fn, ms) => (tasks.push({ at: now + ms, id: ++last, fn }), last);
  const fire = (type, event = {}) => (listeners.get(type) ?? []).forEach((fn) => fn(event));

  function receive(message) {
    messages.push(message);
    if (!message['datawrapper-height'] || !rules) return;
    const told = message['datawrapper-height']['channel-map'];
    log.push(told);
    if (rules.moody && next() < 0.3) follows = false;
    if (!follows) return;
    free_at = Math.max(free_at, now + rules.delay(next));  // it does one thing after the other
    later(() => set_height((rules.height ?? ((px) => px))(told)), free_at - now);
  }

  function set_height(px) {
    if (px === inner_height) return;
    inner_height = px;
    log.push(px);
    fire('resize');
  }

  /** Calls observers, as a browser does between two tasks. */
  function observe() {
    const { width: w, height: h } = layout();
    const state = `${w} ${h} ${hides()}`;
    if (state !== seen) log.push(state);
    if (observed && state !== seen) observed();
    seen = state;
  }

  const document = {
    documentElement: root, hidden: false,
    createElement: (tag) => new Element(tag),
    addEventListener() {},
    removeEventListener() {},
  };
  const window = {
    document, location: { href: 'https://x.org/' },
    get innerWidth() { return outer; },
    get innerHeight() { return outer === 0 ? 0 : inner_height; },
    setTimeout: later,
    clearTimeout: (id) => (tasks = tasks.filter((task) => task.id !== id)),
    addEventListener: (type, fn) => listeners.set(type, [...(listeners.get(type) ?? []), fn]),
    removeEventListener: (type, fn) => listeners.set(type, (listeners.get(type) ?? []).filter((one) => one !== fn)),
    ResizeObserver: class {
      constructor(fn) { this.fn = fn; }
      observe() { observed = this.fn; }
      disconnect() { observed = null; }
    },
  };
  window.parent = framed ? parent : window;

  return {
    window, main, parent, messages, log, content, hides, outer_width: width,
    hear: (data, source) => fire('message', { data, source }),
    set_width(px) {
      outer = px;
      fire('resize');
    },
    /** Opens a section of so many px. */
    open: (px) => (unfolded = px),
    /** A host that stopped following follows again, from the next height on. */
    follow_again() {
      if (!rules?.moody) return;
      follows = true;
      next = () => 1;
      fire('pageshow');
    },
    facts: () => ({ outer, width: layout().width, height: inner_height, content: layout().height, hidden: hides() }),
    run(ms) {
      const end = now + ms;
      for (;;) {
        observe();
        const task = tasks.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at || a.id - b.id)[0];
        if (!task) break;
        tasks = tasks.filter((one) => one !== task);
        now = Math.max(now, task.at);
        task.fn();
      }
      now = end;
    },
  };
}
