// @ts-check
// window.channelmap: the graphic for other scripts of the page, for tests and for measurements.
//
//   await channelmap.ready         true once the map runs; false where the page stays a picture
//   channelmap.query()             the scenario as a link's text; "" for the one that the page opened with
//   channelmap.setQuery(text)      replaces the whole scenario ("era=e5&buy_anyway=40"); outline() is right at once.
//                                  Where the page stays a picture both know its eras and presets alone
//   channelmap.undo(), .redo()     walk the settled changes, whoever made them; true if there was one to walk. On
//                                  a page of its own this is the browser's back and forward and takes a moment
//                                  ("change" tells), in a frame it is done at once
//   channelmap.canUndo(), .canRedo()   whether there is one
//   channelmap.outline()           the map in words and numbers, a plain object, with
//                                  metrics: {name: {central, p5, p95}}; see src/core/outline.h
//   channelmap.stats()             {frames, heapBytes, modelMs, drawMs, lanes: "simd" or "scalar", …}
//   channelmap.on(type, fn)        calls fn(detail) and returns a function that ends it. Types: "ready" (detail
//                                  as of `ready`), "change" ({query, result: the sentence}), "problem"
//                                  ({where, what}), "state" ("live", "parked", "picture" or "still"), "step" ({to})
//   channelmap.bench.sliderRect(id)    {x, y, w, h} of a slider's track alone, in CSS px of the viewport, or null
//   channelmap.bench.monteCarlo(draws, {simd}?)  milliseconds that so many draws take; simd: false does without SIMD

/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {import('./engine.js').Rect} Rect */
/** @typedef {import('./steps.js').Steps} Steps */

/**
 * @param {{window: any}} collaborators
 */
export function create_api({ window }) {
  /** @type {Map<string, Set<(detail: any) => void>>} */
  const listeners = new Map();
  /** @type {(running: boolean) => void} */
  let resolve = () => {};
  let settled = false;
  /** @type {{engine: Engine, set_query: (text: string) => void, canvas_box: () => Rect | null, steps: Steps} | null} */
  let map = null;

  /** @type {ReturnType<typeof import('./stills.js').create_stills> | null} */
  let stills = null;

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
    query: () => stills?.text() ?? map?.engine.query() ?? '',
    setQuery: (/** @type {string} */ text) => (stills ?? map)?.set_query(String(text)),
    undo: () => map?.steps.undo() ?? false,
    redo: () => map?.steps.redo() ?? false,
    canUndo: () => map?.steps.can_undo() ?? false,
    canRedo: () => map?.steps.can_redo() ?? false,
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

  /**
   * @param {string} type
   * @param {any} detail
   */
  function tell(type, detail) {
    for (const fn of listeners.get(type) ?? []) {
      try {
        fn(detail);
      } catch (error) {
        window.reportError?.(error);  // the listener's fault, not the map's
      }
    }
  }

  return {
    tell,
    on: channelmap.on,
    /** @param {NonNullable<typeof map>} running */
    connect(running) {
      map = running;
    },
    /**
     * Pictures that were made with the page tell and take the scenario from now on.
     * @param {NonNullable<typeof stills>} shown
     */
    stand_in(shown) {
      stills = shown;
    },
    stills: () => stills,
    /**
     * The first answer counts.
     * @param {boolean} running
     */
    settle(running) {
      if (settled) return;
      settled = true;
      resolve(running);
      tell('ready', running);
    },
  };
}
