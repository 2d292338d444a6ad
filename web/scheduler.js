// @ts-check
// One animation frame at a time, and only when something woke it. At rest nothing is asked for.

/**
 * @param {{
 *   frame: (seconds: number) => number,  seconds until the next one is wanted: 0 now, Infinity never
 *   request_frame: (tick: (ms: number) => void) => number,
 *   cancel_frame: (id: number) => void,
 *   set_timer: (fn: () => void, ms: number) => any,
 *   clear_timer: (id: any) => void,
 * }} collaborators
 */
export function create_scheduler({ frame, request_frame, cancel_frame, set_timer, clear_timer }) {
  const longest_timer_ms = 2 ** 31 - 1;
  let allowed = false;
  /** @type {number | null} */
  let asked = null;
  /** @type {any} */
  let timer = null;

  /** @param {number} ms */
  function tick(ms) {
    asked = null;
    const wait = frame(ms / 1000);
    if (!allowed || asked !== null || !(wait < Infinity)) return;
    if (wait <= 0) ask();
    else timer = set_timer(wake, Math.min(wait * 1000, longest_timer_ms));
  }

  function ask() {
    if (asked === null) asked = request_frame(tick);
  }

  function rest() {
    if (timer !== null) clear_timer(timer);
    timer = null;
  }

  function wake() {
    rest();
    if (allowed) ask();
  }

  /** @param {boolean} value  whether frames may run at all: on screen, visible, with a surface to draw on */
  function allow(value) {
    if (value === allowed) return;
    allowed = value;
    if (allowed) return wake();
    rest();
    if (asked !== null) cancel_frame(asked);
    asked = null;
  }

  return { wake, allow, idle: () => asked === null, destroy: () => allow(false) };
}
