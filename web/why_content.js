// @ts-check
// What the panel "Why this number?" holds for one answer of the engine (src/core/flow_json.h): the sentence, what
// the number rests on with facts and links, and how it comes about. Facts and assumptions look different.

import { maker } from './dom.js';

/** @typedef {import('./words.js').Say} Say */
/** @typedef {{nodes: HTMLElement[], keyed: Map<string, HTMLElement>}} Content  `keyed`: buttons by a lasting name */

const at_first = 6;

/**
 * @param {{
 *   document: Document,
 *   say: Say,
 *   ask: (id: string) => void,
 *   expand: (list: string) => void,
 *   has_slider: (id: string) => boolean,
 *   to_slider: (id: string) => void,
 * }} collaborators
 */
export function create_content({ document, say, ask, expand, has_slider, to_slider }) {
  const make = maker(document);
  /** @type {Map<string, HTMLElement>} */
  let keyed = new Map();

  /**
   * @param {string} key
   * @param {string} text
   * @param {() => void} pressed
   */
  function button(key, text, pressed) {
    const element = make('button', { type: 'button', class: 'plain' }, text);
    element.addEventListener('click', pressed);
    keyed.set(key, element);
    return element;
  }

  /** @param {any} ground */
  function ground_item(ground) {
    const { id, label, value_text, note, facts } = ground;
    const item = make('li', { class: 'ground' },
      make('p', { class: 'line' }, make('span', {}, label), make('b', {}, value_text)),
      make('p', {}, ...basis_words(ground)));
    if (note) item.append(make('p', {}, note));
    if (facts.length > 0) item.append(make('ul', {}, ...facts.map(fact_item)));
    if (has_slider(id)) item.append(button(`slider ${id}`, say('ask.slider'), () => to_slider(id)));
    return item;
  }

  /** @param {any} ground */
  function basis_words({ basis, fixed, at_low_text, at_high_text, low_text, high_text }) {
    const words = [make('span', { class: `basis ${basis}` }, say(`basis.${basis}`))];
    if (fixed) words.push(`, ${say('ask.fixed')}`);
    if (at_low_text === undefined) return words;
    return [...words, '. ', say('ask.moves', { low: at_low_text, low_at: low_text, high: at_high_text, high_at: high_text })];
  }

  /** @param {any} fact */
  function fact_item({ date, text, reading, sources }) {
    const item = make('li', {}, make('time', {}, date), ` ${text} `);
    for (const source of sources) item.append(publisher(source), ' ');
    item.append(make('span', { class: 'reading' }, `(${say(`reading.${reading}`)})`));
    return item;
  }

  /** @param {{publisher: string, url: string}} source */
  function publisher({ publisher, url }) {
    if (!/^https?:\/\//.test(url)) return make('span', {}, publisher);
    return make('a', { href: url, target: '_blank', rel: 'noopener noreferrer external' }, publisher);
  }

  /**
   * The first of a list, and a button for the others.
   * @param {string} name
   * @param {HTMLElement[]} items
   * @param {boolean} whole
   */
  function list(name, items, whole) {
    const holder = make('ul', {}, ...items);
    if (whole) return [holder];
    const more = button(`all ${name}`, say('ask.all'), () => expand(name));
    return [holder, more];
  }

  /**
   * @param {any[]} grounds
   * @param {boolean} open
   */
  function grounds_part(grounds, open) {
    if (grounds.length === 0) return [];
    const few = open ? grounds : first_with_a_source(grounds);
    return [make('h3', {}, say('ask.grounds')), ...list('grounds', few.map(ground_item), few.length === grounds.length)];
  }

  /**
   * @param {any} step
   * @param {string} name
   * @param {boolean} open
   */
  function step_item({ label, value_text, terms, in_words, in_figures }, name, open) {
    const item = make('li', {}, make('p', { class: 'line' }, make('span', {}, label), make('b', {}, `= ${value_text}`)));
    if (in_words) item.append(make('p', {}, `= ${in_words}`), make('p', {}, `= ${in_figures}`));
    const few = open ? terms : terms.slice(0, at_first);
    if (terms.length > 0)
      item.append(...list(name, few.map((/** @type {any} */ term) => term_item(term, name)), few.length === terms.length));
    return item;
  }

  /**
   * @param {{label: string, id: string, value_text: string}} term
   * @param {string} name
   */
  function term_item({ label, id, value_text }, name) {
    const words = id ? button(`${name} ${id}`, label, () => ask(id)) : make('span', {}, label);
    return make('li', { class: 'line' }, words, make('span', {}, value_text));
  }

  /**
   * @param {any} answer
   * @param {Set<string>} expanded  names of the lists that are shown whole
   * @returns {Content}
   */
  return (answer, expanded) => {
    keyed = new Map();
    const nodes = [make('p', {}, answer.sentence)];
    if (answer.documented) nodes.push(make('p', {}, make('span', { class: 'basis reported' }, say('ask.documented'))));
    nodes.push(...grounds_part(answer.grounds, expanded.has('grounds')));
    if (answer.formula.length > 0) {
      const steps = answer.formula.map((/** @type {any} */ step, /** @type {number} */ i) =>
        step_item(step, `step ${i}`, expanded.has(`step ${i}`)));
      nodes.push(make('h3', {}, say('ask.formula')), make('ol', {}, ...steps));
    }
    return { nodes, keyed };
  };
}

/**
 * The largest, and at least one that a publisher's page can be read for, if there is any.
 * @param {any[]} grounds  largest effect first
 */
function first_with_a_source(grounds) {
  const few = grounds.slice(0, at_first);
  const has_source = (/** @type {any} */ ground) =>
    ground.facts.some((/** @type {any} */ fact) => fact.sources.length > 0);
  const next = few.some(has_source) ? undefined : grounds.find(has_source);
  return next ? [...few, next] : few;
}
