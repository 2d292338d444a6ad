// @ts-check
// "What matters most": for one metric, how far each assumption can move it. Each assumption is a bar from the metric's
// value at the low end of its range to that at the high end (a tornado chart); the bars follow while a slider moves.
// Below stands the most and the least that the metric can be. That takes the engine tens of milliseconds, so it is
// asked only when the panel is in view and nothing has changed for a moment.

import { when_changed } from '../base/changed.js';
import { attribute, maker, set } from '../base/dom.js';

/** @typedef {import('../engine/engine.js').Outline} Outline */
/** @typedef {import('../base/words.js').Say} Say */

const debounce_ms = 400;

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   box: HTMLElement,
 *   say: Say,
 *   act: (action: string) => void,
 *   bounds: (metric: string) => {sentence: string} | null,
 *   go_to_input: (input: string, from: HTMLElement) => void,
 * }} collaborators  `box`: the section to fill; `bounds`: the most and the least of a metric; `go_to_input` leads the
 *   reader to an assumption
 */
export function create_sensitivity_panel({ window, box, say, act, bounds, go_to_input }) {
  const make = maker(box.ownerDocument);
  const metric = make('select', { 'aria-label': say('matters.metric') });
  const note = make('p', { class: 'small' });
  const rows = make('div', { class: 'rows' });
  const axis = make('p', { class: 'axis' }, make('span', {}));
  const limit = make('p', { class: 'limit', role: 'status' });
  const how = make('details', { class: 'small' }, make('summary', {}, say('matters.how')), make('p', {}, say('matters.how.text')));
  /** @type {Map<string, ReturnType<typeof make_row>>} */
  let row_of = new Map();
  const metrics = when_changed((/** @type {Record<string, string>} */ labels) => labels, offer_metrics);
  const order = when_changed((/** @type {{input: string}[]} */ list) => list.map(({ input }) => input), arrange);
  let limit_wanted = '';
  let limit_shown = '';
  let in_view = false;
  /** @type {any} */
  let timer = null;

  /** @param {string} input */
  function make_row(input) {
    const [name, low_end, high_end] = ['name', 'end', 'end high'].map((kind) => make('span', { class: kind }));
    const [low, high] = ['bar', 'bar high'].map((kind) => make('i', { class: kind }));
    const line = make('i', { class: 'line' });
    const plot = make('span', { class: 'plot' }, low, high, line, low_end, ' ', high_end);
    const button = make('button', { type: 'button', class: 'matter', title: say('matters.go') }, name, ' ', plot);
    button.addEventListener('click', () => go_to_input(input, button));
    return { button, name, plot, low_end, high_end };
  }

  /** @param {Record<string, string>} labels */
  function offer_metrics(labels) {
    metric.replaceChildren(...Object.entries(labels).map(([id, label]) => make('option', { value: id }, label)));
  }

  /** @param {{input: string}[]} list */
  function arrange(list) {
    const focused_before = box.ownerDocument.activeElement;
    row_of = new Map(list.map(({ input }) => [input, row_of.get(input) ?? make_row(input)]));
    rows.replaceChildren(...[...row_of.values()].map(({ button }) => button));
    const focused = [...row_of.values()].find(({ button }) => button === focused_before);
    focused?.button.focus({ preventScroll: true });
  }

  /** @param {Outline['sensitivity']} sensitivity */
  function draw({ central, axis_low, axis_high, rows: list }) {
    const share_of_axis = (/** @type {number} */ value) =>
      Math.max(0, Math.min(1, (value - axis_low) / (axis_high - axis_low || 1)));
    const middle = share_of_axis(central);
    position(axis, { middle });
    for (const { input, label, at_low, at_high, low_text, high_text } of list) {
      const row = /** @type {NonNullable<ReturnType<typeof row_of.get>>} */ (row_of.get(input));
      const is_falling = at_high < at_low;
      const [low, high] = [share_of_axis(Math.min(at_low, at_high)), share_of_axis(Math.max(at_low, at_high))];
      set(row.name, 'textContent', label);
      set(row.low_end, 'textContent', is_falling ? high_text : low_text);
      set(row.high_end, 'textContent', is_falling ? low_text : high_text);
      position(row.plot, { low: Math.min(low, middle), high: Math.max(high, middle), middle });
    }
  }

  function schedule_limit() {
    limit.classList.toggle('stale', limit_wanted !== limit_shown);
    window.clearTimeout(timer);
    if (in_view && limit_wanted !== '' && limit_wanted !== limit_shown) timer = window.setTimeout(write_limit, debounce_ms);
  }

  function write_limit() {
    limit_shown = limit_wanted;
    set(limit, 'textContent', bounds(metric.value)?.sentence ?? '');
    limit.classList.toggle('stale', false);
  }

  const observer = new window.IntersectionObserver((entries) => {
    in_view = entries[entries.length - 1].isIntersecting;
    schedule_limit();
  });
  metric.addEventListener('change', () => act(`matter ${metric.value}`));
  observer.observe(limit);
  const title = make('h2', { id: 'matters-title' }, say('matters.title'));
  attribute(box, 'aria-labelledby', 'matters-title');
  box.replaceChildren(make('div', { class: 'titled' }, title, metric), note, rows, axis, limit, how);

  return {
    /** @param {Outline} outline */
    show({ sensitivity, metric_labels, query, seed, settled }) {
      metrics.show(metric_labels);
      set(metric, 'value', sensitivity.metric);
      const none = sensitivity.rows.length === 0;
      set(note, 'textContent', say(none ? 'matters.none' : 'matters.note', { label: sensitivity.label }));
      box.classList.toggle('unmet', /^unmet\b/.test(sensitivity.metric));
      order.show(sensitivity.rows);
      draw(sensitivity);
      set(axis, 'hidden', none);
      set(axis.firstElementChild, 'textContent', say('matters.central', { n: sensitivity.central_text }));
      const now = settled ? JSON.stringify([sensitivity.metric, query, seed]) : '';
      if (now === limit_wanted) return;
      limit_wanted = now;
      schedule_limit();
    },
  };
}

/**
 * Writes positions on the axis, from 0 to 1, as CSS variables, where they changed.
 * @param {any} element
 * @param {Record<string, number>} shares
 */
function position(element, shares) {
  for (const [name, share_of_axis] of Object.entries(shares)) {
    const text = share_of_axis.toFixed(4);
    if (element.style.getPropertyValue(`--${name}`) !== text) element.style.setProperty(`--${name}`, text);
  }
}
