// @ts-check
// Connects the page with the static scenarios where the model can't run or has stopped.

import { create_copy_link } from '../address/copy_link.js';
import { create_static_scenarios } from './static_scenarios.js';
import { lock_theme } from '../base/theme_lock.js';
import { create_tour } from '../controls/tour.js';

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   elements: {
 *     undo_buttons: {undo: HTMLElement, redo: HTMLElement},
 *     tour: HTMLElement,
 *     copy_link: {button: HTMLButtonElement, field: HTMLInputElement, status: HTMLElement},
 *   } & import('./static_scenarios.js').Elements,
 *   say: import('../base/words.js').Say,
 *   locks: {steps: string[]},
 *   source_line: {changed: (query: string) => void},
 *   host: {connect: (map: {set_query: (text: string) => void, go: (to: string | number) => boolean, hold: () => void, lock_theme: (theme: any) => void, outline: () => null}) => void},
 *   api: {
 *     static_scenarios: () => import('./static_scenarios.js').StaticScenarios | null,
 *     use_static_scenarios: (static_scenarios: import('./static_scenarios.js').StaticScenarios) => void,
 *     emit: (type: string, detail: unknown) => void,
 *   },
 *   has_copy_link: boolean,
 *   kept: () => import('./static_scenarios.js').Kept | null,
 * } & import('./static_scenarios.js').Views} page  what page_setup.js made; `has_copy_link`: the map ran before, so
 *   "Copy link" works already
 * @returns {boolean}  whether the page has static scenarios
 */
export function open_static_scenarios({ window, elements, say, locks, source_line, host, result, table, picture, notices, api, has_copy_link, kept }) {
  const data = window.document.getElementById('stills');
  if (api.static_scenarios() || !data) return Boolean(api.static_scenarios());
  try {
    const sheet = JSON.parse(data.textContent ?? '');
    for (const part of [elements.undo_buttons.undo, elements.undo_buttons.redo, elements.tour]) part.hidden = true;
    const static_scenarios = create_static_scenarios({ window, elements, sheet, say, result, table, picture, notices, changed, kept: kept() });
    const tour = create_tour({ holder: elements.tour, say, act: static_scenarios.act, listed: locks.steps });
    if (!has_copy_link) create_copy_link({ window, ...elements.copy_link, say, address: static_scenarios.address });
    api.use_static_scenarios(static_scenarios);
    changed();
    // A static picture can't light a path, and there is no outline with the ids of paths.
    host.connect({ set_query: static_scenarios.set_query, go: tour.go, hold() {}, lock_theme: (theme) => lock_theme(window.document, theme), outline: () => null });

    function changed() {
      if (!api.static_scenarios()) return;
      const query = static_scenarios.text();
      source_line.changed(query);
      tour.show(static_scenarios.outline());
      api.emit('change', { query, result: static_scenarios.result() });
    }
    return true;
  } catch (error) {
    window.console.info(error);
    return false;
  }
}

/**
 * Waits until all of the page is loaded. The static scenarios stand after the script, so that other readers needn't
 * wait for them.
 * @param {Document} document
 * @param {() => void} then  called at once if the page is loaded already
 */
export function when_parsed(document, then) {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', then, { once: true });
  else then();
}

/**
 * Whether WebAssembly failed because a content security policy, of this page or of the page around it, forbids it.
 * @param {unknown} error
 */
export function is_blocked_by_policy(error) {
  return /content security policy|unsafe-eval|blocked by csp/i.test(String(error));
}
