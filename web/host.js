// @ts-check
// The page's side of the talk with the page that it is put into: tells what happens to the map, and does what the
// host asks, if the message comes from there and is one of ours (commands.js). Nothing else gets in.

import { create_rate, read_command, version } from './commands.js';

/** @typedef {import('./words.js').Say} Say */
/** @typedef {import('./commands.js').Command} Command */
/**
 * @typedef {{
 *   set_query: (text: string) => void,
 *   hold: (id: string) => void,
 *   outline: () => import('./engine.js').Outline | null,
 *   go: (to: string | number) => boolean,
 *   quietly: (change: () => void) => void,
 * }} Map  `go` shows a step of the tour, if there is such a one; `quietly` does a change that is no step to undo
 */

const frame_at_most_ms = 100;

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   on: (type: string, fn: (detail: any) => void) => () => void,
 *   locks: {allow: string[], childId: string},
 *   say: Say,
 *   height?: {height: () => number, on_change: (fn: (height: number) => void) => unknown} | null,
 * }} collaborators  `on` is that of api.js
 */
export function create_host({ window, on, locks, say, height = null }) {
  /** @type {Map | null} */
  let map = null;
  /** @type {boolean | null} */
  let running = null;
  let shown = { query: '', result: '' };
  let dropping = false;
  /** What is to be done with the next frame: of each kind the last. @type {{scene?: Command, light?: Command}} */
  let asked = {};
  /** @type {any} */
  let frame = null;
  /** @type {any} */
  let timer = null;
  const host = window.parent;
  const is_framed = host !== window;
  const rate = create_rate(() => window.performance.now());

  /**
   * @param {string} type
   * @param {any} data
   * @param {Record<string, any>} [more]
   */
  function tell(type, data, more = {}) {
    if (is_framed) host.postMessage({ source: 'channel-map', version, chartId: locks.childId, type, data, ...more }, '*');
  }

  function tell_ready() {
    if (running !== null) tell('ready', { running, ...shown });
  }

  function tell_height() {
    const now = height?.height() ?? 0;
    if (now > 0) tell('height', { height: now }, { height: now });  // Sidechain reads it there, whoever sends such a type
  }

  /**
   * @param {string} where
   * @param {string} key
   * @param {Record<string, string>} [fillings]
   */
  const refuse = (where, key, fillings) => tell('problem', { where, what: say(key, fillings) });

  /** @param {MessageEvent} event */
  function heard({ source, origin, data }) {
    if (source !== host || (locks.allow.length > 0 && !locks.allow.includes(origin))) return;
    const command = read_command(data);
    if (!command) return;
    const taken = rate.take();
    if (!taken && !dropping) refuse(command.type, 'host.too_many');
    dropping = !taken;
    if (taken) take(command);
  }

  /** @param {Command} command */
  function take(command) {
    if (command.type === 'hello') {
      tell_ready();
      tell_height();
    } else if (running !== null && !map) {
      refuse(command.type, 'host.not_running');
    } else {
      asked[command.type === 'highlight' ? 'light' : 'scene'] = command;
      soon();
    }
  }

  /** With the next frame; a browser that draws none of a hidden page still does what it is asked. */
  function soon() {
    if (frame !== null || !map) return;
    frame = window.requestAnimationFrame(act);
    timer = window.setTimeout(act, frame_at_most_ms);
  }

  function act() {
    forget();
    const { scene, light } = asked;
    asked = {};
    if (scene) show(scene);
    if (light?.type === 'highlight') highlight(light.id);
  }

  function forget() {
    window.cancelAnimationFrame(frame);
    window.clearTimeout(timer);
    frame = timer = null;
  }

  /** @param {Command} command */
  function show(command) {
    const { quietly, set_query, go } = /** @type {Map} */ (map);
    let done = true;
    quietly(() => {
      if (command.type === 'set') set_query(command.query);
      if (command.type === 'step') done = go(command.to);
    });
    if (!done && command.type === 'step') refuse('step', 'host.no_step', { id: String(command.to) });
  }

  /** @param {string} id */
  function highlight(id) {
    if (id === '' || paths_in(map?.outline()).has(id)) map?.hold(id);
    else refuse('highlight', 'host.no_path', { id });
  }

  /** @param {{query: string, result: string}} now */
  function changed({ query, result }) {
    if (query === shown.query && result === shown.result) return;
    shown = { query, result };
    if (running !== null) tell('change', shown);  // until then "ready" will tell
  }

  /** @param {string} state */
  function become(state) {
    if (state === 'still') map = null;
    tell('state', state);
  }

  /** @param {boolean} now */
  function settled(now) {
    running = now;
    tell_ready();
  }

  const endings = [
    on('change', changed),
    on('state', become),
    on('ready', settled),
    ...['problem', 'step'].map((type) => on(type, (detail) => tell(type, detail))),
  ];
  height?.on_change(tell_height);
  if (is_framed) window.addEventListener('message', heard);

  return {
    /** @param {Map} live */
    connect(live) {
      map = live;
      if (asked.scene || asked.light) soon();
    },
    destroy() {
      forget();
      endings.forEach((end) => end());
      window.removeEventListener('message', heard);
    },
  };
}

/**
 * The ids of all nodes and ribbons of the present map.
 * @param {import('./engine.js').Outline | null | undefined} outline
 * @returns {Set<string>}
 */
function paths_in(outline) {
  const { nodes = [], hosting = [], flows = [] } = outline ?? {};
  return new Set([
    ...[...nodes, ...hosting].map((/** @type {any} */ node) => node.id),
    ...flows.map((/** @type {any} */ flow) => `${flow.from}>${flow.to}`),
  ]);
}
