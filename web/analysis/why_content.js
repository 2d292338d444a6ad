// @ts-check
// The content of the panel "Why this number?", made from one answer of the engine (why_json in
// src/core/output/flow_json.h): a sentence, the inputs that the number rests on with their sources, and the formula
// step by step. Facts and assumptions look different.

import { maker } from '../base/dom.js';
import { listed_fact } from './listed_fact.js';

/** @typedef {import('../base/words.js').Say} Say */
/** @typedef {import('../engine/why.js').Ground} Ground */
/** @typedef {{nodes: HTMLElement[], buttons: Map<string, HTMLElement>}} Content  `buttons`: by a name that stays the same in the next answer */

const shown_at_first = 6;

/**
 * @param {{
 *   document: Document,
 *   say: Say,
 *   ask: (id: string) => void,
 *   expand: (list: string) => void,
 *   has_slider: (id: string) => boolean,
 *   focus_slider: (id: string) => void,
 * }} collaborators  `ask` opens another number; `expand` shows all of a list
 */
export function create_why_content({ document, say, ask, expand, has_slider, focus_slider }) {
  const make = maker(document);
  /** @type {Map<string, HTMLElement>} */
  let buttons = new Map();

  /**
   * @param {string} key
   * @param {string} text
   * @param {() => void} on_click
   */
  function button(key, text, on_click) {
    const element = make('button', { type: 'button', class: 'plain' }, text);
    element.addEventListener('click', on_click);
    buttons.set(key, element);
    return element;
  }

  /** @param {Ground} ground */
  function ground_item(ground) {
    const { id, label, value_text, note, facts } = ground;
    const item = make('li', { class: 'ground' },
      make('p', { class: 'line' }, make('span', {}, label), make('b', {}, value_text)),
      make('p', {}, ...basis_words(ground)));
    if (note) item.append(make('p', {}, note));
    if (facts.length > 0) item.append(make('ul', {}, ...facts.map(fact_item)));
    if (has_slider(id)) item.append(button(`slider ${id}`, say('ask.slider'), () => focus_slider(id)));
    return item;
  }

  /** @param {Ground} ground */
  function basis_words({ basis, fixed, at_low_text, at_high_text = '', low_text = '', high_text = '' }) {
    const words = [make('span', { class: `basis ${basis}` }, say(`basis.${basis}`))];
    if (fixed) words.push(`, ${say('ask.fixed')}`);
    if (at_low_text === undefined) return words;
    return [...words, '. ', say('ask.moves', { low: at_low_text, low_at: low_text, high: at_high_text, high_at: high_text })];
  }

  /** @param {import('../engine/why.js').Fact} fact */
  function fact_item({ id, date, reading, sources }) {
    const { text, urls } = listed_fact(document, id);
    const item = make('li', {}, make('time', {}, date), ` ${text} `);
    for (const [at, source] of sources.entries()) item.append(...source_nodes(source, urls[at]), ' ');
    item.append(make('span', { class: 'reading' }, `(${say(`reading.${reading}`)})`));
    return item;
  }

  /** @param {{publisher: string, date: string, copy: boolean}} source @param {string | undefined} url */
  function source_nodes({ publisher, date, copy }, url = '') {
    const name = /^https?:\/\//.test(url)
      ? make('a', { href: url, target: '_blank', rel: 'noopener noreferrer external' }, publisher)
      : make('span', {}, publisher);
    const more = (date ? `, ${date}` : '') + (copy ? ` (${say('reading.copy')})` : '');
    return more ? [name, make('span', { class: 'reading' }, more)] : [name];
  }

  /** What the sources contradict each other in. @param {import('../engine/why.js').Why['remark']} remark */
  function remark_part(remark) {
    if (!remark) return [];
    return [make('h3', {}, say('ask.remark')), make('p', {}, remark.text), make('ul', {}, ...remark.facts.map(fact_item))];
  }

  /**
   * A list, with a button for the rest where it isn't complete.
   * @param {string} name
   * @param {HTMLElement[]} items
   * @param {boolean} is_complete
   */
  function list(name, items, is_complete) {
    const holder = make('ul', {}, ...items);
    if (is_complete) return [holder];
    const more = button(`all ${name}`, say('ask.all'), () => expand(name));
    return [holder, more];
  }

  /**
   * @param {Ground[]} grounds
   * @param {boolean} open
   */
  function grounds_part(grounds, open) {
    if (grounds.length === 0) return [];
    const listed = open ? grounds : first_with_source(grounds);
    return [make('h3', {}, say('ask.grounds')), ...list('grounds', listed.map(ground_item), listed.length === grounds.length)];
  }

  /**
   * @param {import('../engine/why.js').Step} step
   * @param {string} name
   * @param {boolean} open
   */
  function step_item({ label, value_text, terms, in_words, in_figures }, name, open) {
    const item = make('li', {}, make('p', { class: 'line' }, make('span', {}, label), make('b', {}, `= ${value_text}`)));
    if (in_words) item.append(make('p', {}, `= ${in_words}`), make('p', {}, `= ${in_figures}`));
    const listed = open ? terms : terms.slice(0, shown_at_first);
    if (terms.length > 0)
      item.append(...list(name, listed.map((term) => term_item(term, name)), listed.length === terms.length));
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
   * @param {import('../engine/why.js').Why} answer
   * @param {Set<string>} expanded  names of the lists that are shown completely
   * @returns {Content}
   */
  return (answer, expanded) => {
    buttons = new Map();
    const nodes = [make('p', {}, answer.sentence)];
    if (answer.documented) nodes.push(make('p', {}, make('span', { class: 'basis reported' }, say('ask.documented'))));
    nodes.push(...remark_part(answer.remark));
    nodes.push(...grounds_part(answer.grounds, expanded.has('grounds')));
    if (answer.formula.length > 0) {
      const steps = answer.formula.map((step, i) =>
        step_item(step, `step ${i}`, expanded.has(`step ${i}`)));
      nodes.push(make('h3', {}, say('ask.formula')), make('ol', {}, ...steps));
    }
    return { nodes, buttons };
  };
}

/**
 * The inputs that move the number most. Among them is at least one with a published source, if there is any.
 * @param {Ground[]} grounds  largest effect first
 */
function first_with_source(grounds) {
  const listed = grounds.slice(0, shown_at_first);
  const has_source = (/** @type {Ground} */ ground) =>
    ground.facts.some((fact) => fact.sources.length > 0);
  const next = listed.some(has_source) ? undefined : grounds.find(has_source);
  return next ? [...listed, next] : listed;
}
