// In which kind of browser a case runs.
import { abilities } from './driver.mjs';

/**
 * @param {string} name chromium, firefox or webkit
 * @param {{webgl?: boolean, on_screen?: boolean}} one  the case
 */
export function mode_of(name, { webgl = true, on_screen = false }) {
  return { webgl, on_screen: on_screen || !abilities[name].saves_work };
}

/**
 * Cases for one kind of browser after the other, since each change costs a start.
 * @template {{webgl?: boolean, on_screen?: boolean}} Case
 * @param {string} name
 * @param {Case[]} cases
 */
export function in_order(name, cases) {
  const kinds = new Map();
  for (const one of cases) {
    const kind = JSON.stringify(mode_of(name, one));
    kinds.set(kind, [...kinds.get(kind) ?? [], one]);
  }
  return [...kinds.values()].flat();
}
