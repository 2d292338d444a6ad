// @ts-check
// What a host page may ask of the map: the shapes of its messages, and how many of them are taken. Pure; host.js
// acts on what is let in.

/**
 * @typedef {{type: 'hello'}
 *   | {type: 'set', query: string}
 *   | {type: 'highlight', id: string}
 *   | {type: 'step', to: string | number}} Command
 */

export const version = 1;

const longest = { query: 2000, id: 200 };
const last_step = 999;
const burst = 30;
const per_second = 20;

/** @type {Map<unknown, Record<string, (value: unknown) => boolean>>} */
const shapes = new Map(Object.entries({
  hello: {},
  set: { query: (/** @type {unknown} */ value) => is_text(value, longest.query) },
  highlight: { id: (/** @type {unknown} */ value) => is_text(value, longest.id) },
  step: { to: (/** @type {unknown} */ value) => (is_text(value, longest.id) && value !== '') || is_count(value) },
}));

/**
 * Only a message of exactly the documented shape; other libraries talk to the same window.
 * @param {unknown} message
 * @returns {Command | null}
 */
export function read_command(message) {
  const told = fields_of(message, ['target', 'version', 'type', 'data']);
  if (!told || told.target !== 'channel-map' || told.version !== version) return null;
  const shape = shapes.get(told.type);
  if (!shape) return null;
  const data = fields_of(told.data, Object.keys(shape));
  if (!data || !Object.entries(shape).every(([key, fits]) => fits(data[key]))) return null;
  return /** @type {any} */ ({ ...data, type: told.type });
}

/**
 * A plain object with exactly these keys.
 * @param {any} value
 * @param {string[]} keys
 * @returns {Record<string, unknown> | null}
 */
function fields_of(value, keys) {
  if (typeof value !== 'object' || value === null) return null;
  if (Object.getPrototypeOf(value) !== Object.prototype) return null;
  const own = Object.keys(value);
  return own.length === keys.length && keys.every((key) => own.includes(key)) ? value : null;
}

/**
 * @param {unknown} value
 * @param {number} most
 */
function is_text(value, most) {
  return typeof value === 'string' && value.length <= most;
}

/** @param {unknown} value */
function is_count(value) {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= last_step;
}

/**
 * A bucket of leave: a burst of 30 commands, then 20 a second.
 * @param {() => number} now  in milliseconds
 */
export function create_rate(now) {
  let leave = burst;
  let last = now();
  return {
    take() {
      const time = now();
      leave = Math.min(burst, leave + (Math.max(0, time - last) * per_second) / 1000);
      last = time;
      if (leave < 1) return false;
      --leave;
      return true;
    },
  };
}
