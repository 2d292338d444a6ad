// @ts-check
// What the map is drawn on: a canvas that a graphics chip draws by WebGL, or, where there is none, one that the processor
// draws. Browsers allow only a few WebGL contexts at a time on all copies of the page together. So a canvas is given back
// while the map isn't seen ("parked"), and where the browser takes the context away, the processor goes on.

/** @typedef {'none' | 'live' | 'parked'} SurfaceState */

// A browser that takes contexts away does so because there are too many, or because its graphics fail.
const most_losses = 2;

/**
 * @param {{
 *   canvas: HTMLCanvasElement,
 *   attach: (canvas: HTMLCanvasElement, chip: boolean) => boolean,
 *   detach: () => void,
 *   on_canvas: (canvas: HTMLCanvasElement) => void,
 *   on_state: (state: SurfaceState) => void,
 *   is_visible: () => boolean,
 * }} collaborators  `on_canvas` is told of each canvas, which takes the place of the one before; `is_visible`: whether the
 *   map can be seen
 */
export function create_surface({ canvas, attach, detach, on_canvas, on_state, is_visible }) {
  /** @type {SurfaceState} */
  let state = 'none';
  let losses = 0;
  /** @type {WebGL2RenderingContext | null} */
  let gl = null;

  /** @param {SurfaceState} next */
  function set_state(next) {
    state = next;
    on_state(state);
  }

  /** A canvas that has had one kind of context can't have another. */
  function renew_canvas() {
    const next = /** @type {HTMLCanvasElement} */ (canvas.cloneNode());
    canvas.removeEventListener('webglcontextlost', on_lost);
    canvas.replaceWith(next);
    gl?.getExtension('WEBGL_lose_context')?.loseContext();
    gl = null;
    canvas = next;
    on_canvas(canvas);
  }

  function attach_chip() {
    if (losses >= most_losses) return false;
    gl = chip_context(canvas);
    if (gl && is_drawn_by_processor(gl)) renew_canvas();
    if (!gl) return false;
    canvas.addEventListener('webglcontextlost', on_lost);
    if (attach(canvas, true)) return true;
    renew_canvas();
    return false;
  }

  function attach_processor() {
    return canvas.getContext('2d', { alpha: false }) !== null && attach(canvas, false);
  }

  function open() {
    set_state(attach_chip() || attach_processor() ? 'live' : 'none');
  }

  /** @param {'parked' | 'none'} next */
  function give_up(next) {
    detach();
    renew_canvas();
    set_state(next);
  }

  function on_lost() {
    ++losses;
    if (!is_visible()) return give_up('parked');
    renew_canvas();
    if (attach_processor()) set_state('live');
    else give_up('none');
  }

  const is_lost = () => gl?.isContextLost() ?? false;

  on_canvas(canvas);

  return {
    open,
    /** Gives up what the canvas takes. */
    park() {
      if (state === 'live') give_up('parked');
    },
    unpark() {
      if (state === 'parked') open();
    },
    state: () => state,
    /**
     * Whether the context is away although nobody has said so yet: the event comes after the loss. A frame drawn between
     * both would end in a fault, since WebKit then makes no shaders.
     */
    is_lost,
    /** What the event does, where something kept it from the page. */
    replace_lost: () => void (is_lost() && on_lost()),
  };
}

/** @param {HTMLCanvasElement} canvas */
function chip_context(canvas) {
  const wanted = { alpha: false, depth: false, antialias: false, failIfMajorPerformanceCaveat: true };
  return /** @type {WebGL2RenderingContext | null} */ (canvas.getContext('webgl2', wanted));
}

/**
 * Whether no graphics chip draws, by the name that browsers give such a renderer: not all of them refuse it when asked.
 * @param {WebGL2RenderingContext} gl
 */
function is_drawn_by_processor(gl) {
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name);
}
