// @ts-check
// The canvas: when it is drawn and how large it is. While the map isn't on screen, and where nothing can be drawn, a
// picture stands in its place.

import { create_inset } from '../canvas/inset.js';
import { create_pointer } from '../canvas/pointer.js';
import { create_scheduler } from '../engine/scheduler.js';
import { create_canvas_replacement } from '../canvas/canvas_replacement.js';
import { create_surface } from '../canvas/surface.js';
import { box_of, watch_size } from '../base/size.js';
import { watch_theme } from '../canvas/theme.js';
import { watch_visibility } from '../canvas/visibility.js';
import { keep_start } from '../address/link.js';

/** @typedef {ReturnType<typeof create_stage>} Stage */

// How long an unseen map keeps its canvas. In a frame it is short, since all frames of a page share a few WebGL contexts.
const park_after_ms = { alone: 10_000, framed: 2000 };

const lost_after_ms = 1000;  // a lost context of which nobody has said so
const rest_after_ms = 500;  // where no frame was drawn till then

/** @param {() => void} act  @returns {() => void} acts on the first call only */
function once(act) {
  let is_done = false;
  return () => {
    if (is_done) return;
    is_done = true;
    act();
  };
}

/**
 * @param {{
 *   page: import('./page_setup.js').Page,
 *   engine: import('../engine/engine.js').Engine,
 *   fonts: import('./page_setup.js').Loaded['fonts'],
 *   publish: () => void,
 * }} collaborators  `publish` shows the outline if it has changed
 */
export function create_stage({ page, engine, fonts, publish }) {
  const { window, elements, locks, api, questions, picture, display } = page;
  let height = 0;
  let opened = false;
  let drawn = false;
  let is_running = false;
  let is_ready = false;
  let start_rest = () => {};
  let cursor = '';
  let canvas = elements.canvas;
  /** @type {any} */
  let park_timer = null;

  const scheduler = create_scheduler({
    frame,
    // What replaces it may say no time.
    request_frame: (tick) => window.requestAnimationFrame((ms) => tick(ms > 0 ? ms : window.performance.now())),
    cancel_frame: (id) => window.cancelAnimationFrame(id),
    set_timer: (fn, ms) => window.setTimeout(fn, ms),
    clear_timer: (id) => window.clearTimeout(id),
  });
  const theme = watch_theme({ window, locked: locks.theme, on_look });
  const size = watch_size({ window, ruler: elements.ruler, on_size });
  const width = () => size.size().width;
  const inset = create_inset({ window, inset: elements.questions.inset, reserve: engine.inset, on_size });
  const pointer = create_pointer({
    window,
    on_pointer(kind, x, y, buttons, touch) {
      engine.pointer(kind, x, y, buttons, touch);
      questions.pointer(kind, x, y);
      scheduler.wake();
    },
  });
  const surface = create_surface({
    canvas: elements.canvas,
    attach: (on, chip) => engine.attach(fonts, on, chip),
    detach: engine.detach,
    on_canvas(next) {
      canvas = next;
      cursor = '';
      pointer.listen(canvas);
    },
    on_state,
    is_visible: () => visibility.visible(),
  });
  const replacement = create_canvas_replacement({ window, picture, svg: engine.svg, surface_state: surface.state, width, on_drawn });
  const visibility = watch_visibility({ window, element: elements.stage, on_visible });

  /** The document holds the present picture. */
  function on_drawn() {
    if (engine.alive()) page.drawn();
  }

  /**
   * Draws one frame, unless the context has just been lost: what follows that draws again.
   * @param {number} seconds
   */
  function frame(seconds) {
    if (surface.is_lost()) {
      window.setTimeout(surface.replace_lost, lost_after_ms);
      return Infinity;
    }
    const wait = engine.frame(seconds);
    if (!engine.alive()) return Infinity;
    publish();
    api.drawn();
    if (wait > 0) {
      questions.on_idle();
      ready();
    }
    set_cursor(engine.cursor());
    if (!drawn) first_frame();
    return wait;
  }

  /** Once everything runs. */
  function ready() {
    is_ready = true;
    if (is_running) api.mark_ready(true);
  }

  function first_frame() {
    drawn = true;
    window.requestAnimationFrame(() => window.setTimeout(start_rest));
    display.live();
    api.emit('state', 'live');
    if (window.performance.getEntriesByName('first-map').length === 0) window.performance.mark('first-map');
  }

  /** @param {string} next */
  function set_cursor(next) {
    if (next === cursor) return;
    cursor = next;
    canvas.style.cursor = cursor;
  }

  /** Sets the canvas's height, which follows from its width and from which panels are open. */
  function fit() {
    const measured = size.size();
    const next = engine.resize(measured);
    if (!(next > 0) || next === height) return;
    height = next;
    canvas.style.height = `${height}px`;
    elements.stage.style.setProperty('--map-height', `${height}px`);
  }

  function on_size() {
    fit();
    publish();
    if (surface.state() === 'live') frame(window.performance.now() / 1000);  // resizing empties a canvas
    scheduler.wake();
    replacement.refresh();
  }

  /** @param {import('../engine/engine.js').Look} look */
  function on_look(look) {
    engine.look(look);
    publish();
    scheduler.wake();
    replacement.refresh();
  }

  /** So that an unseen page already has its later height. */
  function wait_unseen() {
    display.parked();
    publish();
  }

  /** @param {boolean} visible */
  function on_visible(visible) {
    window.clearTimeout(park_timer);
    if (!engine.alive()) return;
    if (!visible) {
      replacement.flush();
      if (!opened) wait_unseen();
      start_rest();
      ready();
      park_timer = window.setTimeout(surface.park, park_after_ms[window.parent === window ? 'alone' : 'framed']);
    } else if (!opened) {
      opened = true;
      surface.open();
    } else {
      surface.unpark();
    }
    scheduler.allow(visible && surface.state() === 'live');
  }

  /** @param {import('../canvas/surface.js').SurfaceState} state */
  function on_state(state) {
    if (!engine.alive()) return;
    drawn = false;
    if (state === 'live') {
      fit();
      if (visibility.visible()) frame(window.performance.now() / 1000);  // a new canvas is empty
    } else if (state === 'parked') {
      display.parked();
    } else {
      display.picture();
    }
    if (state !== 'live') api.emit('state', state === 'parked' ? 'parked' : 'picture');
    if (state === 'none') {
      publish();
      start_rest();
      ready();
    }
    replacement.refresh();
    scheduler.allow(state === 'live' && visibility.visible());
  }

  return {
    wake: scheduler.wake,
    /**
     * Opens the canvas, at once where the map is seen.
     * @param {() => void} then  called once, when the first frame is on screen, or as soon as it is known that none will be
     */
    open(then) {
      start_rest = once(() => {
        then();
        is_running = engine.alive();
        if (is_running && is_ready) api.mark_ready(true);
      });
      window.setTimeout(start_rest, rest_after_ms);
      visibility.look();
    },
    look: theme.look,
    lock_theme: theme.lock,
    width,
    refresh: replacement.refresh,
    canvas: () => canvas,
    /** The box of the drawn canvas in the viewport, in CSS px; null where there is none. */
    canvas_box: () => (surface.state() === 'live' ? box_of(canvas) : null),
    /** @param {import('../engine/engine.js').Outline} outline */
    show(outline) {
      keep_start(window.document, engine.whole_query());
      inset.measure();
      fit();
      replacement.refresh();
      inset.show(outline.bay);
    },
  };
}
