// @ts-check
// The page where the model can't run, or stopped: its eras and ready-made scenarios, if it came with them.

import { create_share } from './share.js';
import { create_stills } from './stills.js';
import { create_tour } from './tour.js';

/**
 * @param {any} page  what page.js made; `had_share`: the map ran, so "Copy link" is at work
 * @returns {boolean}  whether there is a choice
 */
export function open_stills({ window, parts, say, locks, credit, host, result, table, picture, notices, api, had_share }) {
  const kept = window.document.getElementById('stills');
  if (api.stills() || !kept) return Boolean(api.stills());
  try {
    const sheet = JSON.parse(kept.textContent);
    for (const part of [parts.steps.undo, parts.steps.redo, parts.tour]) part.hidden = true;
    const stills = create_stills({ window, parts, sheet, say, result, table, picture, notices, changed });
    const tour = create_tour({ holder: parts.tour, say, act: stills.act, listed: locks.steps });
    if (!had_share) create_share({ window, ...parts.share, say, address: stills.address });
    api.stand_in(stills);
    changed();
    // A still picture lights no path, and has no outline that names one.
    host.connect({ set_query: stills.set_query, go: tour.go, hold() {}, outline: () => null, quietly: (/** @type {() => void} */ change) => change() });

    function changed() {
      if (!api.stills()) return;
      const query = stills.text();
      credit.changed(query);
      tour.show(stills.outline());
      api.tell('change', { query, result: stills.result() });
    }
    return true;
  } catch (error) {
    window.console.info(error);
    return false;
  }
}

/**
 * What only these readers need comes after the script, so that nobody else waits for it.
 * @param {Document} document
 * @param {() => void} then  is called once all of the page is there; at once if it is
 */
export function when_read(document, then) {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', then, { once: true });
  else then();
}

/**
 * Whether it is a policy, of this page or of the one that shows it, that keeps WebAssembly out.
 * @param {unknown} error
 */
export function is_refusal(error) {
  return /content security policy|unsafe-eval|blocked by csp/i.test(String(error));
}
