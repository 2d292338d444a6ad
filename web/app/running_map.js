// @ts-check
// The running map: connects its four parts. Every edit goes to the session (engine/session.js). The new outline goes
// from there to the stage, which draws the canvas; to the views, which write text and controls; and to the connections,
// which tell the address, other scripts and the host.

import { create_connections } from './connections.js';
import { create_session } from '../engine/session.js';
import { create_stage } from './stage.js';
import { create_views } from './views.js';

/** @typedef {import('./page_setup.js').Page} Page */
/** @typedef {import('./page_setup.js').Loaded} Loaded */

/**
 * @param {Page} page
 * @param {Loaded} loaded  the engine has opened the story
 */
export function run_map(page, { engine, fonts }) {
  const { api, questions, notices } = page;
  const stage = create_stage({ page, engine, fonts, publish: () => session.publish() });
  const session = create_session({
    engine, show, show_step, report, together: notices.together,
    wake: stage.wake,
    set_timer: (fn, ms) => page.window.setTimeout(fn, ms),
    clear_timer: (id) => page.window.clearTimeout(id),
  });
  const views = create_views({ page, engine, session, stage });
  const connections = create_connections({ page, engine, session, stage, views });

  /** @type {Parameters<typeof create_session>[0]['show']} */
  function show(outline, how) {
    const visible = questions.show(outline);
    stage.show(outline);
    views.show(outline, visible);
    connections.show(visible.outline, how);
  }

  /** @type {Parameters<typeof create_session>[0]['show_step']} */
  function show_step(step) {
    views.show_step(step);
    connections.show(step);
  }

  /** @param {import('../engine/engine.js').Problem} problem */
  function report(problem) {
    notices.add(problem);
    api.emit('problem', problem);
  }

  engine.look(stage.look());
  session.start(connections.start.query, connections.start.hash);
  engine.show_parts(page.card.is_card ? 'card' : page.locks.ui && !page.locks.ui.includes('controls') ? 'map' : 'all');
  if (engine.alive()) connections.open();
}
