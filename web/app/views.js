// @ts-check
// All that shows the scenario beside the canvas: sentence, table, controls, panels and the link to copy. They are made
// here and given each new outline; each writes only what changed.

import { home_of, share_address } from '../address/share_address.js';
import { read_address } from '../address/link.js';
import { part_to_come } from '../base/late.js';
import { plain_text } from '../base/phrases.js';
import { create_copy_link } from '../address/copy_link.js';
import { create_draws } from '../controls/draws.js';
import { create_tour } from '../controls/tour.js';
import { create_form_controls } from '../controls/form_controls.js';
import { create_print } from '../share/print.js';

/** @typedef {import('../engine/engine.js').Outline} Outline */
/** @typedef {ReturnType<typeof create_views>} Views */

/**
 * @param {{
 *   page: import('./page_setup.js').Page,
 *   engine: import('../engine/engine.js').Engine,
 *   session: ReturnType<typeof import('../engine/session.js').create_session>,
 *   stage: import('./stage.js').Stage,
 * }} collaborators
 */
export function create_views({ page, engine, session, stage }) {
  const { window, elements, say, locks, source_line, api, result, table, picture, changes, share_panel } = page;
  const { act } = session;
  /** @type {Outline | null} */
  let shown = null;

  const home = home_of({
    href: window.location.href, ...elements.built,
    query: read_address(window).query,
    story: JSON.parse(elements.story.textContent ?? ''),
  });
  const address = () => api.static_scenarios()?.address() ?? share_address(home, engine.query(), shown);
  const form = create_form_controls({
    form: elements.controls,
    say,
    act,
    sheet: elements.card.foot,
    focus(id) {
      engine.focus(id);
      stage.wake();
    },
  });
  const tour = create_tour({
    holder: elements.tour, say, act, listed: locks.steps,
    on_step: (id) => api.emit('step', { to: id }),
    on_unread: (ids) => api.emit('problem', { where: 'steps', what: say('host.no_lock', { lock: `steps=${ids.join('~')}` }) }),
  });
  const copy_link = create_copy_link({ window, ...elements.copy_link, say, address });
  const embed_panel = part_to_come(page.late, ({ create_embed_panel }) => create_embed_panel({
    window, ...elements.embed_panel, say,
    title: window.document.title,
    page: home.page,
    frozen: home.frozen,
    languages: [window.document.documentElement.lang],
    scenario: () => ({ start: home.start, changed: engine.query() }),
    shown: () => ({ preset: shown_preset(shown, home.start + engine.query()), sentence: plain_text(shown?.result ?? []) }),
  }), ['changed', 'restore']);
  const draws = create_draws({ window, ...elements.draws, say, act, seed_shift: engine.seed_shift });
  create_print({
    window, before: page.card.is_card ? elements.source_line : elements.changes.holder, say, engine, look: stage.look, address, late: page.late,
    draw: (width) => picture.show(engine.svg(width)),
    restore: stage.refresh,
  });
  page.card.connect(form.place);
  changes.connect(act);
  share_panel.connect({ engine, address, width: stage.width });
  api.on('state', (/** @type {string} */ state) => state === 'still' && embed_panel.restore());

  return {
    tour,
    /** Shows what follows each step of a drag. @param {import('../engine/engine.js').Step} step */
    show_step(step) {
      result.show(step.result);
      form.show_lever(step.lever);
    },
    /**
     * @param {Outline} outline
     * @param {ReturnType<import('./page_setup.js').Page['questions']['show']>} visible  the outline without what is hidden, see questions.js
     */
    show(outline, visible) {
      shown = outline;
      page.said({ query: outline.query, result: visible.outline.result, table: visible.outline.table });
      result.show(visible.outline.result);
      table.show(visible.outline.table, visible.marks);
      changes.show(outline.changes);
      share_panel.show(visible.outline, visible.is_shown);
      form.show(visible.outline);
      tour.show(outline);
      copy_link.changed();
      source_line.changed(outline.query);
      embed_panel.changed();
      draws.show(outline);
    },
  };
}

/**
 * The preset that is shown, whose picture lies beside the page; "index" for the story's start, "" for neither.
 * @param {Outline | null} outline
 * @param {string} query  what differs from the story's start
 */
function shown_preset(outline, query) {
  if (query === '') return 'index';
  return outline?.changes.second ? '' : (outline?.presets.find(({ chosen }) => chosen)?.id ?? '');
}
