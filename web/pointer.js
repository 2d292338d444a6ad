// @ts-check
// Mouse, pen and finger on the canvas. The page keeps the wheel, the keyboard, and vertical swipes
// (touch-action in style.css); a drag that began on the canvas stays with it until it ends.

/** @typedef {import('./engine.js').PointerKind} PointerKind */

/**
 * @param {{
 *   canvas: HTMLElement,
 *   on_pointer: (kind: PointerKind, x: number, y: number, buttons: number, touch: boolean) => void,
 * }} collaborators
 */
export function create_pointer({ canvas, on_pointer }) {
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
    if (!event.isPrimary) return;
    const box = canvas.getBoundingClientRect();
    const touch = event.pointerType === 'touch';
    on_pointer(kind, event.clientX - box.left, event.clientY - box.top, event.buttons, touch);
  }

  /** @param {PointerEvent} event */
  function down(event) {
    if (event.button !== 0) return;
    try {
      canvas.setPointerCapture(event.pointerId);
    } catch {
      // The pointer is already gone (made by a program, or lifted meanwhile): nothing to hold on to.
    }
    pass('down', event);
  }

  /** @param {PointerEvent} event */
  function up(event) {
    if (event.button !== 0) return;
    pass('up', event);
  }

  for (const [type, listener] of Object.entries(listeners))
    canvas.addEventListener(type, /** @type {EventListener} */ (listener));

  return {
    destroy() {
      for (const [type, listener] of Object.entries(listeners))
        canvas.removeEventListener(type, /** @type {EventListener} */ (listener));
    },
  };
}
