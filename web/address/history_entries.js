// @ts-check
// Writes the undo stack (undo_stack.js) into the browser's history, so that Back and Forward undo and redo. Positions
// of the stack from `first` to `last` have an entry in the history. The state of such an entry says its number, counted
// from `first`, and a session, so that entries are recognized after a reload. Where stack and history no longer agree
// (the browser refuses a write, another script adds an entry), a new range begins at the present position. So undo
// never leaves the page. In a frame the one entry is replaced instead: the Back button belongs to the article.

import { most_entries } from '../base/history.js';

/**
 * @param {{window: Window}} collaborators
 */
export function create_history_entries({ window }) {
  const { history } = window;
  const in_frame = window.parent !== window;
  const found_stamp = in_frame ? null : stamp();
  let session = found_stamp?.session ?? new_session();
  let first = 0;  // positions in the undo stack
  let last = found_stamp?.n ?? 0;
  let length = history.length;
  if (!in_frame && !found_stamp) try_write(() => history.replaceState(state_for(first), ''));

  /** @returns {{n: number, session: string} | null} */
  function stamp() {
    try {
      const { n, session: of } = history.state?.channelmap ?? {};
      return Number.isInteger(n) && n >= 0 && typeof of === 'string' ? { n, session: of } : null;
    } catch {
      return null;
    }
  }

  /** The stack's position of the browser's present entry; null if the entry isn't ours. */
  function place() {
    const now = in_frame ? null : stamp();
    return now?.session === session ? first + now.n : null;
  }

  /** @param {number} position */
  function state_for(position) {
    return { ...history.state, channelmap: { n: position - first, session } };
  }

  /** @param {number} position */
  function restart(position) {
    session = new_session();
    first = last = position;
  }

  /** @param {() => void} write */
  function try_write(write) {
    try {
      write();
      length = history.length;
    } catch {
      // The browser doesn't allow it here. The undo stack and "Copy link" still know the scenario.
    }
  }

  /**
   * Undo and redo must not scroll the page; a reload should restore where it was scrolled to.
   * @param {ScrollRestoration} how
   */
  function set_scroll(how) {
    if (!in_frame) try_write(() => (history.scrollRestoration = how));
  }

  /**
   * Some blockers of traps for the Back button replace the present entry instead of adding one: Back would leave the page.
   * @param {number} position
   */
  function take_over(position) {
    restart(position);
    try_write(() => history.replaceState(state_for(position), ''));
  }

  return {
    /** The position of the entry at which the page was opened: after a reload it may have entries before it. */
    start: last,
    place,
    /**
     * Whether Back or Forward of the browser would go from one position to the other.
     * @param {number} from
     * @param {number} to
     */
    can_walk: (from, to) => place() === from && to >= first && to <= last,
    /** @param {number} by  -1 or 1 */
    walk(by) {
      set_scroll('manual');
      if (by < 0) history.back();
      else history.forward();
    },
    /** @param {number} position  where the browser has arrived */
    reached: (position) => void (last = Math.max(last, position)),
    /**
     * Adds an entry for a new position, after which there is none.
     * @param {number} position
     * @param {string} address
     */
    push(position, address) {
      if (in_frame) return void try_write(() => history.replaceState(history.state, '', address));
      if (place() !== position - 1) restart(position);
      set_scroll('manual');
      const before = history.length, is_at_end = position - 1 === last;
      try_write(() => history.pushState(state_for(position), '', address));
      last = place() === position ? position : last;
      if (last === position && is_at_end && before < most_entries && history.length <= before) take_over(position);
    },
    /**
     * Takes over an entry that somebody else has just made (the reader edited the address), for a new last position.
     * @param {number} position
     */
    adopt(position) {
      if (in_frame) return;
      const is_next = position - 1 <= last && history.length === length + 1;
      if (!is_next) restart(position);
      try_write(() => history.replaceState(state_for(position), ''));
      last = position;
    },
    /**
     * Writes another position into the present entry, where Back and Forward can't be used.
     * @param {number} position
     * @param {string} address
     */
    replace(position, address) {
      restart(position);
      try_write(() => history.replaceState(in_frame ? history.state : state_for(position), '', address));
    },
    before_leaving: () => set_scroll('auto'),
  };
}

function new_session() {
  return Math.random().toString(36).slice(2);
}
