// @ts-check
// The part of the journal that the browser's history holds in step, entry by entry. Each of those entries is
// stamped with how many of ours lie before it. Whatever puts the two out of step (a write that the browser
// refuses, an entry that somebody else made) begins a new, shorter trail, so that walking it never leaves the
// page. In a frame there is none: the entry is replaced, and the article's back button keeps its meaning.

/**
 * @param {{window: Window}} collaborators
 */
export function create_trail({ window }) {
  const { history } = window;
  const in_frame = window.parent !== window;
  const found = in_frame ? null : stamp();
  let session = found?.session ?? new_session();
  let first = 0;  // places in the journal
  let last = found?.n ?? 0;
  let length = history.length;
  if (!in_frame && !found) attempt(() => history.replaceState(stamped(first), ''));

  /** @returns {{n: number, session: string} | null} */
  function stamp() {
    try {
      const { n, session: of } = history.state?.channelmap ?? {};
      return Number.isInteger(n) && n >= 0 && typeof of === 'string' ? { n, session: of } : null;
    } catch {
      return null;
    }
  }

  /** The place in the journal of the browser's present entry; nothing if it isn't one of ours. */
  function place() {
    const now = in_frame ? null : stamp();
    return now?.session === session ? first + now.n : null;
  }

  /** @param {number} where */
  function stamped(where) {
    return { ...history.state, channelmap: { n: where - first, session } };
  }

  /** @param {number} where */
  function begin(where) {
    session = new_session();
    first = last = where;
  }

  /** @param {() => void} write */
  function attempt(write) {
    try {
      write();
      length = history.length;
    } catch {
      // The browser doesn't allow it here; the scenario is kept in memory and "Copy link" still says it.
    }
  }

  /**
   * A step through the same picture is no reason to scroll; a reload is.
   * @param {ScrollRestoration} how
   */
  function scroll(how) {
    if (!in_frame) attempt(() => (history.scrollRestoration = how));
  }

  return {
    /** How many of our entries lie before the one that the page was opened at. */
    start: last,
    place,
    /**
     * Whether the browser's own back and forward lead from one place to another.
     * @param {number} from
     * @param {number} to
     */
    leads: (from, to) => place() === from && to >= first && to <= last,
    /** @param {number} by  -1 or 1 */
    walk(by) {
      scroll('manual');
      if (by < 0) history.back();
      else history.forward();
    },
    /** @param {number} where  the browser came here by itself */
    reached: (where) => void (last = Math.max(last, where)),
    /**
     * A new last place, with an entry of its own.
     * @param {number} where
     * @param {string} address
     */
    push(where, address) {
      if (in_frame) return void attempt(() => history.replaceState(null, '', address));
      if (place() !== where - 1) begin(where);
      scroll('manual');
      attempt(() => history.pushState(stamped(where), '', address));
      last = place() === where ? where : last;
    },
    /**
     * An entry that somebody else has just made, for a new last place.
     * @param {number} where
     */
    adopt(where) {
      if (in_frame) return;
      const is_next = where - 1 <= last && history.length === length + 1;
      if (!is_next) begin(where);
      attempt(() => history.replaceState(stamped(where), ''));
      last = where;
    },
    /**
     * Another place in the same entry: the browser's history can't be walked there.
     * @param {number} where
     * @param {string} address
     */
    replace(where, address) {
      begin(where);
      attempt(() => history.replaceState(in_frame ? null : stamped(where), '', address));
    },
    leave: () => scroll('auto'),
  };
}

function new_session() {
  return Math.random().toString(36).slice(2);
}
