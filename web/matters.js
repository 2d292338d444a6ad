// @ts-check
// "What matters most": one metric with one assumption after the other run across its range, as bars to either side
// of the central estimate; live while a slider moves. Under it, what the metric can't exceed, which takes tens of
// milliseconds and so is asked for only where it can be read, once the scenario has come to rest.

import { attribute, maker, set } from './dom.js';

/** @typedef {import('./engine.js').Outline} Outline */
/** @typedef {import('./words.js').Say} Say */

const rest_ms = 400;

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   box: HTMLElement,
 *   say: Say,
 *   act: (action: string) => void,
 *   bounds: (metric: string) => any,
 *   go: (input: string, from: HTMLElement) => void,
 * }} collaborators  `box` becomes the section; `go` takes the reader to an assumption
 */
export function create_matters({ window, box, say, act, bounds, go }) {
  const make = maker(box.ownerDocument);
  const metric = make('select', { 'aria-label': say('matters.metric') });
  const note = make('p', { class: 'small' });
  const rows = make('div', { class: 'rows' });
  const axis = make('p', { class: 'axis' }, make('span', {}));
  const limit = make('p', { class: 'limit', role: 'status' });
  const how = make('details', { class: 'small' }, make('summary', {}, say('matters.how')), make('p', {}, say('matters.how.text')));
  /** @type {Map<string, ReturnType<typeof make_row>>} */
  let made = new Map();
  let shape = '';
  let order = '';
  let wanted = '';
  let found = '';
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
    button.addEventListener('click', () => go(input, button));
    return { button, name, plot, low_end, high_end };
  }

  /** @param {Record<string, string>} labels */
  function offer_metrics(labels) {
    const now = JSON.stringify(labels);
    if (now === shape) return;
    shape = now;
    metric.replaceChildren(...Object.entries(labels).map(([id, label]) => make('option', { value: id }, label)));
  }

  /** @param {any[]} list */
  function arrange(list) {
    const now = list.map(({ input }) => input).join();
    if (now === order) return;
    order = now;
    const held = box.ownerDocument.activeElement;
    made = new Map(list.map(({ input }) => [input, made.get(input) ?? make_row(input)]));
    rows.replaceChildren(...[...made.values()].map(({ button }) => button));
    const focused = [...made.values()].find(({ button }) => button === held);
    focused?.button.focus({ preventScroll: true });
  }

  /** @param {any} sensitivity */
  function draw({ central, axis_low, axis_high, rows: list }) {
    const share = (/** @type {number} */ value) =>
      Math.max(0, Math.min(1, (value - axis_low) / (axis_high - axis_low || 1)));
    const middle = share(central);
    position(axis, { middle });
    for (const { input, label, at_low, at_high, low_text, high_text } of list) {
      const row = /** @type {NonNullable<ReturnType<typeof made.get>>} */ (made.get(input));
      const falls = at_high < at_low;
      const [low, high] = [share(Math.min(at_low, at_high)), share(Math.max(at_low, at_high))];
      set(row.name, 'textContent', label);
      set(row.low_end, 'textContent', falls ? high_text : low_text);
      set(row.high_end, 'textContent', falls ? low_text : high_text);
      position(row.plot, { low: Math.min(low, middle), high: Math.max(high, middle), middle });
    }
  }

  function wait() {
    limit.classList.toggle('stale', wanted !== found);
    window.clearTimeout(timer);
    if (in_view && wanted !== '' && wanted !== found) timer = window.setTimeout(measure, rest_ms);
  }

  function measure() {
    found = wanted;
    set(limit, 'textContent', bounds(metric.value)?.sentence ?? '');
    limit.classList.toggle('stale', false);
  }

  const observer = new window.IntersectionObserver((entries) => {
    in_view = entries[entries.length - 1].isIntersecting;
    wait();
  });
  metric.addEventListener('change', () => act(`matter ${metric.value}`));
  observer.observe(limit);
  const title = make('h2', { id: 'matters-title' }, say('matters.title'));
  attribute(box, 'aria-labelledby', 'matters-title');
  box.replaceChildren(make('div', { class: 'titled' }, title, metric), note, rows, axis, limit, how);

  return {
    /** @param {Outline} outline */
    show({ sensitivity, metric_labels, query, seed, settled }) {
      offer_metrics(metric_labels);
      set(metric, 'value', sensitivity.metric);
      const none = sensitivity.rows.length === 0;
      set(note, 'textContent', say(none ? 'matters.none' : 'matters.note', { label: sensitivity.label }));
      box.classList.toggle('unmet', /^unmet\b/.test(sensitivity.metric));
      arrange(sensitivity.rows);
      draw(sensitivity);
      set(axis, 'hidden', none);
      set(axis.firstElementChild, 'textContent', say('matters.central', { n: sensitivity.central_text }));
      const now = settled ? JSON.stringify([sensitivity.metric, query, seed]) : '';
      if (now === wanted) return;
      wanted = now;
      wait();
    },
  };
}

/**
 * Shares of the axis as custom properties; only what changed is written.
 * @param {any} element
 * @param {Record<string, number>} shares
 */
function position(element, shares) {
  for (const [name, share] of Object.entries(shares)) {
    const text = share.toFixed(4);
    if (element.style.getPropertyValue(`--${name}`) !== text) element.style.setProperty(`--${name}`, text);
  }
}
