// @ts-check
// Every edit of the scenario goes through the session, whoever makes it. The session passes it to the engine and shows
// the new outline. While a slider on the canvas is dragged, only what a reader looks at meanwhile follows each step; all
// else follows when the thumb rests.

/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {import('./engine.js').Outline} Outline */
/** @typedef {import('./engine.js').Problem} Problem */
/** @typedef {import('./engine.js').Step} Step */
/** @typedef {{undoable?: boolean}} How  undoable: false for changes by a host, which aren't steps of the reader's undo; default true */

const rest_ms = 250;  // a thumb that hasn't moved for so long rests

/**
 * @param {{
 *   engine: Engine,
 *   show: (outline: Outline, how?: How) => void,
 *   show_step: (step: Step) => void,
 *   report: (problem: Problem) => void,
 *   together?: (problems: Problem[]) => Problem[],
 *   wake: () => void,
 *   set_timer: (fn: () => void, ms: number) => any,
 *   clear_timer: (id: any) => void,
 * }} collaborators  `show` is called when the outline has changed, `show_step` for each step of a drag, `together` makes one
 *   notice of those of one link, `wake` when the canvas should be drawn
 */
export function create_session({ engine, show, show_step, report, together = (problems) => problems, wake, set_timer, clear_timer }) {
  let revision = NaN;
  /** @type {any} */
  let timer = null;

  /** Shows the outline if it has changed since the last time. @param {How} [how] */
  function publish(how) {
    const now = engine.revision();
    if (!engine.alive() || now === revision) return;
    revision = now;
    clear_timer(timer);
    const step = engine.step();
    if (!step) return show_all(how);
    show_step(step);
    timer = set_timer(show_all, rest_ms);
  }

  /** @param {How} [how] */
  function show_all(how) {
    if (!engine.alive()) return;
    const outline = engine.outline();
    if (engine.alive()) show(outline, how);
  }

  /** @param {How} [how] */
  function after_edit(how) {
    together(engine.problems()).forEach(report);
    publish(how);
    wake();
  }

  return {
    publish: () => publish(),
    /**
     * @param {string} query
     * @param {string} hash
     */
    start(query, hash) {
      engine.start(query, hash);
      after_edit();
    },
    /**
     * @param {string} text
     * @param {How} [how]
     */
    set_query(text, how) {
      engine.set_query(text);
      after_edit(how);
    },
    /**
     * @param {string} action
     * @param {How} [how]
     */
    act(action, how) {
      const understood = engine.act(action);
      after_edit(how);
      return understood;
    },
  };
}
