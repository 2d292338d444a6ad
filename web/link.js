// @ts-check
// The scenario in the address. In a frame the entry is replaced, so that the article's back button keeps its
// meaning; in a page of its own each settled change is an entry, and back and forward walk them. Where the
// browser forbids writing (srcdoc, some sandboxes, some files), the scenario simply stays in memory.

const debounce_ms = 400;

/**
 * @param {{
 *   window: Window,
 *   query: () => string | null,
 *   read: (text: string) => void,
 * }} collaborators  `query` says the present scenario (null: nobody
 *   knows it any more), `read` replaces it
 */
export function create_link({ window, query, read }) {
  const in_frame = framed(window);
  let written = query();
  /** @type {any} */
  let timer = null;

  function write() {
    stop();
    const text = query();
    if (text === null || text === written) return;
    written = text;
    try {
      const address = text ? `#${text}` : without_hash(window.location.href);
      if (in_frame) window.history.replaceState(null, '', address);
      else window.history.pushState(null, '', address);
    } catch {
      // The address can't be written here; the scenario is kept in memory and "Copy link" still says it.
    }
  }

  function stop() {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
  }

  function changed() {
    stop();
    timer = window.setTimeout(write, debounce_ms);
  }

  function walked() {
    const text = scenario_in(hash_of(window));
    if (text === null || text === written) return;
    read(text);
    stop();
    written = query();
  }

  window.addEventListener('popstate', walked);
  window.addEventListener('hashchange', walked);
  window.addEventListener('pagehide', write);

  return {
    changed,
    write,
    address: () => share_address(window.location.href, query() ?? ''),
    destroy() {
      stop();
      window.removeEventListener('popstate', walked);
      window.removeEventListener('hashchange', walked);
      window.removeEventListener('pagehide', write);
    },
  };
}

/**
 * What the address says of the scenario when the page opens.
 * @param {Window} window
 */
export function read_address(window) {
  return { query: search_of(window), hash: scenario_in(hash_of(window)) ?? '' };
}

/**
 * A hash without "=" is a place in the page (#fact-f19) and says nothing of the scenario.
 * @param {string} hash  with or without #
 * @returns {string | null}
 */
export function scenario_in(hash) {
  const text = hash.replace(/^#/, '');
  return text === '' || text.includes('=') ? text : null;
}

/**
 * The link to share; `whole` is false where the page has no address that others could open.
 * @param {string} href
 * @param {string} text  the scenario
 */
export function share_address(href, text) {
  const hash = text ? `#${text}` : '';
  const whole = /^(https?|file):/.test(href);
  return { text: whole ? without_hash(href) + hash : hash, whole };
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

/** @param {Window} window */
function framed(window) {
  return window.parent !== window;
}
