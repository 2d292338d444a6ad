// @ts-check
// Eras and ready-made scenarios as pictures and numbers that were made with the page, for where the model can't run:
// a choice among them, and the link that says which one is shown.

import { home_of, share_address } from './address.js';
import { maker, attribute, set } from './dom.js';
import { read_address, scenario_in } from './link.js';
import { create_nearest } from './nearest.js';
import { pictures_of, table_of } from './still_picture.js';

/** @typedef {import('./still_picture.js').Sheet} Sheet */
/** @typedef {import('./still_picture.js').Choice} Choice */
/** @typedef {import('./words.js').Say} Say */

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   parts: any,
 *   sheet: Sheet,
 *   say: Say,
 *   result: {show: (phrases: any[]) => void, restore: () => void},
 *   table: {show: (table: any) => void, restore: () => void},
 *   picture: {put: (nodes: Node[]) => void, restore: () => void},
 *   notices: {add: (problem: {where: string, what: string}) => void, clear: () => void},
 *   changed: () => void,
 * }} collaborators  `changed` hears that something else is shown
 */
export function create_stills({ window, parts, sheet, say, result, table, picture, notices, changed }) {
  const { document } = window;
  const make = maker(document);
  const story = JSON.parse(parts.story.textContent);
  const nearest = create_nearest(story, sheet.scenarios.map(({ query }) => query));
  const controls = [...sheet.eras.map(era_control), ...sheet.presets.map(preset_control)];
  const eras = group('eras', 'stills.eras', controls.slice(0, sheet.eras.length));
  const note = make('p', { class: 'note' });
  const presets = group('presets', 'controls.presets', [...controls.slice(sheet.eras.length), { element: note }]);
  const home = home_of({ href: window.location.href, ...parts.built, query: read_address(window).query, story });
  let at = -1;

  /** @param {string} name @param {string} title @param {{element: HTMLElement}[]} items */
  function group(name, title, items) {
    return make('fieldset', { class: `group ${name} chooser` }, make('legend', {}, say(title)), ...items.map(({ element }) => element));
  }

  /** @param {Choice} era */
  function era_control({ id, label, dates = '', at: place, unmet: [value, range] }) {
    const radio = make('input', { type: 'radio', name: 'still-era', value: id });
    const bar = make('span', { class: 'unmet-bar', 'aria-hidden': 'true' });
    bar.style.setProperty('--share', String(parseInt(value, 10) || 0));
    radio.addEventListener('change', () => choose(place));
    return {
      element: make('label', { class: 'still-era' }, radio,
        make('span', { class: 'name' }, label, ' ', make('span', { class: 'dates' }, dates)), ' ',
        make('span', { class: 'unmet' }, make('b', {}, say('stills.unmet', { unmet: value })), range && ` (${range})`), bar),
      show: () => set(radio, 'checked', place === at),
    };
  }

  /** @param {Choice} preset */
  function preset_control({ label, note = '', at: place, unmet: [value] }) {
    const button = make('button', { type: 'button', title: note }, label, ' ', make('span', { class: 'dates' }, say('stills.unmet', { unmet: value })));
    button.addEventListener('click', () => choose(place));
    return { element: button, show: () => attribute(button, 'aria-pressed', String(place === at)) };
  }

  /** By the reader. @param {number} place */
  function choose(place) {
    notices.clear();
    show(place);
    write(nearest.text(read_address(window).query, place));
  }

  /** @param {number} place  in the sheet's scenarios */
  function show(place) {
    if (place === at) return;
    at = place;
    const scenario = sheet.scenarios[at];
    const nodes = pictures_of(document, sheet, scenario);
    if (at === 0) picture.restore();
    else picture.put(nodes.length ? nodes : [make('p', { class: 'note' }, say('stills.no_picture'))]);
    if (at === 0) table.restore();
    else table.show(table_of(sheet, scenario));
    result.show(scenario.result);
    for (const control of controls) control.show();
    note.textContent = sheet.presets.find((preset) => preset.at === at)?.note ?? '';
    changed();
  }

  const text = () => nearest.text(read_address(window).query, at);

  /** What can be chosen, in the outline's words (src/core/outline.h). */
  function outline() {
    const told = (/** @type {Choice} */ choice) => ({ ...choice, chosen: choice.at === at });
    return { eras: sheet.eras.map(told), presets: sheet.presets.map(told), historical: true };
  }

  /** @param {string} next */
  function write(next) {
    const { href } = window.location;
    try {
      window.history.replaceState(window.history.state, '', next ? `#${next}` : href.split('#')[0]);
    } catch {
      // The browser doesn't allow it here; "Copy link" still says it.
    }
  }

  /** What a link says, or the nearest scenario and a sentence. @param {string} hash */
  function read(hash) {
    const { at: place, exact } = nearest.find(read_address(window).query, hash);
    show(place);
    if (!exact) notices.add({ where: '', what: say('stills.nearest', { label: label_of(place) }) });
  }

  /** @param {number} place */
  const label_of = (place) => [...sheet.eras, ...sheet.presets].find((one) => one.at === place)?.label ?? '';

  function moved() {
    const hash = scenario_in(window.location.hash ?? '');
    if (hash === null) return;
    notices.clear();
    read(hash);
  }

  parts.picture.before(eras);
  parts.picture.after(presets);
  parts.stage.classList.add('choosing');
  parts.scenarios?.classList.add('shown');
  window.addEventListener('hashchange', moved);
  read(read_address(window).hash);

  return {
    text,
    result: () => sheet.scenarios[at].result.map((phrase) => phrase.text).join(''),
    /**
     * @param {string} action  "era e3" or "preset memo", as the engine understands them too
     * @returns {boolean}  whether there is such a one
     */
    act(action) {
      const [kind, id] = action.split(' ');
      const choice = { era: sheet.eras, preset: sheet.presets }[kind]?.find((one) => one.id === id);
      if (choice) choose(choice.at);
      return choice !== undefined;
    },
    outline,
    /** @param {string} next  a link's text, as another script says it */
    set_query(next) {
      notices.clear();
      read(next);
      write(text());
    },
    address: () => share_address(home, text(), outline()),
    destroy() {
      window.removeEventListener('hashchange', moved);
      eras.remove();
      presets.remove();
      parts.stage.classList.remove('choosing');
      parts.scenarios?.classList.remove('shown');
    },
  };
}
