// @ts-check
// Where the processor draws WebGL, each frame costs as much as the canvas has pixels. There a copy of the last whole
// picture is kept beneath the canvas, and while a slider is dragged the canvas is only as high as the part that moves.

/** @typedef {ReturnType<typeof create_kept_picture>} KeptPicture */

/**
 * @param {{
 *   canvas: HTMLCanvasElement,
 *   window: Window,
 *   engine: Pick<import('../engine/engine.js').Engine, 'revision' | 'keep_picture' | 'part'>,
 * }} collaborators
 */
export function create_kept_picture({ canvas, window, engine }) {
  /** @type {HTMLCanvasElement | null} */
  let under = null;
  let is_valid = false;
  let copied_revision = NaN;
  let height = 0;
  let seen = { top: 0, bottom: Infinity };

  /** Puts the canvas over an element that keeps its place and takes the copy. */
  function lay_under() {
    under = canvas.ownerDocument.createElement('canvas');
    under.id = 'kept-picture';
    under.setAttribute('aria-hidden', 'true');
    under.setAttribute('data-made', '');
    under.style.height = `${height}px`;
    canvas.before(under);
    canvas.classList.add('over');
  }

  function copy() {
    if (!under) return;
    const context = under.getContext('2d', { alpha: false, willReadFrequently: true });
    if (!context) return;
    if (under.width !== canvas.width) under.width = canvas.width;
    if (under.height !== canvas.height) under.height = canvas.height;
    context.drawImage(canvas, 0, 0);
    copied_revision = engine.revision();
    is_valid = true;
  }

  return {
    /** To be called when the canvas has got a WebGL context. */
    start() {
      is_valid = false;
      if (!under && is_drawn_by_processor(canvas)) lay_under();
    },
    /** What shows the canvas's whole place, also while the canvas is lower. */
    place: () => under ?? canvas,
    /** @param {number} px */
    set_height(px) {
      height = px;
      is_valid = false;
      for (const element of [canvas, under]) if (element) element.style.height = `${px}px`;
    },
    forget() {
      is_valid = false;
    },
    /** To be called before a press is passed on. @param {DOMRect} box  of the canvas's whole place */
    before_press(box) {
      seen = { top: -box.top, bottom: window.innerHeight - box.top };
    },
    before_frame() {
      if (under) engine.keep_picture(is_valid, seen);
    },
    /** @param {boolean} last  no other frame is to follow */
    after_frame(last) {
      if (!under) return;
      const part = engine.part();
      const top = `${part.top}px`;
      if (canvas.style.top !== top) canvas.style.top = top;
      if (canvas.style.height !== `${part.height}px`) canvas.style.height = `${part.height}px`;
      if (part.height < height) return;
      if (engine.revision() !== copied_revision) is_valid = false;
      if (last && !is_valid) copy();
    },
  };
}

/**
 * Whether no graphics chip draws: by the name that browsers give such a renderer.
 * @param {HTMLCanvasElement} canvas  with a context
 */
function is_drawn_by_processor(canvas) {
  const gl = canvas.getContext('webgl2');
  if (!gl) return false;
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name);
}
