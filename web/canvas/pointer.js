// @ts-check
// Mouse, pen and finger on the canvas. Wheel, keyboard and vertical swipes still scroll the page (touch-action in
// canvas.css). A drag that began on the canvas belongs to it until it ends.

/** @typedef {import('../engine/engine.js').PointerKind} PointerKind */

/**
 * @param {{
 *   window: Window,
 *   on_pointer: (kind: PointerKind, x: number, y: number, buttons: number, touch: boolean) => void,
 * }} collaborators  x and y in CSS px from the top left corner of the canvas
 */
export function create_pointer({ window, on_pointer }) {
  /** @type {HTMLElement | null} */
  let canvas = null;
  /** @type {DOMRect | null} */
  let box = null;
  /** @type {number | null} */
  let pressed = null;  // the pointer that drags

  /** @type {Record<string, (event: PointerEvent) => void>} */
  const listeners = {
    pointermove: (event) => pass('move', event),
    pointerdown: down,
    pointerup: up,
    pointerleave: (event) => pass('leave', event),
    pointercancel: (event) => pass('cancel', event),
  };

  /**
   * @param {PointerKind} kind
   * @param {PointerEvent} event
   */
  function pass(kind, event) {
    if (!event.isPrimary || !canvas) return;
    if (event.buttons === 0) pressed = null;
    // While a button is held the canvas's place is that of the press: to ask for it would lay out the page anew, which
    // each step of a drag changes.
    if (!box || kind === 'down' || event.buttons === 0) box = canvas.getBoundingClientRect();
    const touch = event.pointerType === 'touch';
    on_pointer(kind, event.clientX - box.left, event.clientY - box.top, event.buttons, touch);
  }

  /** @param {number} pointer */
  function capture(pointer) {
    pressed = pointer;
    try {
      canvas?.setPointerCapture(pointer);
    } catch {
      // The pointer no longer exists: it was made by a program, or lifted meanwhile.
    }
  }

  /** @param {PointerEvent} event */
  function down(event) {
    if (event.button !== 0) return;
    capture(event.pointerId);
    pass('down', event);
  }

  /** @param {PointerEvent} event */
  function up(event) {
    if (event.button !== 0) return;
    pass('up', event);
  }

  // Where the reader has zoomed in, a finger moves the view sideways too; sliders keep their plus and minus.
  const viewport = window.visualViewport;
  viewport?.addEventListener('resize', let_pans_through);

  function let_pans_through() {
    if (canvas) canvas.style.touchAction = viewport && viewport.scale > 1.01 ? 'pan-x pan-y pinch-zoom' : '';
  }

  return {
    /** Listens to this canvas, which may have taken the place of another in the middle of a drag. @param {HTMLElement} next */
    listen(next) {
      canvas = next;
      for (const [type, listener] of Object.entries(listeners))
        canvas.addEventListener(type, /** @type {EventListener} */ (listener));
      if (pressed !== null) capture(pressed);
    },
  };
}
