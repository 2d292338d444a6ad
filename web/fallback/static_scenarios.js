// @ts-check
// Static scenarios: eras and presets as pictures and numbers that were made with the page, for readers whose browser
// can't run the model. The reader chooses one; the link says which.

import { home_of, share_address } from '../address/share_address.js';
import { maker, attribute, set } from '../base/dom.js';
import { plain_text } from '../base/phrases.js';
import { address_of, keep_start, read_address, scenario_in } from '../address/link.js';
import { create_nearest } from './nearest_scenario.js';
import { pictures_of, table_of } from './static_picture.js';

/** @typedef {import('./static_picture.js').Sheet} Sheet */
/** @typedef {import('./static_picture.js').Choice} Choice */
/** @typedef {import('../base/words.js').Say} Say */

/** @typedef {ReturnType<typeof create_static_scenarios>} StaticScenarios */
/**
 * @typedef {{
 *   stage: HTMLElement,
 *   picture: HTMLElement,
 *   scenarios: HTMLElement | null,
 *   story: HTMLElement,
 *   built: {canonical: string | null, build: string},
 * }} Elements  of the page
 */
/**
 * @typedef {{
 *   result: {show: (phrases: import('../base/phrases.js').Phrase[]) => void, restore: () => void},
 *   table: {show: (table: import('../engine/outline.js').Table) => void, restore: () => void},
 *   picture: {put: (nodes: Node[]) => void, restore: () => void, has_start: boolean},
 *   notices: {add: (problem: {where: string, what: string}) => void, clear: () => void},
 * }} Views  the parts of the page that show a scenario
 */

/**
 * What stands in the page already, since the map ran until now.
 * @typedef {{query: string, result: import('../base/phrases.js').Phrase[], table: import('../engine/outline.js').Table}} Kept
 */

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   elements: Elements,
 *   sheet: Sheet,
 *   say: Say,
 *   changed: () => void,
 *   kept: Kept | null,
 * } & Views} collaborators  `changed` is called when another scenario is shown
 */
export function create_static_scenarios({ window, elements, sheet, say, result, table, picture, notices, changed, kept }) {
  const { document } = window;
  const make = maker(document);
  const story = JSON.parse(elements.story.textContent ?? '');
  const nearest = create_nearest(story, sheet.scenarios.map(({ query }) => query));
  const controls = [...sheet.eras.map(era_control), ...sheet.presets.map(preset_control)];
  const eras = group('eras', 'stills.eras', controls.slice(0, sheet.eras.length));
  const note = make('p', { class: 'note' });
  const presets = group('presets', 'stills.presets', [...controls.slice(sheet.eras.length), { element: note }]);
  const home = home_of({ href: window.location.href, ...elements.built, query: read_address(window).query, story });
  let at = -1;

  /** @param {string} name @param {string} title @param {{element: HTMLElement}[]} items */
  function group(name, title, items) {
    return make('fieldset', { class: `group ${name} chooser`, 'data-made': '' }, make('legend', {}, say(title)), ...items.map(({ element }) => element));
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
  function preset_control({ label, note: title = '', at: place, unmet: [value] }) {
    const button = make('button', { type: 'button', title }, label, ' ', make('span', { class: 'dates' }, say('stills.unmet', { unmet: value })));
    button.addEventListener('click', () => choose(place));
    return { element: button, show: () => attribute(button, 'aria-pressed', String(place === at)) };
  }

  /** The reader chooses. @param {number} place */
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
    if (at === 0 && picture.has_start) picture.restore();
    else picture.put(nodes.length ? nodes : [make('p', { class: 'note' }, say('stills.no_picture'))]);
    if (at === 0 && picture.has_start) table.restore();
    else table.show(table_of(sheet, scenario));
    result.show(scenario.result);
    keep_start(document, scenario.query);
    show_controls();
    note.textContent = sheet.presets.find((preset) => preset.at === at)?.note ?? '';
    changed();
  }

  function show_controls() {
    for (const control of controls) control.show();
  }

  const text = () => (at < 0 && kept ? kept.query : nearest.text(read_address(window).query, at));

  /** What can be chosen, in the form of the engine's outline (engine/outline.js). */
  function outline() {
    const with_chosen = (/** @type {Choice} */ choice) => ({ ...choice, chosen: choice.at === at });
    return { eras: sheet.eras.map(with_chosen), presets: sheet.presets.map(with_chosen), historical: true };
  }

  /** @param {string} next */
  function write(next) {
    try {
      window.history.replaceState(window.history.state, '', address_of(window, next));
    } catch {
      // The browser doesn't allow it here. "Copy link" still works.
    }
  }

  /** Shows the scenario of a link, or the nearest one with a notice. @param {string} hash */
  function read(hash) {
    const { at: place, exact } = nearest.find(read_address(window).query, hash);
    if (kept && at < 0 && !exact) return void show_controls();
    show(place);
    if (!exact) notices.add({ where: '', what: say('stills.nearest', { label: label_of(place) }) });
  }

  /** @param {number} place */
  const label_of = (place) => [...sheet.eras, ...sheet.presets].find((one) => one.at === place)?.label ?? '';

  function on_hash_change() {
    const hash = scenario_in(window.location.hash ?? '', document);
    if (hash === null) return;
    notices.clear();
    read(hash);
  }

  elements.picture.before(eras);
  elements.picture.after(presets);
  elements.stage.classList.add('choosing');
  elements.scenarios?.classList.add('shown');
  window.addEventListener('hashchange', on_hash_change);
  read(read_address(window).hash);

  return {
    text,
    result: () => plain_text(at < 0 && kept ? kept.result : sheet.scenarios[at].result),
    /**
     * @param {string} action  "era e3" or "preset memo", as the engine understands them too
     * @returns {boolean}  whether there is such a scenario
     */
    act(action) {
      const [kind, id] = action.split(' ');
      const choice = { era: sheet.eras, preset: sheet.presets }[kind]?.find((one) => one.id === id);
      if (choice) choose(choice.at);
      return choice !== undefined;
    },
    outline,
    /** @param {string} next  a link's text, set by another script */
    set_query(next) {
      notices.clear();
      read(next);
      write(text());
    },
    address: () => share_address(home, text(), outline()),
  };
}
