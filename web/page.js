// @ts-check
// The page: what is there in any case, and the way back to the still picture. live.js runs the map.

import { create_anchors } from './anchors.js';
import { create_api } from './api.js';
import { create_ask } from './ask.js';
import { create_changes } from './changes.js';
import { create_credit } from './credit.js';
import { create_fallback } from './fallback.js';
import { create_height } from './height.js';
import { create_host } from './host.js';
import { run_live } from './live.js';
import { read_address } from './link.js';
import { read_locks } from './locks.js';
import { create_notices } from './notices.js';
import { find_parts } from './parts.js';
import { create_picture } from './picture.js';
import { create_result } from './result.js';
import { create_table } from './table.js';
import { create_take } from './take.js';
import { is_refusal, open_stills, when_read } from './without.js';
import { create_words } from './words.js';

/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {{engine: Engine, fonts: {regular: Uint8Array, semibold: Uint8Array}}} Loaded */

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   load: (canvas: HTMLCanvasElement, on_fault: (error: unknown) => void) => Promise<Loaded>,
 *   original: import('./take_page.js').Original,
 * }} collaborators  `original`: the page as it came
 */
export async function open_page({ window, load, original }) {
  const { document } = window;
  const parts = find_parts(document);
  const { say } = create_words(JSON.parse(parts.words.textContent ?? '{}'));
  const locks = read_locks(window.location.search ?? '');
  const height = create_height({ window, element: parts.asks.main, child: locks.childId });
  const api = create_api({ window });
  const host = create_host({ window, on: api.on, locks, say, height });
  const ask = create_ask({ window, parts: parts.asks, say });
  const shown = {
    ask,
    result: create_result({ window, element: parts.result }),
    table: create_table({ holder: parts.table, title: say('ask.title'), why: ask.why }),
    picture: create_picture({ window, holder: parts.picture }),
    changes: create_changes({ ...parts.changes, say }),
    take: create_take({ window, parts: parts.take, say, original, standing }),
  };
  const notices = create_notices({ list: parts.notices, say });
  const fallback = create_fallback({ stage: parts.stage, why: parts.why, form: parts.controls, say });
  create_anchors({ document });
  const credit = create_credit({ window, line: parts.credit, locks });

  api.on('change', shown.take.changed);
  let running = false;

  /** What is shown where no engine runs. */
  function standing() {
    const stills = api.stills();
    const { query, hash } = read_address(window);
    const scenario = stills ? stills.text() : hash;
    return { ...(stills ? stills.address() : { text: '', whole: false }), scenario: scenario || query.replace(/^\?/, '') };
  }

  /**
   * Back to the page as it came, with a sentence why.
   * @param {unknown} error
   */
  function fault(error) {
    window.console.info(error);  // the reader has a sentence; this is for us
    for (const part of Object.values(shown)) part.restore();
    stand_still(running ? 'stopped' : is_refusal(error) ? 'refused' : 'failed');
  }

  /** @param {Parameters<typeof fallback.still>[0]} reason */
  function stand_still(reason) {
    shown.take.restore();
    fallback.still(reason, false);
    api.tell('state', 'still');
    when_read(document, () => {
      const choice = open_stills({ window, parts, say, locks, credit, host, ...shown, notices, api, had_share: running });
      if (choice) fallback.still(reason, true);
      api.settle(false);
      height.begin();
    });
  }

  if (!('WebAssembly' in window)) return stand_still('no_wasm');
  try {
    const { engine, fonts } = await load(parts.canvas, fault);
    const is_open = engine.open(parts.story.textContent ?? '');
    if (!is_open) {
      engine.problems().forEach(notices.add);
      throw new Error('The story can’t be read.');
    }
    run_live({ window, parts, say, locks, credit, api, host, ...shown, notices, fallback, engine, fonts });
    running = engine.alive();
    height.begin();
  } catch (error) {
    fault(error);
  }
}
