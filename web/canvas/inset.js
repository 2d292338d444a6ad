// @ts-check
// The inset: a part of the page that stands inside the canvas, in a space that a wide canvas keeps free below the
// flows. On narrower screens it stands below the canvas. The engine is told the inset's height, and says in the outline
// where the space is (its field "bay").

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   inset: HTMLElement,
 *   reserve: (height: number) => void,
 *   on_size: () => void,
 * }} collaborators  `reserve` tells the engine the height in CSS px; `on_size` is called after the inset has changed its
 *   height without a new outline
 */
export function create_inset({ window, inset, reserve, on_size }) {
  let sent_height = 0;

  /** Tells the engine the height if it changed, and returns whether it did. */
  function measure() {
    const height = Math.ceil(inset.getBoundingClientRect().height);
    if (height === sent_height) return false;
    sent_height = height;
    reserve(height);
    return true;
  }

  // Later, since a ResizeObserver that changes sizes itself reports an error. In index.html the inset lies one element
  // deeper than the ruler: the ruler's observer moves the inset, and only deeper elements are observed in the same
  // round.
  const measure_later = () => window.requestAnimationFrame(() => measure() && on_size());
  new window.ResizeObserver(measure_later).observe(inset);

  return {
    measure,
    /** @param {import('../engine/engine.js').Rect | null} rect  of the free space on the canvas; null for none */
    show(rect) {
      inset.classList.toggle('placed', Boolean(rect));
      if (!rect) return;
      inset.style.setProperty('--y', `${rect.y}px`);
      inset.style.setProperty('--w', `${rect.w}px`);
    },
  };
}
