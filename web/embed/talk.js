// @ts-check
// What passes between an embed and its frame: commands wait until the map is there, and of those that come close
// together the last counts, so that a host may send one with every frame of a scroll.

const version = 1;
const pause_ms = 100;

/**
 * @param {(message: object) => void} post
 */
export function create_talk(post) {
  /** @type {Record<string, Set<(data: any) => void>>} */
  const listeners = {};
  /** @type {any} */
  let ready = null;
  let resting = false;
  /** @type {object[]} */
  let waiting = [];

  function send() {
    if (!ready || resting || !waiting.length) return;
    waiting.forEach(post);  // passes over a kind that nothing waits for
    waiting = [];
    resting = true;
    setTimeout(() => {
      resting = false;
      send();
    }, pause_ms);
  }

  /**
   * @param {0 | 1} kind  a scenario or a highlight: of each the last is sent
   * @param {string} type
   * @param {object} data
   */
  function ask(kind, type, data) {
    waiting[kind] = { target: 'channel-map', version, type, data };
    send();
  }

  /**
   * @param {string} type
   * @param {(data: any) => void} fn  hears of "ready" even if that is past
   * @returns {() => void} ends it
   */
  function on(type, fn) {
    const fns = (listeners[type] = listeners[type] || new Set());
    fns.add(fn);
    if (type === 'ready' && ready) setTimeout(() => fns.has(fn) && fn(ready));
    return () => void fns.delete(fn);
  }

  /**
   * @param {any} message  from the frame; whatever else comes from there is no matter of ours
   * @returns {boolean} whether it is one of the map's
   */
  function hear(message) {
    if (!message || message.source !== 'channel-map' || message.version !== version) return false;
    const { type, data } = message;
    if (type === 'ready') {
      ready = data;
      send();
    }
    (listeners[type] || []).forEach((/** @type {any} */ fn) => setTimeout(fn, 0, data));  // a fault in one stops none
    return true;
  }

  return /** @type {const} */ ([ask, on, hear]);
}
