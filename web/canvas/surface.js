// @ts-check
// The canvas's WebGL context. Browsers allow only a few at a time on all copies of the page together, so it is given
// back while the map isn't seen ("parked"). A browser may also take it away, for another canvas, and then doesn't give
// it back by itself: it is asked for while the map is seen.

/** @typedef {'none' | 'live' | 'lost' | 'parked'} SurfaceState */

// Only three times: if more maps are on screen than the browser allows, they would take it from each other for ever.
const retry_ms = [1000, 4000, 16_000];

/**
 * @param {{
 *   canvas: HTMLCanvasElement,
 *   attach: () => boolean,
 *   detach: () => void,
 *   on_state: (state: SurfaceState) => void,
 *   is_visible: () => boolean,
 *   run_later: (fn: () => void, ms: number) => void,
 * }} collaborators  `is_visible`: whether the map can be seen; `run_later` calls a function after the present event
 */
export function create_surface({ canvas, attach, detach, on_state, is_visible, run_later }) {
  /** @type {SurfaceState} */
  let state = 'none';
  let is_wanted = true;
  let context_lost = false;
  let attempts = 0;
  /** @type {WEBGL_lose_context | null} */
  let lose_context = null;

  /** @param {SurfaceState} next */
  function set_state(next) {
    state = next;
    on_state(state);
  }

  function open() {
    if (!attach()) return set_state(lose_context ? 'lost' : 'none');  // it may be lost again while it begins
    lose_context = context_of(canvas)?.getExtension('WEBGL_lose_context') ?? null;
    set_state('live');
  }

  /** @param {Event} event */
  function on_lost(event) {
    event.preventDefault();  // else the browser never restores it
    context_lost = true;
    if (state === 'live') {
      detach();
      set_state(is_visible() ? 'lost' : 'parked');
    }
    if (state === 'parked' && is_wanted && is_visible()) run_later(unpark, 0);
    if (state === 'lost') ask_later();
  }

  function ask_later() {
    if (attempts === retry_ms.length) return state === 'parked' && set_state('lost');
    run_later(() => {
      if (context_lost && is_wanted && is_visible()) ask_for_context();
    }, retry_ms[attempts++]);
  }

  function ask_for_context() {
    lose_context?.restoreContext();
    ask_later();
  }

  function on_restored() {
    context_lost = false;
    if (state === 'lost' || state === 'parked') open();
  }

  /** Gives the context back; unpark() asks for it again. */
  function park() {
    is_wanted = false;
    if (state === 'lost') return set_state('parked');
    if (state !== 'live' || !lose_context) return;
    detach();
    set_state('parked');
    lose_context.loseContext();
  }

  function unpark() {
    is_wanted = true;
    attempts = 0;
    if (state !== 'live' && context_lost) ask_for_context();
  }

  canvas.addEventListener('webglcontextlost', on_lost);
  canvas.addEventListener('webglcontextrestored', on_restored);

  return {
    open,
    park,
    unpark,
    state: () => state,
    /**
     * Whether the context is away although nobody has said so yet: the event comes after the loss. A frame drawn between
     * both would end in a fault, since WebKit then makes no shaders.
     */
    is_lost: () => context_of(canvas)?.isContextLost() ?? true,
  };
}

/**
 * The context that the engine made. Not to be called before: it would make another one.
 * @param {HTMLCanvasElement} canvas
 * @returns {WebGLRenderingContext | WebGL2RenderingContext | null}
 */
function context_of(canvas) {
  return canvas.getContext('webgl2') ?? canvas.getContext('webgl');
}
