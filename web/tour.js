// @ts-check
// The author's tour: presets or eras that the snippet lists (`steps=` in the query), one after the other. Its bar is
// there only where the author made a list; a host can go to any preset or era.

import { attribute, maker, set } from './dom.js';

/** @typedef {import('./engine.js').Outline} Outline */
/** @typedef {import('./words.js').Say} Say */
/** @typedef {{kind: 'preset' | 'era', id: string, label: string, note: string, shown: boolean}} Stop */

/**
 * @param {{
 *   holder: HTMLElement,
 *   say: Say,
 *   act: (action: string) => boolean,
 *   listed: string[],
 *   went?: (id: string) => void,
 * }} collaborators  `listed`: ids of presets and eras; what is neither is left out. Without any, the story's presets
 *   are the stops and no bar is shown
 */
export function create_tour({ holder, say, act, listed, went = () => {} }) {
  const make = maker(holder.ownerDocument);
  const back = make('button', { type: 'button' }, say('tour.back'));
  const next = make('button', { type: 'button' }, say('tour.next'));
  const count = make('span', { class: 'count' });
  const texts = make('div', { class: 'texts' });
  /** @type {Stop[]} */
  let all = [];
  /** @type {Stop[]} */
  let stops = [];
  let at = -1;

  /** @param {Outline} outline */
  function read(outline) {
    const presets = outline.presets.map((/** @type {any} */ one) =>
      ({ kind: 'preset', id: one.id, label: one.label, note: one.note ?? '', shown: Boolean(one.chosen) }));
    const eras = outline.eras.map((/** @type {any} */ one) =>
      ({ kind: 'era', id: one.id, label: `${one.label}, ${one.dates}`, note: '', shown: one.chosen && outline.historical }));
    all = [...presets, ...eras];
    stops = listed.length === 0 ? presets : listed.flatMap((id) => all.find((stop) => stop.id === id) ?? []);
  }

  /** All texts stand in one place, so that the bar is as high as the longest and the map below stays put. */
  function build() {
    const text_of = (/** @type {Stop} */ { label, note }) => make('p', {}, make('strong', {}, label), ' ', note);
    texts.replaceChildren(...stops.map(text_of));
    attribute(holder, 'aria-label', say('tour.title'));
    holder.replaceChildren(texts, back, count, next);
    holder.hidden = false;
  }

  /** Stops may show the same: the one that was gone to goes before. */
  function find_place() {
    if (stops[at]?.shown) return;
    const shown = stops.findIndex((stop) => stop.shown);
    if (shown >= 0) at = shown;
  }

  function tell() {
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
   * @param {number | string} to  a place in the list, from 0, or an id
   * @returns {boolean} whether there is such a stop
   */
  function go(to) {
    const place = typeof to === 'number' ? to : stops.findIndex((stop) => stop.id === to);
    const stop = stops[place] ?? all.find(({ id }) => id === to);
    if (!stop) return false;
    if (place >= 0) at = place;
    const done = act(`${stop.kind} ${stop.id}`);
    if (done) went(stop.id);
    return done;
  }

  back.addEventListener('click', () => walk(-1));
  next.addEventListener('click', () => walk(1));

  return {
    go,
    /** @returns {string[]} ids, in their order */
    list: () => stops.map(({ id }) => id),
    /** @param {Outline} outline */
    show(outline) {
      read(outline);
      if (listed.length === 0 || stops.length === 0) return;
      if (holder.hidden) build();
      find_place();
      tell();
    },
    /** Back to the page as it came. */
    restore() {
      holder.hidden = true;
    },
  };
}
