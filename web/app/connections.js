// @ts-check
// Connects the running map with the world outside: the address with undo and redo (link.js), scripts of this page
// (api.js), and the page around a frame (host.js).

import { create_link } from '../address/link.js';
import { create_undo_buttons } from '../address/undo_buttons.js';
import { plain_text } from '../base/phrases.js';

const ready_after_ms = 1000;

/**
 * @param {{
 *   page: import('./page_setup.js').Page,
 *   engine: import('../engine/engine.js').Engine,
 *   session: ReturnType<typeof import('../engine/session.js').create_session>,
 *   stage: import('./stage.js').Stage,
 *   views: import('./views.js').Views,
 * }} collaborators
 */
export function create_connections({ page, engine, session, stage, views }) {
  const { window, elements, say, api, host, notices } = page;
  /** @type {ReturnType<typeof create_link> | null} */
  let link = null;
  const undo_buttons = create_undo_buttons({ ...elements.undo_buttons, say, history: () => link });

  /** @type {typeof session.set_query} */
  function set_query(text, how) {
    notices.clear();
    session.set_query(text, how);
  }

  return {
    /** Connects. Before that the session must have shown the scenario with which the page starts. */
    open() {
      link = create_link({
        window,
        query: () => (engine.alive() ? engine.query() : null),
        apply: set_query,
        on_history: undo_buttons.update,
      });
      undo_buttons.update(0);
      page.card.use_address(link.address);
      api.connect({ engine, set_query: session.set_query, canvas_box: stage.canvas_box, canvas: stage.canvas, wake: stage.wake, history: link });
      host.connect({
        outline: engine.outline,
        go: views.tour.go,
        set_query,
        lock_theme: stage.lock_theme,
        hold(id) {
          engine.hold(id);
          stage.wake();
        },
      });
      window.setTimeout(() => api.mark_ready(true), ready_after_ms);  // an unseen map draws no first frame
    },
    /**
     * @param {Pick<import('../engine/engine.js').Outline, 'query' | 'result'>} outline  without what is hidden
     * @param {import('../engine/session.js').How} [how]
     */
    show(outline, how) {
      link?.changed(how);
      api.emit('change', { query: outline.query, result: plain_text(outline.result) });
    },
  };
}
