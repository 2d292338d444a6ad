// @ts-check
// What a reader may ask beside the map: why a number, what matters most, what would have to be true, and what of it
// is documented. Brings those modules together, so that the page knows one.

import { maker, set } from './dom.js';
import { create_matters } from './matters.js';
import { create_numbers } from './numbers.js';
import { create_other } from './other.js';
import { create_question } from './question.js';
import { create_why } from './why.js';
import { tell_documented } from './documented.js';

/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {import('./engine.js').Outline} Outline */
/** @typedef {import('./engine.js').PointerKind} PointerKind */
/** @typedef {import('./words.js').Say} Say */

const rest_ms = 150;
const least_map = 600;  // CSS px that the map is wide where sliders stand beside it

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   parts: {stage: HTMLElement, panel: HTMLElement, numbers: HTMLElement, box: HTMLElement, bay: HTMLElement, main: HTMLElement},
 *   say: Say,
 * }} collaborators  `stage` holds the canvas, `bay` and `box` take what stands below it
 */
export function create_ask({ window, parts, say }) {
  const { document } = window;
  const { stage, panel, numbers, box, bay, main } = parts;
  const make = maker(document);
  /** @type {Outline | null} */
  let outline = null;
  /** @type {ReturnType<typeof connect> | null} */
  let running = null;
  /** @type {any} */
  let rest_timer = null;
  let closing = false;  // after a press that asked nothing, until it is known whether it edited something
  let query_at_press = '';

  const slider_of = (/** @type {string} */ id) => document.getElementById(`lever-${id}`);
  const to_slider = (/** @type {string} */ id) => slider_of(id)?.focus();

  /**
   * Beside the element that was pressed.
   * @param {string} id
   * @param {HTMLElement} from
   */
  function why(id, from) {
    const area = stage.contains(from) ? stage : main;
    const corner = area.getBoundingClientRect();
    const { x, y, width, height } = from.getBoundingClientRect();
    const place = { area, x: x + width / 2 - corner.x, y: y + height / 2 - corner.y };
    running?.panel.open(id, area === stage ? { ...place, right: free_of_sliders() } : place, from);
  }

  /** Where the sliders begin that stand beside the map; nothing where they stand below it. */
  function free_of_sliders() {
    const lefts = outline?.levers.flatMap((/** @type {any} */ { rect }) => (rect ? [rect.x] : [])) ?? [];
    const left = Math.min(...lefts) - 12;
    return left > least_map && left < Infinity ? left : undefined;
  }

  /** @param {string} id */
  function value_of(id) {
    const number = outline?.numbers.find((/** @type {any} */ one) => one.id === id);
    const era = outline?.eras.find((/** @type {any} */ one) => `era.${one.id}` === id);
    return number?.text ?? era?.unmet_text ?? '';
  }

  /** @param {{engine: Engine, act: (action: string) => void, wake: () => void}} map */
  function connect({ engine, act, wake }) {
    const known = new Map();
    const box_parts = { matters: make('section', { class: 'matters' }), question: make('section', { class: 'question' }) };
    const only = make('input', { type: 'checkbox', role: 'switch' });
    const told = make('p', { class: 'small told' });
    only.addEventListener('change', () => act(`documented ${Number(only.checked)}`));
    const other = create_other({ document, say, why });
    box.replaceChildren(
      make('div', { class: 'options' }, make('label', { class: 'back' }, only, make('span', {}, say('documented.switch'))), other.element),
      told, box_parts.question);
    bay.replaceChildren(box_parts.matters);
    return {
      ...box_parts, engine, known, only, told,
      panel: create_why({
        window, panel, say, value_of, to_slider,
        answer: (id) => engine.answer(`why ${id}`),
        has_slider: (id) => slider_of(id) !== null,
        hold(id) {
          engine.hold(id);
          wake();
        },
      }),
      shows: [
        create_matters({
          window, say, act,
          box: box_parts.matters,
          bounds: (metric) => engine.answer(`bounds ${metric}`),
          go: (input, from) => (slider_of(input) ? to_slider(input) : why(input, from)),
        }),
        create_question({ say, act, box: box_parts.question, first: first_question(document) }),
        other,
      ],
      numbers: create_numbers({
        holder: numbers, say, why,
        focus(id) {
          engine.focus(id);
          wake();
        },
      }),
    };
  }

  /**
   * The map's numbers say it themselves; eras and hosts are asked, once a settled scenario.
   * @param {string} id
   * @returns {boolean}
   */
  function is_documented(id) {
    const listed = outline?.numbers.find((/** @type {any} */ one) => one.id === id);
    if (listed || !/^(era|host)\./.test(id)) return listed?.documented ?? false;
    const known = running?.known ?? new Map();
    if (!known.has(id)) known.set(id, running?.engine.answer(`why ${id}`)?.documented === true);
    return known.get(id);
  }

  /** @param {boolean} shown */
  function reveal(shown) {
    box.hidden = bay.hidden = numbers.hidden = !shown;
    if (!shown) panel.hidden = true;
  }

  return {
    why,
    /** @param {Parameters<typeof connect>[0]} map */
    connect(map) {
      running = connect(map);
    },
    /**
     * Shows what was asked, and returns the outline as the page may tell it, with the table's marks.
     * @param {Outline} now
     */
    show(now) {
      outline = now;
      if (!running) return { outline, marks: [], is_shown: () => true };
      const { only, told, matters, question, known } = running;
      if (now.settled) known.clear();
      const { outline: telling, marks } = tell_documented(now, say, is_documented);
      reveal(true);
      for (const part of running.shows) part.show(now);
      running.numbers.show(telling.numbers);
      set(only, 'checked', now.documented.only);
      set(told, 'textContent', now.documented.only ? `${now.documented.sentence} ${say('documented.also')}` : '');
      for (const part of [told, matters, question]) set(part, 'hidden', now.documented.only === (part !== told));
      window.clearTimeout(rest_timer);
      if (now.settled) rest_timer = window.setTimeout(running.panel.changed, rest_ms);
      return { outline: telling, marks, is_shown: (/** @type {string} */ id) => !now.documented.only || is_documented(id) };
    },
    /**
     * After the engine heard of it: a click or tap on a number asks, one that neither asks nor edits closes.
     * @param {PointerKind} kind
     * @param {number} x
     * @param {number} y
     */
    pointer(kind, x, y) {
      if (!running || (kind !== 'down' && kind !== 'up')) return;
      const { engine, panel: open_panel } = running;
      closing = false;
      if (kind === 'down') query_at_press = engine.query();
      if (kind === 'down') return;
      const id = engine.asked();
      if (id !== '') return open_panel.open(id, { area: stage, x, y, right: free_of_sliders() }, null);
      closing = true;
    },
    /** The engine has taken in all that the pointer did. */
    rested() {
      if (!closing || !running) return;
      closing = false;
      if (running.engine.query() === query_at_press) running.panel.close(false);
    },
    /** Back to the page as it came. */
    restore() {
      window.clearTimeout(rest_timer);
      closing = false;
      running = null;
      reveal(false);
    },
  };
}

/**
 * The one that suggests itself: on the first right, the story's seller in focus and the right's holder.
 * @param {Document} document
 */
function first_question(document) {
  const { focus, rights } = JSON.parse(document.getElementById('story')?.textContent || '{}');
  const { id, holder } = rights?.[0] ?? {};
  return { lever: id ?? '', metric: `channel.${focus}`, equals: `channel.${holder}` };
}
