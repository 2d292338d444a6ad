// @ts-check
// Part of the page that stands in the room which a wide canvas keeps for it below the map; elsewhere it follows
// the canvas. The engine hears how much room it needs, the page where that room is.

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   slot: HTMLElement,
 *   reserve: (height: number) => void,
 *   on_size: () => void,
 * }} collaborators  `on_size`: the room has changed by itself, and the canvas with it
 */
export function create_slot({ window, slot, reserve, on_size }) {
  let told = 0;

  /** Tells the engine; whether there was something to tell. */
  function measure() {
    const height = Math.ceil(slot.getBoundingClientRect().height);
    if (height === told) return false;
    told = height;
    reserve(height);
    return true;
  }

  // Not within the observer's own round, which would have to begin anew.
  const soon = () => window.requestAnimationFrame(() => measure() && on_size());
  new window.ResizeObserver(soon).observe(slot);

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
