// @ts-check
// The one door to the scenario: every edit goes in here, and whoever shows the scenario hears of it here.

/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {import('./engine.js').Outline} Outline */
/** @typedef {import('./engine.js').Problem} Problem */

/**
 * @param {{
 *   engine: Engine,
 *   show: (outline: Outline) => void,
 *   report: (problem: Problem) => void,
 *   wake: () => void,
 * }} collaborators  `show` is called when the outline changed, `wake` when a picture should be drawn
 */
export function create_session({ engine, show, report, wake }) {
  let revision = NaN;

  /** Tells of what changed since the last time, whoever changed it. */
  function publish() {
    const now = engine.revision();
    if (!engine.alive() || now === revision) return;
    revision = now;
    const outline = engine.outline();
    if (engine.alive()) show(outline);
  }

  function settle() {
    engine.problems().forEach(report);
    publish();
    wake();
  }

  return {
    publish,
    /**
     * @param {string} query
     * @param {string} hash
     */
    start(query, hash) {
      engine.start(query, hash);
      settle();
    },
    /** @param {string} text */
    set_query(text) {
      engine.set_query(text);
      settle();
    },
    /** @param {string} action */
    act(action) {
      const understood = engine.act(action);
      settle();
      return understood;
    },
  };
}
