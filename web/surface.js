// @ts-check
// The canvas's WebGL: taken when the engine is there, given back while nobody sees the map (browsers allow few
// at a time to all copies of the page together), and taken again after a loss.

/** @typedef {'none' | 'live' | 'lost' | 'parked'} SurfaceState */

/**
 * @param {{
 *   canvas: HTMLCanvasElement,
 *   attach: () => boolean,
 *   detach: () => void,
 *   on_state: (state: SurfaceState) => void,
 *   later: (fn: () => void) => void,
 * }} collaborators  `later` runs after the event that is being handled
 */
export function create_surface({ canvas, attach, detach, on_state, later }) {
  /** @type {SurfaceState} */
  let state = 'none';
  let wanted = true;
  let gone = false;
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
      become('lost');
    }
    if (state === 'parked' && wanted) later(unpark);
  }

  function restored() {
    gone = false;
    if (state === 'lost' || state === 'parked') open();
  }

  /** Gives the context back until unpark(). */
  function park() {
    wanted = false;
    if (state !== 'live' || !switcher) return;
    detach();
    become('parked');
    switcher.loseContext();
  }

  function unpark() {
    wanted = true;
    if (state === 'parked' && gone) switcher?.restoreContext();
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
