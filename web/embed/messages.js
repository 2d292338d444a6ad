// @ts-check
// Messages between an embed and its frame. Commands wait until the map is ready. Of commands that come within 100 ms
// only the last is sent, so that a host may give one at every scroll event.

import { host } from './ground.js';

/**
 * @param {(message: object) => void} post
 */
export function create_messages(post) {
  const version = 1;
  const pause_ms = 100;
  /** @type {Record<string, Set<(data: any) => void>>} */
  const listeners = {};
  /** @type {any} */
  let ready = null;
  let paused = false;
  /** @type {object[]} */
  let waiting = [];
  /** The last command of each kind, with the scenario that the reader has now. @type {object[]} */
  const last = [];

  /** @param {string} type @param {object} data */
  const command = (type, data) => ({ target: 'channel-map', version, type, data });

  function flush() {
    if (!ready || paused || !waiting.length) return;
    waiting.forEach(post);  // skips a kind without a command
    waiting = [];
    paused = true;
    host.setTimeout(() => {
      paused = false;
      flush();
    }, pause_ms);
  }

  /**
   * @param {0 | 1 | 2} kind  0 for a scenario, 1 for a highlight, 2 for a theme; of each the last is sent
   * @param {string} type
   * @param {object} data
   */
  function send_command(kind, type, data) {
    last[kind] = waiting[kind] = command(type, data);
    flush();
  }

  /**
   * @param {string} type
   * @param {(data: any) => void} fn  is called for "ready" even if the map is ready already
   * @returns {() => void} a function that ends it
   */
  function on(type, fn) {
    const fns = (listeners[type] = listeners[type] || new Set());
    fns.add(fn);
    if (type === 'ready' && ready) host.setTimeout(() => fns.has(fn) && fn(ready));
    return () => void fns.delete(fn);
  }

  /**
   * @param {any} message  anything that the frame has sent
   * @returns {boolean} whether it is one of the map's
   */
  function receive(message) {
    if (!message || message.source !== 'channel-map' || message.version !== version) return false;
    const { type, data } = message;
    if (type === 'change') last[0] = command('set', { query: data.query });
    if (type === 'ready') {
      if (ready) waiting = last.slice();  // the frame was moved in the page, and so has loaded again
      ready = data;
      flush();
    }
    (listeners[type] || []).forEach((/** @type {any} */ fn) => host.setTimeout(fn, 0, data));  // an error in one stops no other
    return true;
  }

  return /** @type {const} */ ([send_command, on, receive]);
}
