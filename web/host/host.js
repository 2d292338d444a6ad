// @ts-check
// Messages between this page and the page around it (the host). Sends what happens to the map, and carries out commands
// (commands.js). Only messages from the host's own window, in exactly the documented form, are read.

import { create_rate_limit, read_command, version } from './commands.js';

/** @typedef {import('../base/words.js').Say} Say */
/** @typedef {import('./commands.js').Command} Command */
/** @typedef {import('../engine/session.js').How} How */
/**
 * @typedef {{
 *   set_query: (text: string, options: How) => void,
 *   hold: (id: string) => void,
 *   lock_theme: (theme: 'light' | 'dark' | 'auto') => void,
 *   outline: () => import('../engine/engine.js').Outline | null,
 *   go: (to: string | number, options: How) => boolean,
 * }} Map  `go` shows a step of the tour, and returns whether there is such a step
 */

const max_delay_ms = 100;
const quiet_ms = 2000;
const not_undoable = { undoable: false };  // the reader's undo skips what the host sets

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
  let last = { query: '', result: '' };
  let dropped_at = -Infinity;
  /** Commands for the next frame: of each kind the last one. @type {{scenario?: Command, highlight?: Command, theme?: Command}} */
  let pending = {};
  /** @type {any} */
  let frame = null;
  /** @type {any} */
  let timer = null;
  const host = window.parent;
  const is_framed = host !== window;
  const rate = create_rate_limit(() => window.performance.now());

  /**
   * @param {string} type
   * @param {any} data
   * @param {Record<string, any>} [more]
   */
  function post(type, data, more = {}) {
    if (is_framed) host.postMessage({ source: 'channel-map', version, chartId: locks.childId, type, data, ...more }, '*');
  }

  function post_ready() {
    if (running !== null) post('ready', { running, ...last });
  }

  function post_height() {
    const now = height?.height() ?? 0;
    if (now > 0) post('height', { height: now }, { height: now });  // Sidechain reads the height beside the data
  }

  /**
   * @param {string} where
   * @param {string} key
   * @param {Record<string, string>} [fillings]
   */
  const refuse = (where, key, fillings) => post('problem', { where, what: say(key, fillings) });

  /** @param {MessageEvent} event */
  function on_message({ source, origin, data }) {
    if (source !== host || (locks.allow.length > 0 && !locks.allow.includes(origin))) return;
    const command = read_command(data);
    if (!command) return;
    const is_allowed = rate.allow();
    if (is_allowed) return accept(command);
    const now = window.performance.now();
    if (now - dropped_at > quiet_ms) refuse(command.type, 'host.too_many');  // a flood is told of once
    dropped_at = now;
  }

  /** @param {Command} command */
  function accept(command) {
    if (command.type === 'hello') {
      post_ready();
      post_height();
    } else if (running !== null && !map) {
      refuse(command.type, 'host.not_running');
    } else {
      pending[command.type === 'highlight' || command.type === 'theme' ? command.type : 'scenario'] = command;
      schedule();
    }
  }

  /** Runs commands with the next frame; after 100 ms without one, since browsers draw no frames of a hidden page. */
  function schedule() {
    if (frame !== null || !map) return;
    frame = window.requestAnimationFrame(run_pending);
    timer = window.setTimeout(run_pending, max_delay_ms);
  }

  function run_pending() {
    cancel_schedule();
    const { scenario, highlight, theme } = pending;
    pending = {};
    if (theme?.type === 'theme') map?.lock_theme(theme.theme);
    if (scenario) apply(scenario);
    if (highlight?.type === 'highlight') light_path(highlight.id);
  }

  function cancel_schedule() {
    window.cancelAnimationFrame(frame);
    window.clearTimeout(timer);
    frame = timer = null;
  }

  /** @param {Command} command */
  function apply(command) {
    if (command.type === 'set') map?.set_query(command.query, not_undoable);
    if (command.type === 'step' && !map?.go(command.to, not_undoable)) refuse('step', 'host.no_step', { id: String(command.to) });
  }

  /** @param {string} id */
  function light_path(id) {
    if (id === '' || paths_in(map?.outline()).has(id)) map?.hold(id);
    else refuse('highlight', 'host.no_path', { id });
  }

  /** @param {{query: string, result: string}} now */
  function on_change({ query, result }) {
    if (query === last.query && result === last.result) return;
    last = { query, result };
    if (running !== null) post('change', last);  // before that, "ready" will say it
  }

  /** @param {string} state */
  function on_state(state) {
    if (state === 'still') map = null;
    post('state', state);
  }

  /** @param {boolean} now */
  function on_ready(now) {
    running = now;
    post_ready();
  }

  on('change', on_change);
  on('state', on_state);
  on('ready', on_ready);
  for (const type of ['problem', 'step']) on(type, (detail) => post(type, detail));
  height?.on_change(post_height);
  if (is_framed) window.addEventListener('message', on_message);

  return {
    /** @param {Map} live */
    connect(live) {
      map = live;
      if (Object.keys(pending).length > 0) schedule();
    },
  };
}

/**
 * The ids of all nodes and ribbons of the present map.
 * @param {import('../engine/engine.js').Outline | null | undefined} outline
 * @returns {Set<string>}
 */
function paths_in(outline) {
  const { nodes = [], hosting = [], flows = [] } = outline ?? {};
  return new Set([
    ...[...nodes, ...hosting].map((node) => node.id),
    ...flows.map((flow) => `${flow.from}>${flow.to}`),
  ]);
}
