// @ts-check
// The running map: brings the modules together. Edits enter through the session; what changed leaves through show().

import { home_of, share_address } from './address.js';
import { create_bay } from './bay.js';
import { create_draws } from './draws.js';
import { create_embed_panel } from './embed_panel.js';
import { create_link, read_address } from './link.js';
import { create_pointer } from './pointer.js';
import { create_print } from './print.js';
import { create_scheduler } from './scheduler.js';
import { create_session } from './session.js';
import { create_share } from './share.js';
import { box_of, watch_size } from './size.js';
import { create_stand_in } from './stand_in.js';
import { create_steps } from './steps.js';
import { create_surface } from './surface.js';
import { watch_theme } from './theme.js';
import { create_tour } from './tour.js';
import { create_twin } from './twin.js';
import { watch_visibility } from './visibility.js';

/** @typedef {import('./engine.js').Outline} Outline */

// How long WebGL is kept unseen: among other frames on a page not for long, since all of them share a few.
const park_after_ms = { alone: 10_000, framed: 2000 };
const ready_after_ms = 1000;

/** @param {any} page  what page.js made; the engine has opened the story */
export function run_live({ window, parts, say, locks, credit, api, host, ask, result, table, picture, changes, take, notices, fallback, engine, fonts }) {
  let height = 0;
  let opened = false;
  let drawn = false;
  let cursor = '';
  /** @type {Outline | null} */
  let shown = null;
  /** @type {any} */
  let park_timer = null;
  /** @type {ReturnType<typeof create_link> | null} */
  let link = null;

  const scheduler = create_scheduler({
    frame,
    request_frame: (tick) => window.requestAnimationFrame(tick),
    cancel_frame: (id) => window.cancelAnimationFrame(id),
    set_timer: (fn, ms) => window.setTimeout(fn, ms),
    clear_timer: (id) => window.clearTimeout(id),
  });
  const session = create_session({ engine, show, report, wake: scheduler.wake });
  const theme = watch_theme({ window, locked: locks.theme, on_look });
  const size = watch_size({ window, ruler: parts.ruler, on_size });
  const twin = create_twin({
    form: parts.controls,
    say,
    act: session.act,
    focus(id) {
      engine.focus(id);
      scheduler.wake();
    },
  });
  changes.connect(session.act);
  const tour = create_tour({ holder: parts.tour, say, act: session.act, listed: locks.steps, went: (id) => api.tell('step', { to: id }) });
  const { query, hash } = read_address(window);
  const home = home_of({ href: window.location.href, ...parts.built, query, story: JSON.parse(parts.story.textContent) });
  const address = () => api.stills()?.address() ?? share_address(home, engine.query(), shown);
  const share = create_share({ window, ...parts.share, say, address });
  take.connect({ engine, address, width: () => size.size().width });
  const embed = create_embed_panel({
    window, ...parts.embed, say,
    title: document.title,
    page: home.page,
    frozen: home.frozen,
    languages: [document.documentElement.lang],
    scenario: () => ({ start: home.start, changed: engine.query() }),
  });
  api.on('state', (/** @type {string} */ state) => state === 'still' && embed.restore());
  const steps = create_steps({ ...parts.steps, say, steps: () => link });
  const draws = create_draws({ window, ...parts.draws, say, act: session.act, shift: engine.seed_shift });
  create_pointer({
    canvas: parts.canvas,
    on_pointer(kind, x, y, buttons, touch) {
      engine.pointer(kind, x, y, buttons, touch);
      ask.pointer(kind, x, y);
      scheduler.wake();
    },
  });
  const bay = create_bay({ window, bay: parts.asks.bay, reserve: engine.bay, on_size });
  const surface = create_surface({
    canvas: parts.canvas,
    attach: () => engine.attach(fonts),
    detach: engine.detach,
    on_state,
    seen: () => visibility.visible(),
    later: (fn, ms) => window.setTimeout(fn, ms),
  });
  const width = () => size.size().width;
  const stand_in = create_stand_in({ window, picture, svg: engine.svg, surface_state: () => surface.state(), width });
  const visibility = watch_visibility({ window, element: parts.stage, on_visible });

  /**
   * One frame of the canvas.
   * @param {number} seconds
   */
  function frame(seconds) {
    const wait = engine.frame(seconds);
    if (!engine.alive()) return Infinity;
    session.publish();
    if (wait > 0) ask.rested();
    point(engine.cursor());
    if (!drawn) first_frame();
    return wait;
  }

  function first_frame() {
    drawn = true;
    fallback.live();
    api.tell('state', 'live');
    if (window.performance.getEntriesByName('first-map').length === 0) window.performance.mark('first-map');
    api.settle(true);
  }

  /** @param {string} next */
  function point(next) {
    if (next === cursor) return;
    cursor = next;
    parts.canvas.style.cursor = cursor;
  }

  /** @param {Outline} outline */
  function show(outline) {
    shown = outline;
    const told = ask.show(outline);
    bay.measure();
    fit();
    result.show(told.outline.result);
    table.show(told.outline.table, told.marks);
    changes.show(outline.changes);
    take.show(told.outline, told.is_shown);
    twin.show(told.outline);
    tour.show(outline);
    link?.changed();
    share.changed();
    credit.changed(engine.query());
    embed.changed();
    draws.show(outline);
    stand_in.refresh();
    bay.show(outline.bay);
    api.tell('change', { query: engine.query(), result: told.outline.result.map((/** @type {any} */ one) => one.text).join('') });
  }

  /** @param {import('./engine.js').Problem} problem */
  function report(problem) {
    notices.add(problem);
    api.tell('problem', problem);
  }

  /** The height follows from the width and from what is open. */
  function fit() {
    const { width, ratio } = size.size();
    const next = engine.resize(width, ratio);
    if (!(next > 0) || next === height) return;
    height = next;
    parts.canvas.style.height = `${height}px`;
    parts.stage.style.setProperty('--map-height', `${height}px`);
  }

  function on_size() {
    fit();
    session.publish();
    if (surface.state() === 'live') frame(window.performance.now() / 1000);  // a resized canvas is empty
    scheduler.wake();
    stand_in.refresh();
  }

  /** @param {import('./theme.js').Look} look */
  function on_look(look) {
    engine.look(look);
    session.publish();
    scheduler.wake();
    stand_in.refresh();
  }

  /** No frame comes, so what else a frame does is done here: the page is as high as it will be when it is seen. */
  function wait_unseen() {
    fallback.parked();
    session.publish();
  }

  /** @param {boolean} visible */
  function on_visible(visible) {
    window.clearTimeout(park_timer);
    if (!visible) {
      if (!opened) wait_unseen();
      api.settle(true);
      park_timer = window.setTimeout(surface.park, park_after_ms[window.parent === window ? 'alone' : 'framed']);
    } else if (!opened) {
      opened = true;
      surface.open();
    } else {
      surface.unpark();
    }
    scheduler.allow(visible && surface.state() === 'live');
  }

  /** @param {import('./surface.js').SurfaceState} state */
  function on_state(state) {
    if (!engine.alive()) return;
    drawn = false;
    if (state === 'live') {
      fit();
    } else if (state === 'parked') {
      fallback.parked();
    } else {
      fallback.picture(state === 'lost' ? 'lost' : 'no_webgl');
    }
    if (state !== 'live') api.tell('state', state === 'parked' ? 'parked' : 'picture');
    if (state === 'none') api.settle(true);
    stand_in.refresh();
    scheduler.allow(state === 'live' && visibility.visible());
  }

  create_print({
    window, before: parts.changes.holder, say, engine, look: theme.look, address,
    draw: (/** @type {number} */ width) => picture.show(engine.svg(width)),
    restore: stand_in.refresh,
  });

  ask.connect({ engine, act: session.act, wake: scheduler.wake });
  engine.look(theme.look());
  session.start(query, hash);
  engine.alone(locks.ui !== null && !locks.ui.includes('controls'));
  if (!engine.alive()) return;
  link = create_link({
    window,
    query: () => (engine.alive() ? engine.query() : null),
    read(text) {
      notices.clear();
      session.set_query(text);
    },
    moved: steps.moved,
  });
  steps.moved(0);
  api.connect({
    engine,
    set_query: session.set_query,
    canvas_box: () => (surface.state() === 'live' ? box_of(parts.canvas) : null),
    steps: link,
  });
  host.connect({
    outline: engine.outline,
    quietly: link.quietly,
    go: tour.go,
    set_query(/** @type {string} */ text) {
      notices.clear();
      session.set_query(text);
    },
    hold(/** @type {string} */ id) {
      engine.hold(id);
      scheduler.wake();
    },
  });
  window.setTimeout(() => api.settle(true), ready_after_ms);  // nobody looks, so no frame comes
}
