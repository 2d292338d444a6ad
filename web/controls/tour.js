// @ts-check
// The author's tour: presets or eras that the author lists (`steps=` in the query), one after the other, with the
// buttons "Back" and "Next". They are shown only if there is a list. A host can go to any preset or era.

import { attribute, maker, set } from '../base/dom.js';

/**
 * @typedef {{
 *   presets: {id: string, label: string, note?: string, chosen: boolean}[],
 *   eras: {id: string, label: string, dates?: string, chosen: boolean}[],
 *   historical: boolean,
 * }} Outline  what a tour needs to know; static_scenarios.js has it too
 */
/** @typedef {import('../base/words.js').Say} Say */
/** @typedef {{kind: 'preset' | 'era', id: string, label: string, note: string, shown: boolean}} Stop */

/**
 * @param {{
 *   holder: HTMLElement,
 *   say: Say,
 *   act: (action: string, how?: import('../engine/session.js').How) => boolean,
 *   listed: string[],
 *   on_step?: (id: string) => void,
 *   on_unread?: (ids: string[]) => void,
 * }} collaborators  `listed`: ids of presets and eras; others are ignored and told once to `on_unread`. Without any, the
 *   story's presets are the stops and nothing is shown
 */
export function create_tour({ holder, say, act, listed, on_step = () => {}, on_unread = () => {} }) {
  const make = maker(holder.ownerDocument);
  const back = make('button', { type: 'button' }, say('tour.back'));
  const next = make('button', { type: 'button' }, say('tour.next'));
  const count = make('span', { class: 'count' });
  const texts = make('div', { class: 'texts' });
  /** @type {Stop[]} */
  let all_stops = [];
  /** @type {Stop[]} */
  let stops = [];
  let at = -1;
  let is_told = false;

  /** @param {Outline} outline */
  function read_stops(outline) {
    /** @type {Stop[]} */
    const presets = outline.presets.map((one) =>
      ({ kind: 'preset', id: one.id, label: one.label, note: one.note ?? '', shown: Boolean(one.chosen) }));
    /** @type {Stop[]} */
    const eras = outline.eras.map((one) =>
      ({ kind: 'era', id: one.id, label: `${one.label}, ${one.dates}`, note: '', shown: one.chosen && outline.historical }));
    all_stops = [...presets, ...eras];
    stops = listed.length === 0 ? presets : listed.flatMap((id) => all_stops.find((stop) => stop.id === id) ?? []);
  }

  function tell_unread() {
    const unread = listed.filter((id) => !all_stops.some((stop) => stop.id === id));
    if (!is_told && unread.length > 0) on_unread(unread);
    is_told = true;
  }

  /** All texts are laid over each other, so that the bar is always as high as the longest and the map below doesn't move. */
  function build() {
    const text_of = (/** @type {Stop} */ { label, note }) => make('p', {}, make('strong', {}, label), ' ', note);
    texts.replaceChildren(...stops.map(text_of));
    attribute(holder, 'aria-label', say('tour.title'));
    holder.replaceChildren(texts, back, count, next);
    holder.hidden = false;
  }

  /** Two stops may show the same scenario: then the one that the reader chose stays the present one. */
  function find_place() {
    if (stops[at]?.shown) return;
    const shown = stops.findIndex((stop) => stop.shown);
    if (shown >= 0) at = shown;
  }

  function show_place() {
    const stop = stops[at];
    const here = Boolean(stop?.shown);
    const which = here ? 'tour.count' : 'tour.left';
    set(count, 'textContent', say(which, { at: String(at + 1), of: String(stops.length) }));
    [...texts.children].forEach((text, i) => attribute(text, 'aria-current', here && i === at ? 'step' : 'false'));
    attribute(back, 'aria-disabled', String(!(here ? at > 0 : at >= 0)));
    attribute(next, 'aria-disabled', String(at >= stops.length - 1 && here));
  }

  /** @param {number} by */
  function walk(by) {
    const here = stops[at]?.shown;
    go(here || at < 0 ? at + by : by < 0 ? at : Math.min(at + by, stops.length - 1));
  }

  /**
   * @param {number | string} to  a position in the list, from 0, or an id
   * @param {import('../engine/session.js').How} [how]
   * @returns {boolean} whether there is such a stop
   */
  function go(to, how) {
    const place = typeof to === 'number' ? to : stops.findIndex((stop) => stop.id === to);
    const stop = stops[place] ?? all_stops.find(({ id }) => id === to);
    if (!stop) return false;
    if (place >= 0) at = place;
    const done = act(`${stop.kind} ${stop.id}`, how);
    if (done) on_step(stop.id);
    return done;
  }

  back.addEventListener('click', () => walk(-1));
  next.addEventListener('click', () => walk(1));

  return {
    go,
    /** @param {Outline} outline */
    show(outline) {
      read_stops(outline);
      tell_unread();
      if (listed.length === 0 || stops.length === 0) return;
      if (holder.hidden) build();
      find_place();
      show_place();
    },
  };
}
