// @ts-check
// The commands that a host page may send to the map: the exact form of each message, and how many are accepted. host.js
// carries them out.

/**
 * @typedef {{type: 'hello'}
 *   | {type: 'set', query: string}
 *   | {type: 'highlight', id: string}
 *   | {type: 'step', to: string | number}
 *   | {type: 'theme', theme: 'light' | 'dark' | 'auto'}} Command
 */

export const version = 1;

const longest = { query: 2000, id: 200 };
const last_step = 999;
const burst = 30;
const per_second = 20;

/** @type {Record<string, Record<string, (value: unknown) => boolean>>} */
const shapes = {
  hello: {},
  set: { query: (value) => is_text(value, longest.query) },
  theme: { theme: (value) => value === 'light' || value === 'dark' || value === 'auto' },
  highlight: { id: (value) => is_text(value, longest.id) },
  step: { to: (value) => (is_text(value, longest.id) && value !== '') || is_count(value) },
};
const shape_by_type = new Map(Object.entries(shapes));

/**
 * Reads a message; null unless it has exactly the documented form, since other libraries send messages to the same
 * window.
 * @param {unknown} message
 * @returns {Command | null}
 */
export function read_command(message) {
  const fields = fields_of(message, ['target', 'version', 'type', 'data']);
  if (!fields || fields.target !== 'channel-map' || fields.version !== version) return null;
  const shape = shape_by_type.get(/** @type {string} */ (fields.type));
  if (!shape) return null;
  const data = fields_of(fields.data, Object.keys(shape));
  if (!data || !Object.entries(shape).every(([key, fits]) => fits(data[key]))) return null;
  return /** @type {any} */ ({ ...data, type: fields.type });
}

/**
 * The value, if it is a plain object with exactly these keys; else null.
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
 * Limits the rate of commands: 30 at once, then 20 a second.
 * @param {() => number} now  in milliseconds
 */
export function create_rate_limit(now) {
  let tokens = burst;
  let last = now();
  return {
    allow() {
      const time = now();
      tokens = Math.min(burst, tokens + (Math.max(0, time - last) * per_second) / 1000);
      last = time;
      if (tokens < 1) return false;
      --tokens;
      return true;
    },
  };
}
