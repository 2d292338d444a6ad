// @ts-check
// Keeps the scenario in the address (after the #), and reads it from there. A change is written when nothing has
// changed for a moment; each such change is a step that can be undone. On a page of its own each step is an entry of
// the browser's history, so undo and redo are Back and Forward. In a frame, and where the browser forbids to write the
// address (srcdoc, some sandboxes, some files), undo and redo use the page's own list, undo_stack.js.

import { element } from '../base/dom.js';
import { create_undo_stack } from './undo_stack.js';
import { create_history_entries } from './history_entries.js';
import { query_and_hash } from './search.js';

/** The <meta> in which a saved page keeps its scenario. */
export const start_meta_name = 'channel-map:start';

const debounce_ms = 400;
const walk_timeout_ms = 1000;

/**
 * @param {{
 *   window: Window,
 *   query: () => string | null,
 *   apply: (text: string) => void,
 *   on_history?: (by: number) => void,
 * }} collaborators  `query` returns the present scenario as text, or null when the engine has stopped; `apply` replaces it;
 *   `on_history` is called when undo or redo may have become possible or impossible: -1 after an undo, 1 after a redo,
 *   else 0
 */
export function create_link({ window, query, apply, on_history = () => {} }) {
  const entries = create_history_entries({ window });
  let written = query();
  const stack = create_undo_stack(written ?? '', entries.start);
  let host_place = stack.at();  // the last position that the page or its host wrote, not the reader
  /** A change of the reader's that still waits to be written. @type {string | null} */
  let unwritten = null;
  /** @type {any} */
  let timer = null;
  /**
   * A Back or Forward that we started and that hasn't arrived yet.
   * @type {{to: number, by: number, timer: any} | null}
   */
  let walk = null;
  let steps_left = 0;

  function write(text = query()) {
    cancel_write();
    if (text === null || text === written || walk) return;
    written = text;
    stack.add(text);
    entries.push(stack.at(), address_of(window, text));
    on_history(0);
  }

  function cancel_write() {
    if (timer !== null) window.clearTimeout(timer);
    timer = unwritten = null;
  }

  /**
   * To be called when the scenario may have changed.
   * @param {import('../engine/session.js').How} [how]
   */
  function changed({ undoable = true } = {}) {
    if (!undoable) return replace_host_entry();
    cancel_write();
    unwritten = query();
    timer = window.setTimeout(() => write(), debounce_ms);
    on_history(0);
  }

  /** @param {string | undefined} text */
  function show(text) {
    if (text === undefined || text === written) return;
    apply(text);
    cancel_write();
    written = query();
  }

  /** A scenario of the host replaces the host's last one, so that undo leads back to what the reader had. */
  function replace_host_entry() {
    write(unwritten);
    const text = query();
    if (text === null || text === written || walk) return;
    written = text;
    if (stack.at() === host_place) stack.go(host_place, text);
    else stack.add(text);
    host_place = stack.at();
    entries.replace(host_place, address_of(window, text));
    on_history(0);
  }

  /** The browser went to another entry or address: we sent it, or the reader did, or another script. */
  function on_navigation() {
    const text = scenario_in(hash_of(window), window.document);
    const place = entries.place();
    if (place === null && (text === null || text === written)) return;
    if (place === null) {
      stack.add(text ?? '');
      entries.adopt(stack.at());
    } else {
      stack.go(place, text ?? undefined);
      entries.reached(place);
    }
    show(text ?? stack.text(stack.at()));
    after_walk();
  }

  function after_walk() {
    const by = walk?.to === stack.at() ? walk.by : 0;
    if (by !== 0) end_walk();
    on_history(by);
    const next = Math.sign(steps_left);
    if (walk || next === 0) return;
    steps_left -= next;
    if (!step(next)) steps_left = 0;
  }

  function end_walk() {
    window.clearTimeout(walk?.timer);
    walk = null;
  }

  /** The browser didn't arrive where we sent it. */
  function walk_failed() {
    end_walk();
    steps_left = 0;
    on_navigation();
  }

  /**
   * @param {number} by  -1 undoes, 1 redoes
   * @returns {boolean} whether there was such a step
   */
  function step(by) {
    if (walk) {
      steps_left += by;
      return true;
    }
    write();
    if (!can(by)) return false;
    const to = stack.at() + by;
    if (entries.can_walk(stack.at(), to)) {
      walk = { to, by, timer: window.setTimeout(walk_failed, walk_timeout_ms) };
      entries.walk(by);
    } else {
      stack.go(to);
      show(stack.text(to));
      entries.replace(to, address_of(window, written ?? ''));
      on_history(by);
    }
    return true;
  }

  /** @param {number} by */
  function can(by) {
    const text = query();
    if (text === null) return false;
    if (text !== written) return by < 0;
    const to = stack.at() + by;
    return entries.can_walk(stack.at(), to) || stack.text(to) !== undefined;
  }

  function before_leaving() {
    write();
    entries.before_leaving();
  }

  window.addEventListener('popstate', on_navigation);
  window.addEventListener('hashchange', on_navigation);
  window.addEventListener('pagehide', before_leaving);

  return {
    changed,
    write: () => write(),
    /** The address of the scenario that was written last. */
    address: () => address_of(window, written ?? ''),
    undo: () => step(-1),
    redo: () => step(1),
    can_undo: () => can(-1),
    can_redo: () => can(1),
  };
}

/**
 * The scenario in the address when the page opens: the query, and the hash that is read over it.
 * @param {Window} window
 */
export function read_address(window) {
  const saved = saved_start(window);
  const { search, hash } = query_and_hash(window.location);
  const query = saved && search ? `${saved}&${search.replace(/^\?/, '')}` : saved || search;
  return { query, hash: scenario_in(hash, window.document) ?? '' };
}

/** What a document said when it was opened. @type {WeakMap<Document, string>} */
const saved_starts = new WeakMap();

/**
 * The scenario with which a copy of the page was saved, by its button (share/save_page.js) or by the browser; "" for none.
 * @param {Window} window
 */
function saved_start({ document }) {
  if (!document) return '';
  const start = saved_starts.get(document) ?? document.querySelector(`meta[name="${start_meta_name}"]`)?.getAttribute('content') ?? '';
  saved_starts.set(document, start);
  return start;
}

/**
 * Writes the scenario that is shown into the document, so that whoever saves the document as it stands has it.
 * @param {Document} document
 * @param {string} scenario  over the story's start
 */
export function keep_start(document, scenario) {
  let meta = document.querySelector(`meta[name="${start_meta_name}"]`);
  if (!meta) document.head.append(meta = element(document, 'meta', { name: start_meta_name }));
  meta?.setAttribute('content', scenario);
}

/**
 * The scenario in a hash; null for a hash that names a place in the page (#fact-f19), which is one whose id exists. All else
 * is for the scenario's reader, who says what can't be read. WordPress adds "?secret=…" to the address of everything that
 * it embeds by oEmbed; that is removed.
 * @param {string} hash  with or without #
 * @param {Pick<Document, 'getElementById'>} [document]  without one, what says nothing is a place
 * @returns {string | null}
 */
export function scenario_in(hash, document) {
  const text = hash.replace(/^#/, '').replace(/#?\?secret=[A-Za-z0-9]*$/, '');
  if (text === '') return '';
  const is_place = document?.getElementById ? text === 'top' || document.getElementById(text) : !/[=%]/.test(text);
  return is_place ? null : text;
}

/**
 * A <base> that somebody puts into the page would lead a hash alone to another page.
 * @param {Window} window
 * @param {string} text
 */
export function address_of({ document, location }, text) {
  const here = without_hash(location.href);
  if (text === '') return here;
  return `${document?.querySelector('base[href]') ? here : ''}#${text}`;
}

/** @param {string} href */
function without_hash(href) {
  return href.split('#')[0];
}

/** @param {Window} window */
function hash_of(window) {
  return window.location.hash ?? '';
}
