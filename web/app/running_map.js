// @ts-check
// The running map: connects its four parts. Every edit goes to the session (engine/session.js). The new outline goes
// from there to the stage, which draws the canvas; to the views, which write text and controls; and to the connections,
// which tell the address, other scripts and the host. Views and connections are made after the first frame: until then the
// document says what it said before.

import { read_address } from '../address/link.js';
import { create_connections } from './connections.js';
import { create_session } from '../engine/session.js';
import { create_stage } from './stage.js';
import { create_views } from './views.js';

/** @typedef {import('./page_setup.js').Page} Page */
/** @typedef {import('./page_setup.js').Loaded} Loaded */

/**
 * @param {Page} page
 * @param {Loaded} loaded
 * @param {{before_rest: () => void, on_running: () => void}} told  each called once: before the views and connections are
 *   made, which can't be undone, and when all of it runs
 */
export function run_map(page, { engine, fonts }, { before_rest, on_running }) {
  const { api, questions, notices, window } = page;
  /** @type {{show: Parameters<typeof create_session>[0]['show'], show_step: Parameters<typeof create_session>[0]['show_step']} | null} */
  let rest = null;
  /** What was shown last. @type {Parameters<Parameters<typeof create_session>[0]['show']> | null} */
  let shown = null;
  /** @type {ReturnType<typeof questions.show>} */
  let visible;
  const stage = create_stage({ page, engine, fonts, publish: () => session.publish() });
  const session = create_session({
    engine, show, show_step, report, together: notices.together,
    wake: stage.wake,
    set_timer: (fn, ms) => page.window.setTimeout(fn, ms),
    clear_timer: (id) => page.window.clearTimeout(id),
  });
  const start = read_address(window);

  function make_rest() {
    if (!engine.alive()) return;
    before_rest();
    const views = create_views({ page, engine, session, stage });
    const connections = create_connections({ page, engine, session, stage, views });
    rest = {
      show(outline, how) {
        views.show(outline, visible);
        connections.show(visible.outline, how);
      },
      show_step(step) {
        views.show_step(step);
        connections.show(step);
      },
    };
    if (shown) rest.show(...shown);
    if (engine.alive()) connections.open();
    on_running();
  }

  /** @type {Parameters<typeof create_session>[0]['show']} */
  function show(outline, how) {
    visible = questions.show(outline);
    stage.show(outline);
    shown = [outline, how];
    rest?.show(...shown);
  }

  /** @type {Parameters<typeof create_session>[0]['show_step']} */
  function show_step(step) {
    rest?.show_step(step);
  }

  /** @param {import('../engine/engine.js').Problem} problem */
  function report(problem) {
    notices.add(problem);
    api.emit('problem', problem);
  }

  questions.connect({ engine, act: session.act, wake: stage.wake });
  engine.look(stage.look());
  session.start(start.query, start.hash);
  engine.show_parts(page.card.is_card ? 'card' : page.locks.ui && !page.locks.ui.includes('controls') ? 'map' : 'all');
  stage.open(make_rest);
}
