// @ts-check
// Where a picture stands in for the canvas, it shows the present scenario too: while the canvas is parked, lost or
// not to be had.

const picture_after_ms = 60;

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   picture: {show: (svg: string) => void},
 *   svg: (width: number, on_canvas: boolean) => string,
 *   surface_state: () => import('./surface.js').SurfaceState,
 *   width: () => number,
 * }} collaborators
 */
export function create_stand_in({ window, picture, svg, surface_state, width }) {
  /** @type {any} */
  let timer = null;

  function draw() {
    timer = null;
    const state = surface_state();
    if (state !== 'live') picture.show(svg(Math.round(width()), state === 'parked'));
  }

  return {
    /** Soon, and once for several changes in a row. */
    refresh() {
      if (surface_state() !== 'live' && timer === null) timer = window.setTimeout(draw, picture_after_ms);
    },
  };
}
