// @ts-check
// What passes between an embed and its frame: commands wait until the map is there, and of those that come close
// together the last counts, so that a host may send one with every frame of a scroll.

const version = 1;
const pause_ms = 100;

/**
 * @param {{post: (message: object) => void, later: (fn: () => void, ms: number) => void}} collaborators
 */
export function create_talk({ post, later }) {
  /** @type {Record<string, Set<(data: any) => void>>} */
  const listeners = {};
  /** @type {any} */
  let ready = null;
  let resting = false;
  /** @type {Record<string, object>} */
  let waiting = {};

  function send() {
    if (!ready || resting) return;
    const { scene, light } = waiting;
    waiting = {};
    if (!scene && !light) return;
    if (scene) post(scene);
    if (light) post(light);
    resting = true;
    later(() => {
      resting = false;
      send();
    }, pause_ms);
  }

  /**
   * @param {'scene' | 'light'} kind  of each the last is sent
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
    const fns = listeners[type] || (listeners[type] = new Set());
    fns.add(fn);
    if (type === 'ready' && ready) later(() => fns.has(fn) && fn(ready), 0);
    return () => void fns.delete(fn);
  }

  return {
    on,
    ask,
    /**
     * @param {string} type
     * @param {(data: any) => void} fn
     */
    once(type, fn) {
      const off = on(type, (data) => {
        off();
        fn(data);
      });
      return off;
    },
    /**
     * @param {any} message  from the frame; whatever else comes from there is no matter of ours
     * @returns {boolean} whether it is one of the map's
     */
    hear(message) {
      if (!message || message.source !== 'channel-map' || message.version !== version) return false;
      const { type, data } = message;
      if (type === 'ready') ready = data;
      (listeners[type] || []).forEach((/** @type {any} */ fn) => later(() => fn(data), 0));
      if (type === 'ready') send();
      return true;
    },
  };
}
