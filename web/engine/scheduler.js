// @ts-check
// Asks the browser for animation frames, one at a time and only when something has to be drawn. Otherwise nothing runs.

/**
 * @param {{
 *   frame: (seconds: number) => number,
 *   request_frame: (tick: (ms: number) => void) => number,
 *   cancel_frame: (id: number) => void,
 *   set_timer: (fn: () => void, ms: number) => any,
 *   clear_timer: (id: any) => void,
 * }} collaborators  `frame` returns the seconds until the next one is wanted: 0 now, Infinity never
 */
export function create_scheduler({ frame, request_frame, cancel_frame, set_timer, clear_timer }) {
  const max_timer_ms = 2 ** 31 - 1;
  let allowed = false;
  /** @type {number | null} */
  let request_id = null;
  /** @type {any} */
  let timer = null;

  /** @param {number} ms */
  function tick(ms) {
    request_id = null;
    const wait = frame(ms / 1000);
    if (!allowed || request_id !== null || !(wait < Infinity)) return;
    if (wait <= 0) request();
    else timer = set_timer(wake, Math.min(wait * 1000, max_timer_ms));
  }

  function request() {
    if (request_id === null) request_id = request_frame(tick);
  }

  function clear_timeout() {
    if (timer !== null) clear_timer(timer);
    timer = null;
  }

  function wake() {
    clear_timeout();
    if (allowed) request();
  }

  /** @param {boolean} value  whether frames may run at all: the map is on screen and can be drawn */
  function allow(value) {
    if (value === allowed) return;
    allowed = value;
    if (allowed) return wake();
    clear_timeout();
    if (request_id !== null) cancel_frame(request_id);
    request_id = null;
  }

  return { wake, allow, idle: () => request_id === null };
}
