// @ts-check
// Part of the page that stands in the room which a wide canvas keeps for it below the map; elsewhere it follows
// the canvas. The engine hears how much room it needs, the page where that room is.

/**
 * @param {{window: Window & typeof globalThis, slot: HTMLElement, reserve: (height: number) => void}} collaborators
 */
export function create_slot({ window, slot, reserve }) {
  let told = 0;

  function measure() {
    const height = Math.ceil(slot.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    reserve(height);
  }

  new window.ResizeObserver(measure).observe(slot);

  return {
    measure,
    /** @param {import('./engine.js').Rect | null} rect  on the canvas; null where it keeps no room */
    show(rect) {
      slot.classList.toggle('placed', Boolean(rect));
      if (!rect) return;
      slot.style.setProperty('--y', `${rect.y}px`);
      slot.style.setProperty('--w', `${rect.w}px`);
    },
  };
}
