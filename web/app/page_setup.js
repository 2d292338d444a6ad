// @ts-check
// Sets the page up: makes the modules that work with or without a running map, loads the engine, and starts the map
// (running_map.js). Where that fails, or the engine stops later, the page goes back to static pictures.

import { create_anchors } from '../text/anchors.js';
import { create_api } from '../host/api.js';
import { create_questions } from '../analysis/questions.js';
import { create_card } from '../card/card.js';
import { create_changes } from '../text/changes.js';
import { create_source_line } from '../text/source_line.js';
import { create_display } from '../fallback/display.js';
import { create_height } from '../host/height.js';
import { create_host } from '../host/host.js';
import { run_map } from './running_map.js';
import { read_address } from '../address/link.js';
import { read_locks, unread_locks } from '../address/locks.js';
import { query_and_hash } from '../address/search.js';
import { create_notices } from '../text/notices.js';
import { find_elements } from './elements.js';
import { create_picture } from '../canvas/picture.js';
import { is_darkened } from '../canvas/theme.js';
import { create_result } from '../text/result.js';
import { create_table } from '../text/table.js';
import { is_blocked_by_policy, when_parsed } from '../fallback/no_engine.js';
import { part_to_come } from '../base/late.js';
import { apply_look } from '../base/theme_lock.js';
import { create_words } from '../base/words.js';

/** @typedef {import('../engine/engine.js').Engine} Engine */
/** @typedef {{engine: Engine, fonts: {regular: Uint8Array, semibold: Uint8Array}}} Loaded */
/** @typedef {ReturnType<typeof create_page>} Page */
/** @typedef {import('../share/save_page.js').Original} Original */

/**
 * The modules that are needed whether the map runs or not.
 * @param {Window & typeof globalThis} window
 * @param {Original} original
 * @param {import('../base/late.js').Late} late
 */
function create_page(window, original, late) {
  const { document } = window;
  const elements = find_elements(document);
  const { say } = create_words(JSON.parse(elements.words.textContent ?? '{}'));
  const { search } = query_and_hash(window.location);
  const is_framed = window.parent !== window;
  const locks = read_locks(search, is_framed);
  // A frame is light like most pages, unless the browser darkens the page around it.
  if (locks.theme === 'light' && read_locks(search).theme === 'auto' && is_darkened(window)) locks.theme = 'dark';
  apply_look(document, locks);  // the first script could read only what nothing has damaged
  const height = create_height({ window, element: elements.questions.main, child: locks.childId });
  const api = create_api({ window });
  const host = create_host({ window, on: api.on, locks, say, height });
  const card = create_card({ window, elements: elements.card, say, is_card: locks.form === 'card' });
  const questions = create_questions({ window, elements: elements.questions, say, show_sliders: card.show_sliders });
  const notices = create_notices({ list: elements.notices, say });
  const display = create_display({ window, reason_line: elements.reason, form: elements.controls, say });
  const source_line = create_source_line({ window, line: elements.source_line, locks });
  const share_panel = part_to_come(late, ({ create_share_panel }) =>
    create_share_panel({ window, elements: elements.share_panel, say, original, without_engine, late }), ['connect', 'show', 'changed', 'restore']);
  for (const lock of unread_locks(search)) api.emit('problem', { where: lock.split('=')[0], what: say('host.no_lock', { lock }) });
  /** What #picture shows. @type {import('../fallback/static_scenarios.js').Kept | null} */
  let drawn = null;
  /** What the page says. @type {import('../fallback/static_scenarios.js').Kept | null} */
  let said = null;
  create_anchors({ document });
  api.on('change', share_panel.changed);
  api.on('ready', late.begin);
  late.when_due(() => late.create_scale && api.use_scale(late.create_scale));

  /** The link and the scenario that are shown where no engine runs. */
  function without_engine() {
    const static_scenarios = api.static_scenarios();
    const { query, hash } = read_address(window);
    const scenario = static_scenarios ? static_scenarios.text() : hash;
    return { ...(static_scenarios ? static_scenarios.address() : { text: '', is_public: false }), scenario: scenario || query.replace(/^\?/, '') };
  }

  return {
    window, late, elements, say, locks, card, height, api, host, notices, display, source_line, questions, share_panel,
    result: create_result({ window, element: elements.result }),
    table: create_table({ holder: elements.table, title: say('ask.title'), open_why: questions.open_why }),
    picture: create_picture({ window, holder: elements.picture }),
    changes: create_changes({ ...elements.changes, say }),
    without_engine,
    /** @param {import('../fallback/static_scenarios.js').Kept} now */
    said(now) {
      said = now;
    },
    /** The picture is that of what was said last. */
    drawn() {
      drawn = said;
    },
    kept: () => drawn,
  };
}

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   load: (canvas: HTMLCanvasElement, on_fault: (error: unknown) => void) => Promise<Loaded>,
 *   original: Original,
 *   late: import('../base/late.js').Late,
 * }} collaborators  `original`: a copy of the page as it was loaded
 */
export async function open_page({ window, load, original, late }) {
  const page = create_page(window, original, late);
  const { elements, api, height, display } = page;
  let running = false;
  let starts = 0;
  let may_start_again = true;

  /** Starts the map. A failure of an earlier start counts no more. */
  async function start() {
    const now = ++starts;
    const on_failure = (/** @type {unknown} */ error) => void (now === starts && on_fault(error));
    try {
      const { engine, fonts } = await load(elements.canvas, on_failure);
      run_map(page, { engine, fonts }, {
        before_rest: () => void (may_start_again = false),
        on_running() {
          running = engine.alive();
          height.start();
        },
      });
    } catch (error) {
      on_failure(error);
    }
  }

  /** With another canvas, since the one before may be half set up. */
  function start_again() {
    may_start_again = false;
    if (elements.stage.dataset.state === 'live') display.parked();
    const canvas = /** @type {HTMLCanvasElement} */ (window.document.getElementById(elements.canvas.id));
    elements.canvas = /** @type {HTMLCanvasElement} */ (canvas.cloneNode());
    canvas.replaceWith(elements.canvas);
    start();
  }

  /**
   * A browser that is short of memory, or still busy with another page, may refuse the engine once, and WebKit has been
   * seen to stop it where it can't stop itself: so what fails before more than the map is made is started once more. After
   * that it shows the picture of the scenario as it was last, or else the page as it was loaded, with a sentence that says
   * why.
   * @param {unknown} error
   */
  function on_fault(error) {
    window.console.info(error);  // for developers; the reader sees a sentence
    for (const part of [page.questions, page.changes]) part.restore();
    if (may_start_again && !is_blocked_by_policy(error)) return start_again();
    const kept = page.kept();
    if (kept) {
      page.result.show(kept.result);
      page.table.show(kept.table);
    } else {
      for (const part of [page.result, page.table, page.picture]) part.restore();
    }
    show_static(running ? 'stopped' : is_blocked_by_policy(error) ? 'refused' : 'failed');
  }

  /** @param {Parameters<typeof display.static_picture>[0]} reason */
  function show_static(reason) {
    page.share_panel.restore();
    page.card.restore();
    display.static_picture(reason, false);
    api.emit('state', 'still');
    when_parsed(window.document, () => {
      if (late.open_static_scenarios?.({ ...page, has_copy_link: running })) display.static_picture(reason, true, running ? page.without_engine().text : '');
      api.mark_ready(false);
      height.start();
    });
  }

  if ('WebAssembly' in window) await start();
  else show_static('no_wasm');
}
