// @ts-check
// Part of the page that stands in the room which a wide canvas keeps for it below the map; elsewhere it follows
// the canvas. The engine hears how much room it needs, the page where that room is.

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   bay: HTMLElement,
 *   reserve: (height: number) => void,
 *   on_size: () => void,
 * }} collaborators  `on_size`: the room has changed by itself, and the canvas with it
 */
export function create_bay({ window, bay, reserve, on_size }) {
  let told = 0;

  /** Tells the engine; whether there was something to tell. */
  function measure() {
    const height = Math.ceil(bay.getBoundingClientRect().height);
    if (height === told) return false;
    told = height;
    reserve(height);
    return true;
  }

  // Not within the observer's own round, which would have to begin anew. In index.html the bay lies one deeper than
  // the ruler, whose observer moves it: only what is deeper is told in the same round.
  const soon = () => window.requestAnimationFrame(() => measure() && on_size());
  new window.ResizeObserver(soon).observe(bay);

  return {
    measure,
    /** @param {import('./engine.js').Rect | null} rect  on the canvas; null where it keeps no room */
    show(rect) {
      bay.classList.toggle('placed', Boolean(rect));
      if (!rect) return;
      bay.style.setProperty('--y', `${rect.y}px`);
      bay.style.setProperty('--w', `${rect.w}px`);
    },
  };
}
