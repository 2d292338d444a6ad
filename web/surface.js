// @ts-check
// The canvas's WebGL: taken when the engine is there, given back while nobody sees the map (browsers allow few
// at a time to all copies of the page together), and taken again after a loss. A browser that has taken it away for
// another canvas never gives it back by itself, so it is asked for while the map is seen.

/** @typedef {'none' | 'live' | 'lost' | 'parked'} SurfaceState */

// A few times only: where more maps are seen at once than the browser allows, they would take it from each other
// for ever.
const ask_again_ms = [1000, 4000, 16_000];

/**
 * @param {{
 *   canvas: HTMLCanvasElement,
 *   attach: () => boolean,
 *   detach: () => void,
 *   on_state: (state: SurfaceState) => void,
 *   seen: () => boolean,
 *   later: (fn: () => void, ms: number) => void,
 * }} collaborators  `seen`: whether anybody looks; `later` runs after the event that is being handled, at the soonest
 */
export function create_surface({ canvas, attach, detach, on_state, seen, later }) {
  /** @type {SurfaceState} */
  let state = 'none';
  let wanted = true;
  let gone = false;
  let asked = 0;
  /** @type {WEBGL_lose_context | null} */
  let switcher = null;

  /** @param {SurfaceState} next */
  function become(next) {
    state = next;
    on_state(state);
  }

  function open() {
    if (!attach()) return become('none');
    switcher = context_of(canvas)?.getExtension('WEBGL_lose_context') ?? null;
    become('live');
  }

  /** @param {Event} event */
  function lost(event) {
    event.preventDefault();  // without this it is never restored
    gone = true;
    if (state === 'live') {
      detach();
      become(seen() ? 'lost' : 'parked');
    }
    if (state === 'parked' && wanted && seen()) later(unpark, 0);
    if (state === 'lost') ask_later();
  }

  function ask_later() {
    if (asked === ask_again_ms.length) return state === 'parked' && become('lost');
    later(() => {
      if (gone && wanted && seen()) ask();
    }, ask_again_ms[asked++]);
  }

  function ask() {
    switcher?.restoreContext();
    ask_later();
  }

  function restored() {
    gone = false;
    if (state === 'lost' || state === 'parked') open();
  }

  /** Gives the context back until unpark(). */
  function park() {
    wanted = false;
    if (state === 'lost') return become('parked');
    if (state !== 'live' || !switcher) return;
    detach();
    become('parked');
    switcher.loseContext();
  }

  function unpark() {
    wanted = true;
    asked = 0;
    if (state !== 'live' && gone) ask();
  }

  canvas.addEventListener('webglcontextlost', lost);
  canvas.addEventListener('webglcontextrestored', restored);

  return {
    open,
    park,
    unpark,
    state: () => state,
    destroy() {
      canvas.removeEventListener('webglcontextlost', lost);
      canvas.removeEventListener('webglcontextrestored', restored);
    },
  };
}

/**
 * The context that the engine made; asked for only after it did, since asking makes one.
 * @param {HTMLCanvasElement} canvas
 * @returns {WebGLRenderingContext | WebGL2RenderingContext | null}
 */
function context_of(canvas) {
  return canvas.getContext('webgl2') ?? canvas.getContext('webgl');
}
