// @ts-check
// The scenario in the address, and the way back. Each settled change is a step. In a page of its own each step is
// an entry of the browser's history, so that undo and redo are back and forward; in a frame, and where the
// browser forbids writing (srcdoc, some sandboxes, some files), they walk the page's own journal.

import { create_journal } from './journal.js';
import { start_name } from './take_page.js';
import { create_trail } from './trail.js';

const debounce_ms = 400;
const lost_ms = 1000;

/**
 * @param {{
 *   window: Window,
 *   query: () => string | null,
 *   read: (text: string) => void,
 *   moved?: (by: number) => void,
 * }} collaborators  `query` says the present scenario (null: nobody knows it any more), `read` replaces it;
 *   `moved` hears that there may be something else to undo or redo: by -1 undone, by 1 redone, by 0 otherwise
 */
export function create_link({ window, query, read, moved = () => {} }) {
  const trail = create_trail({ window });
  let written = query();
  const journal = create_journal(written ?? '', trail.start);
  let given = journal.at();  // the last place that the page or its host has filled, not the reader
  /** @type {any} */
  let timer = null;
  /** Where the browser is on its way to, for us; and what was asked of us meanwhile.
   * @type {{to: number, by: number, timer: any} | null} */
  let walk = null;
  let asked = 0;

  function write() {
    stop();
    const text = query();
    if (text === null || text === written || walk) return;
    written = text;
    journal.add(text);
    trail.push(journal.at(), address_of(window, text));
    moved(0);
  }

  function stop() {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
  }

  function changed() {
    stop();
    timer = window.setTimeout(write, debounce_ms);
    moved(0);
  }

  /** @param {string | undefined} text */
  function show(text) {
    if (text === undefined || text === written) return;
    read(text);
    stop();
    written = query();
  }

  /**
   * Does what the host of the frame asks for. That is no step of the reader's: one scenario of the host's takes the
   * other's place, and undo leads back to what the reader had.
   * @param {() => void} change
   */
  function quietly(change) {
    write();
    change();
    stop();
    const text = query();
    if (text === null || text === written || walk) return;
    written = text;
    if (journal.at() === given) journal.go(given, text);
    else journal.add(text);
    given = journal.at();
    trail.replace(given, address_of(window, text));
    moved(0);
  }

  /** The browser went somewhere: by our own walk, by the reader's back or forward, or by another address. */
  function walked() {
    const text = scenario_in(hash_of(window));
    const place = trail.place();
    if (place === null && (text === null || text === written)) return;
    if (place === null) {
      journal.add(text ?? '');
      trail.adopt(journal.at());
    } else {
      journal.go(place, text ?? undefined);
      trail.reached(place);
    }
    show(text ?? journal.text(journal.at()));
    arrived();
  }

  function arrived() {
    const by = walk?.to === journal.at() ? walk.by : 0;
    if (by !== 0) end_walk();
    moved(by);
    const next = Math.sign(asked);
    if (walk || next === 0) return;
    asked -= next;
    if (!step(next)) asked = 0;
  }

  function end_walk() {
    window.clearTimeout(walk?.timer);
    walk = null;
  }

  /** The browser didn't go where we sent it. */
  function lost() {
    end_walk();
    asked = 0;
    walked();
  }

  /**
   * @param {number} by  -1 undoes, 1 redoes
   * @returns {boolean} whether there was such a step
   */
  function step(by) {
    if (walk) {
      asked += by;
      return true;
    }
    write();
    if (!can(by)) return false;
    const to = journal.at() + by;
    if (trail.leads(journal.at(), to)) {
      walk = { to, by, timer: window.setTimeout(lost, lost_ms) };
      trail.walk(by);
    } else {
      journal.go(to);
      show(journal.text(to));
      trail.replace(to, address_of(window, written ?? ''));
      moved(by);
    }
    return true;
  }

  /** @param {number} by */
  function can(by) {
    const text = query();
    if (text === null) return false;
    if (text !== written) return by < 0;
    const to = journal.at() + by;
    return trail.leads(journal.at(), to) || journal.text(to) !== undefined;
  }

  function leave() {
    write();
    trail.leave();
  }

  window.addEventListener('popstate', walked);
  window.addEventListener('hashchange', walked);
  window.addEventListener('pagehide', leave);

  return {
    changed,
    write,
    quietly,
    undo: () => step(-1),
    redo: () => step(1),
    can_undo: () => can(-1),
    can_redo: () => can(1),
    destroy() {
      stop();
      end_walk();
      window.removeEventListener('popstate', walked);
      window.removeEventListener('hashchange', walked);
      window.removeEventListener('pagehide', leave);
    },
  };
}

/**
 * What the address says of the scenario when the page opens.
 * @param {Window} window
 */
export function read_address(window) {
  const saved = saved_start(window);
  const search = search_of(window);
  const query = saved && search ? `${saved}&${search.replace(/^\?/, '')}` : saved || search;
  return { query, hash: scenario_in(hash_of(window)) ?? '' };
}

/**
 * The scenario that a copy of the page was saved in (take_page.js).
 * @param {Window} window
 */
function saved_start(window) {
  return window.document?.querySelector(`meta[name="${start_name}"]`)?.getAttribute('content') ?? '';
}

/**
 * A hash without "=" is a place in the page (#fact-f19) and says nothing of the scenario. WordPress puts a secret
 * behind the address of whatever it embeds by oEmbed, for a script that we don't speak with.
 * @param {string} hash  with or without #
 * @returns {string | null}
 */
export function scenario_in(hash) {
  const text = hash.replace(/^#/, '').replace(/#?\?secret=[A-Za-z0-9]*$/, '');
  return text === '' || text.includes('=') ? text : null;
}

/**
 * @param {Window} window
 * @param {string} text
 */
function address_of(window, text) {
  return text ? `#${text}` : without_hash(window.location.href);
}

/** @param {string} href */
function without_hash(href) {
  return href.split('#')[0];
}

/** @param {Window} window */
function hash_of(window) {
  return window.location.hash ?? '';
}

/** @param {Window} window */
function search_of(window) {
  return window.location.search ?? '';
}
