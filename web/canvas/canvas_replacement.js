// @ts-check
// Draws the present scenario as an SVG picture: where the canvas is given back or can't be drawn; and unseen behind the
// canvas, once the scenario has come to rest, for whoever saves or archives the document as it stands.

const picture_delay_ms = 60;
const rest_ms = 400;

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   picture: {show: (svg: string) => void},
 *   svg: (width: number, on_canvas: boolean) => string,
 *   surface_state: () => import('./surface.js').SurfaceState,
 *   width: () => number,
 *   on_drawn?: () => void,
 * }} collaborators
 */
export function create_canvas_replacement({ window, picture, svg, surface_state, width, on_drawn = () => {} }) {
  /** @type {any} */
  let timer = null;
  let waits_for_rest = false;

  function draw() {
    timer = null;
    picture.show(svg(Math.round(width()), surface_state() === 'parked'));
    on_drawn();
  }

  return {
    /** To be called when the scenario changed. Several calls within a moment draw once. */
    refresh() {
      if (timer !== null && waits_for_rest) {
        window.clearTimeout(timer);
        timer = null;
      }
      waits_for_rest = surface_state() === 'live';
      timer ??= window.setTimeout(draw, waits_for_rest ? rest_ms : picture_delay_ms);
    },
    /** Draws now what waits to be drawn, since timers may soon stop. */
    flush() {
      if (timer === null) return;
      window.clearTimeout(timer);
      draw();
    },
  };
}
