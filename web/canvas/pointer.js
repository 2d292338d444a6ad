// @ts-check
// Mouse, pen and finger on the canvas. Wheel, keyboard and vertical swipes still scroll the page (touch-action in
// canvas.css). A drag that began on the canvas belongs to it until it ends.

/** @typedef {import('../engine/engine.js').PointerKind} PointerKind */

/**
 * @param {{
 *   canvas: HTMLElement,
 *   place?: () => Element,
 *   on_box?: (box: DOMRect) => void,
 *   on_pointer: (kind: PointerKind, x: number, y: number, buttons: number, touch: boolean) => void,
 * }} collaborators  x and y in CSS px from the top left corner of `place`, which is the canvas's whole place; `on_box` is
 *   called with its box before a press
 */
export function create_pointer({ canvas, place = () => canvas, on_box = () => {}, on_pointer }) {
  /** @type {DOMRect | null} */
  let box = null;

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
    // While a button is held the canvas's place is that of the press: to ask for it would lay out the page anew, which
    // each step of a drag changes.
    if (!box || kind === 'down' || event.buttons === 0) box = place().getBoundingClientRect();
    if (kind === 'down') on_box(box);
    const touch = event.pointerType === 'touch';
    on_pointer(kind, event.clientX - box.left, event.clientY - box.top, event.buttons, touch);
  }

  /** @param {PointerEvent} event */
  function down(event) {
    if (event.button !== 0) return;
    try {
      canvas.setPointerCapture(event.pointerId);
    } catch {
      // The pointer no longer exists: it was made by a program, or lifted meanwhile.
    }
    pass('down', event);
  }

  /** @param {PointerEvent} event */
  function up(event) {
    if (event.button !== 0) return;
    pass('up', event);
  }

  // Where the reader has zoomed in, a finger moves the view sideways too; sliders keep their plus and minus.
  const viewport = canvas.ownerDocument.defaultView?.visualViewport;
  viewport?.addEventListener('resize', () => (canvas.style.touchAction = viewport.scale > 1.01 ? 'pan-x pan-y pinch-zoom' : ''));

  for (const [type, listener] of Object.entries(listeners))
    canvas.addEventListener(type, /** @type {EventListener} */ (listener));
}
