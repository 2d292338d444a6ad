// A fake window with a history like a browser's: entries with states, Back and Forward that arrive later, refused writes.
import { create_link } from '../../web/address/link.js';

/**
 * @param {{framed?: boolean, throws?: boolean, replaces?: boolean, href?: string, entries?: any[], at?: number}} [options]
 *   `entries`: what the browser kept over a reload; `replaces`: something makes pushState() replace the entry
 */
export function fake_window({ framed = false, throws = false, replaces = false, href = 'https://example.org/map/?era=e3', entries, at = 0 } = {}) {
  const listeners = {};
  const written = [];
  const timers = new Map();
  const coming = [];
  let last_timer = 0;
  let refuses = throws;
  let left = false;
  const before = 1;  // entries of other pages
  const kept = entries ?? [{ href, state: null }];

  const here = () => kept[at];
  const fire = (type) => listeners[type]?.({ type });

  function change(how, state, address) {
    if (refuses) throw new DOMException('not here', 'SecurityError');
    const next = { state: structuredClone(state), href: address === undefined ? here().href : new URL(address, here().href).href };
    if (how === 'push') kept.splice(++at, kept.length, next);
    else kept[at] = next;
    if (address !== undefined) written.push([how, address]);
  }

  function go(by) {
    coming.push(() => {
      if (at + by < 0) left = true;
      if (!kept[at + by]) return;
      const old = here().href;
      at += by;
      fire('popstate');
      if (here().href !== old) fire('hashchange');
    });
  }

  const window = {
    location: {
      get href() { return here().href; },
      get hash() { return this.href.includes('#') ? this.href.slice(this.href.indexOf('#')) : ''; },
      get search() { return '?era=e3'; },
    },
    history: {
      scrollRestoration: 'auto',
      get state() { return here().state; },
      get length() { return before + kept.length; },
      pushState: (state, _, address) => change(replaces ? 'replace' : 'push', state, address),
      replaceState: (state, _, address) => change('replace', state, address),
      back: () => go(-1),
      forward: () => go(1),
    },
    setTimeout: (fn, ms) => (timers.set(++last_timer, { fn, ms }), last_timer),
    clearTimeout: (id) => timers.delete(id),
    addEventListener: (type, fn) => (listeners[type] = fn),
    removeEventListener: (type) => delete listeners[type],
  };
  window.parent = framed ? {} : window;

  return {
    window,
    written,
    listeners,
    /** Carries out all that the browser has been asked to do. */
    arrive() { while (coming.length > 0) coming.shift()(); },
    forget_walks: () => coming.splice(0),
    run_timers: () => [...timers].forEach(([id, { fn }]) => timers.delete(id) && fn()),
    delays: () => [...timers.values()].map(({ ms }) => ms),
    refuse: (on) => (refuses = on),
    left: () => left,
    /** The reader edits the address, or a script replaces it. */
    type(hash, { replaces = false } = {}) {
      const next = { state: null, href: here().href.split('#')[0] + hash };
      if (replaces) kept[at] = next;
      else kept.splice(++at, kept.length, next);
      fire('popstate');
      fire('hashchange');
    },
    /** With this the page begins after a reload. */
    kept: () => ({ entries: kept, at, framed }),
    fire,
  };
}

/**
 * A page with such a window, whose scenario is a text.
 * @param {Parameters<typeof fake_window>[0]} [options]
 */
export function opened(options) {
  const fake = fake_window(options);
  const page = { text: fake.window.location.hash.slice(1), moves: [], reads: 0 };
  page.link = create_link({
    window: fake.window,
    query: () => page.text,
    apply(text) {
      page.text = text;
      ++page.reads;
      page.link.changed();  // as the page does for every change, whoever made it
    },
    on_history: (by) => page.moves.push(by),
  });
  return Object.assign(page, fake, {
    edit(text) {
      page.text = text;
      page.link.changed();
    },
    settle(text) {
      page.edit(text);
      fake.run_timers();
    },
    undo() {
      const did = page.link.undo();
      fake.arrive();
      return did;
    },
    redo() {
      const did = page.link.redo();
      fake.arrive();
      return did;
    },
    can: () => [page.link.can_undo(), page.link.can_redo()],
    shows: () => [page.text, page.window.location.hash.slice(1)],
  });
}
