// @ts-check
// Brings together what a reader can ask about the numbers: why a number is what it is, what matters most, what would
// have to be true, and which numbers are documented. The rest of the page knows this module alone.

import { maker, set } from '../base/dom.js';
import { create_sensitivity_panel } from './sensitivity_panel.js';
import { create_number_buttons } from '../controls/number_buttons.js';
import { create_number_picker } from './number_picker.js';
import { create_break_even_panel } from './break_even_panel.js';
import { create_why_panel } from './why_panel.js';
import { limit_to_documented } from '../text/documented.js';

/** @typedef {import('../engine/engine.js').Engine} Engine */
/** @typedef {import('../engine/engine.js').Outline} Outline */
/** @typedef {import('../engine/engine.js').PointerKind} PointerKind */
/** @typedef {import('../base/words.js').Say} Say */

const debounce_ms = 150;
const min_map_width = 600;  // CSS px; a wider map has its sliders beside it

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   elements: {stage: HTMLElement, panel: HTMLElement, numbers: HTMLElement, box: HTMLElement, question: HTMLElement, inset: HTMLElement, main: HTMLElement},
 *   say: Say,
 *   show_sliders?: () => void,
 * }} collaborators  `stage` holds the canvas; `inset`, `box` and `question` are filled with the panels below the map; `show_sliders`
 *   makes them visible where they aren't
 */
export function create_questions({ window, elements, say, show_sliders = () => {} }) {
  const { document } = window;
  const { stage, panel, numbers, box, question, inset, main } = elements;
  const make = maker(document);
  /** @type {Outline | null} */
  let outline = null;
  /** @type {ReturnType<typeof connect> | null} */
  let running = null;
  /** @type {any} */
  let why_timer = null;
  let closing = false;  // after a click on no number, until we know whether it changed the scenario
  let query_at_press = '';

  const slider_of = (/** @type {string} */ id) => document.getElementById(`lever-${id}`);
  const focus_slider = (/** @type {string} */ id) => {
    show_sliders();
    slider_of(id)?.focus();
  };

  /**
   * Opens the panel "Why this number?" beside the element that was pressed.
   * @param {string} id
   * @param {HTMLElement} from
   */
  function open_why(id, from) {
    const area = stage.contains(from) ? stage : main;
    const corner = area.getBoundingClientRect();
    const { x, y, width, height } = from.getBoundingClientRect();
    const place = { area, x: x + width / 2 - corner.x, y: y + height / 2 - corner.y };
    running?.panel.open(id, area === stage ? { ...place, right: left_of_sliders() } : place, from);
  }

  /** How far right a panel may reach without covering the sliders; undefined where these stand below the map. */
  function left_of_sliders() {
    const lefts = outline?.levers.flatMap(({ rect }) => (rect ? [rect.x] : [])) ?? [];
    const left = Math.min(...lefts) - 12;
    return left > min_map_width && left < Infinity ? left : undefined;
  }

  /** @param {string} id */
  function value_of(id) {
    const number = outline?.numbers.find((one) => one.id === id);
    const era = outline?.eras.find((one) => `era.${one.id}` === id);
    return number?.text ?? era?.unmet_text ?? '';
  }

  /** @param {{engine: Engine, act: (action: string) => void, wake: () => void}} map */
  function connect({ engine, act, wake }) {
    const known_documented = new Map();
    const sections = { sensitivity: make('section', { class: 'matters' }), break_even: /** @type {HTMLElement} */ (question.querySelector('.question')) };
    const only = make('input', { type: 'checkbox', role: 'switch' });
    const documented_note = make('p', { class: 'small told' });
    only.addEventListener('change', () => act(`documented ${Number(only.checked)}`));
    const picker = create_number_picker({ document, say, open_why });
    box.replaceChildren(
      make('div', { class: 'options' }, make('label', { class: 'back' }, only, make('span', {}, say('documented.switch'))), picker.element),
      documented_note);
    inset.replaceChildren(sections.sensitivity);
    return {
      ...sections, engine, known_documented, only, documented_note,
      panel: create_why_panel({
        window, panel, say, value_of, focus_slider,
        answer: engine.why,
        has_slider: (id) => slider_of(id) !== null,
        hold(id) {
          engine.hold(id);
          wake();
        },
      }),
      panels: [
        create_sensitivity_panel({
          window, say, act,
          box: sections.sensitivity,
          bounds: engine.bounds,
          go_to_input: (input, from) => (slider_of(input) ? focus_slider(input) : open_why(input, from)),
        }),
        create_break_even_panel({ say, act, box: sections.break_even, first: first_question(document) }),
        picker,
      ],
      numbers: create_number_buttons({
        holder: numbers, say, open_why,
        focus(id) {
          engine.focus(id);
          wake();
        },
      }),
    };
  }

  /**
   * Whether a number rests on no assumption. The outline says it of the map's numbers; for eras and hosts the engine is
   * asked, once for each scenario.
   * @param {string} id
   * @returns {boolean}
   */
  function is_documented(id) {
    const listed = outline?.numbers.find((one) => one.id === id);
    if (listed || !/^(era|host)\./.test(id)) return listed?.documented ?? false;
    const known_documented = running?.known_documented ?? new Map();
    if (!known_documented.has(id)) known_documented.set(id, running?.engine.why(id)?.documented === true);
    return known_documented.get(id);
  }

  /** @param {boolean} shown */
  function set_visible(shown) {
    box.hidden = question.hidden = inset.hidden = numbers.hidden = !shown;
    if (!shown) panel.hidden = true;
  }

  return {
    open_why,
    /** @param {Parameters<typeof connect>[0]} map */
    connect(map) {
      running = connect(map);
    },
    /**
     * Shows the answers for a new outline. Returns the outline without what is hidden while only documented numbers are
     * shown, the marks of the table's rows, and whether a number is shown.
     * @param {Outline} now
     */
    show(now) {
      outline = now;
      if (!running) return { outline, marks: [], is_shown: () => true };
      const { only, documented_note, sensitivity, known_documented } = running;
      if (now.settled) known_documented.clear();
      const { outline: visible, marks } = limit_to_documented(now, say, is_documented);
      set_visible(true);
      for (const part of running.panels) part.show(now);
      running.numbers.show(visible.numbers);
      set(only, 'checked', now.documented.only);
      set(documented_note, 'textContent', now.documented.only ? `${now.documented.sentence} ${say('documented.also')}` : '');
      for (const part of [documented_note, sensitivity, question]) set(part, 'hidden', now.documented.only === (part !== documented_note));
      window.clearTimeout(why_timer);
      if (now.settled) why_timer = window.setTimeout(running.panel.changed, debounce_ms);
      return { outline: visible, marks, is_shown: (/** @type {string} */ id) => !now.documented.only || is_documented(id) };
    },
    /**
     * To be called after the engine got the event. A click or tap on a number opens the panel; one that hits no number
     * and changes nothing closes it.
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
      const id = engine.clicked_number();
      if (id !== '') return open_panel.open(id, { area: stage, x, y, right: left_of_sliders() }, null);
      closing = true;
    },
    /** To be called when the engine has drawn all that the pointer did. */
    on_idle() {
      if (!closing || !running) return;
      closing = false;
      if (running.engine.query() === query_at_press) running.panel.close(false);
    },
    /** Hides all of it, for the page without a running map. */
    restore() {
      window.clearTimeout(why_timer);
      closing = false;
      running = null;
      set_visible(false);
    },
  };
}

/**
 * The break-even question that is chosen at the start: the first right as slider, and as numbers the sales of the
 * story's main seller and of that right's holder.
 * @param {Document} document
 */
function first_question(document) {
  const { focus, rights } = JSON.parse(document.getElementById('story')?.textContent || '{}');
  const { id, holder } = rights?.[0] ?? {};
  return { lever: id ?? '', metric: `channel.${focus}`, equals: `channel.${holder}` };
}
