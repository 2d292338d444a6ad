// @ts-check
// window.channelmap: what other scripts of the page, tests and measurements can use.
//
//   await channelmap.ready         true when the map runs; false if the page shows only static pictures
//   channelmap.query()             the scenario as a link's text; "" for the one with which the page opened
//   channelmap.setQuery(text)      replaces the whole scenario ("era=e5&buy_anyway=40"); outline() is right at once.
//                                  With static pictures both work for eras and presets only
//   channelmap.undo(), .redo()     undo and redo a change, whoever made it; true if there was one. On a page of its own
//                                  this is Back and Forward of the browser and takes a moment (wait for "change"); in a
//                                  frame it is done at once
//   channelmap.canUndo(), .canRedo()   whether there is a change to undo or redo
//   channelmap.outline()           all texts and numbers of the map, a plain object (engine/outline.js), for example
//                                  metrics: {name: {central, p5, p95}}; null with static pictures
//   channelmap.stats()             {frames, heapBytes, modelMs, drawMs, lanes: "simd" or "scalar", …}
//   channelmap.on(type, fn)        calls fn(detail) for each event; returns a function that ends it. Types: "ready"
//                                  (detail: as `ready`), "change" ({query, result: the sentence}), "problem"
//                                  ({where, what}), "state" ("live", "parked", "picture" or "still"), "step" ({to})
//   channelmap.bench.sliderRect(id)    {x, y, w, h} of a slider's track, in CSS px of the viewport, or null
//   channelmap.bench.scale(graph)      with "bench=1" in the query alone, see scale.js
//   channelmap.bench.monteCarlo(draws, {simd}?)  milliseconds that so many draws take; without SIMD if simd is false

/** @typedef {import('../engine/engine.js').Engine} Engine */
/** @typedef {import('../engine/engine.js').Rect} Rect */
/** @typedef {import('../fallback/static_scenarios.js').StaticScenarios} StaticScenarios */
/** @typedef {import('../address/undo_buttons.js').UndoHistory} UndoHistory */
/** @typedef {{engine: Engine, set_query: (text: string) => void, canvas_box: () => Rect | null, canvas: () => HTMLCanvasElement, wake: () => void, history: UndoHistory}} Map */

/**
 * @param {{window: any}} collaborators
 */
export function create_api({ window }) {
  /** @type {globalThis.Map<string, Set<(detail: any) => void>>} */
  const listeners = new Map();
  /** @type {(running: boolean) => void} */
  let resolve = () => {};
  let is_ready = false;
  /** @type {Map | null} */
  let map = null;
  /** @type {StaticScenarios | null} */
  let static_scenarios = null;

  const ready = new Promise((fn) => {
    resolve = fn;
  });

  /** @param {string} id */
  function slider_rect(id) {
    const box = map?.canvas_box();
    const track = box && map?.engine.slider_rect(id);
    return track ? { x: box.x + track.x, y: box.y + track.y, w: track.w, h: track.h } : null;
  }

  const channelmap = {
    ready,
    query: () => static_scenarios?.text() ?? map?.engine.query() ?? '',
    setQuery: (/** @type {string} */ text) => (static_scenarios ?? map)?.set_query(String(text)),
    undo: () => map?.history.undo() ?? false,
    redo: () => map?.history.redo() ?? false,
    canUndo: () => map?.history.can_undo() ?? false,
    canRedo: () => map?.history.can_redo() ?? false,
    outline: () => map?.engine.outline() ?? null,
    stats: () => map?.engine.stats() ?? null,
    on(/** @type {string} */ type, /** @type {(detail: any) => void} */ fn) {
      const fns = listeners.get(type) ?? new Set();
      listeners.set(type, fns.add(fn));
      return () => void fns.delete(fn);
    },
    bench: {
      sliderRect: slider_rect,
      monteCarlo: (/** @type {number} */ draws, { simd = true } = {}) => map?.engine.monte_carlo(draws, simd) ?? null,
    },
  };
  window.channelmap = channelmap;
  /** @type {ReturnType<import('./scale.js').create_scale>} */
  let scale = null;

  /**
   * @param {string} type
   * @param {any} detail
   */
  function emit(type, detail) {
    for (const fn of listeners.get(type) ?? []) {
      try {
        fn(detail);
      } catch (error) {
        window.reportError?.(error);  // an error in the listener mustn't stop the map
      }
    }
  }

  return {
    emit,
    /** After each frame. */
    drawn: () => scale?.drawn(),
    /** What bench=1 in the query adds; once the map runs. @param {typeof import('./scale.js').create_scale} create */
    use_scale(create) {
      scale = create({ window, map: () => map });
      if (scale) Object.assign(channelmap.bench, { scale: scale.show });
      scale?.start();
    },
    on: channelmap.on,
    /** @param {Map} running */
    connect(running) {
      map = running;
    },
    /**
     * From now on query() and setQuery() work with the static scenarios.
     * @param {StaticScenarios} scenarios
     */
    use_static_scenarios(scenarios) {
      static_scenarios = scenarios;
    },
    static_scenarios: () => static_scenarios,
    /**
     * Fulfils `ready`. Only the first call has an effect.
     * @param {boolean} running
     */
    mark_ready(running) {
      if (is_ready) return;
      is_ready = true;
      resolve(running);
      emit('ready', running);
    },
  };
}
