// @ts-check
// Finds the static scenario that a link means, where no engine reads the link; and writes the link's text for a static
// scenario. It reads links as src/core/scenario/link.cpp does.

import { scenario_keys, second_prefix } from '../address/link_keys.js';
import { is_near, link_pairs } from '../address/link_pairs.js';
import { ids_in, number_of } from '../address/link_values.js';

/** @typedef {Record<string, string>} Settings  a scenario's key to its value, "era" always among them */
/**
 * @typedef {{
 *   start: string,
 *   eras: {id: string, rights: Record<string, {strength: number}>}[],
 *   rights: {id: string}[],
 *   inputs: {id: string}[],
 *   presets?: {id: string, query: string}[],
 *   renamed?: Record<string, string>,
 * }} Story  as in assets/story.json
 */

const most_seed = 2 ** 53 - 1;

/** Whether a key belongs to the second scenario, with which the first is compared. @param {string} key */
const is_second = (key) => key.startsWith(second_prefix);

/**
 * @param {Story} story
 * @param {string[]} scenarios  each as a link's text
 */
export function create_nearest(story, scenarios) {
  const inputs = story.inputs.map(({ id }) => id);
  const facts = [...story.rights.map(({ id }) => id), 'rollout'];  // an era sets them
  const levers = [...inputs, ...facts, 'seed'];
  /** The present id for one that was renamed in the story. @param {string} id */
  const present = (id) => story.renamed?.[id] ?? id;
  const all_keys = new Set([...scenario_keys, ...levers, ...Object.keys(story.renamed ?? {})]);
  const is_known = (/** @type {string} */ key) => all_keys.has(is_second(key) ? key.slice(second_prefix.length) : key);
  /** @param {string} key */
  function near(key) {
    const prefix = is_second(key) ? second_prefix : '';
    const found = [...all_keys].filter((one) => is_near(one, key.slice(prefix.length)));
    return found.length === 1 ? prefix + found[0] : undefined;
  }
  const era_in = (/** @type {string} */ value) => ids_in(value).map(present).find((id) => story.eras.some((era) => era.id === id));
  const known = scenarios.map((text) => read([text]));

  /**
   * A link may name a ready-made scenario or an era alone ("#memo"), where it has no "era=…".
   * @param {[string, string][]} pairs
   */
  function named_alone(pairs) {
    if (pairs.some(([key]) => key === 'era')) return pairs;
    for (const [key, value] of pairs) {
      if (value !== '' || is_known(key)) continue;
      const preset = story.presets?.find(({ id }) => ids_in(key).includes(id));
      if (preset) return [...link_pairs(preset.query, is_known), ...pairs];
      const era = era_in(key);
      if (era !== undefined) return [/** @type {[string, string]} */ (['era', era]), ...pairs];
    }
    return pairs;
  }

  /**
   * Reads texts one over the other; keys that aren't a scenario's are ignored.
   * @param {string[]} texts
   * @returns {Settings}
   */
  function read(texts) {
    /** @type {Settings} */
    const settings = { era: story.start };
    const forget = (/** @type {string[]} */ keys) => keys.forEach((key) => delete settings[key]);
    for (const [i, text] of texts.entries()) {
      const pairs = named_alone(link_pairs(text, is_known, i > 0 ? near : undefined)).map(([key, value]) => [present(key), value]);
      if (pairs.some(([key, value]) => key === 'vs' && ids_in(value).includes('none'))) forget(Object.keys(settings).filter(is_second));
      for (const [key, value] of pairs) {
        const era = key === 'era' ? era_in(value) : undefined;
        if (era === undefined) continue;
        settings.era = era;
        forget(facts);
      }
      for (const [key, value] of pairs) {
        const number = number_of(value);
        if (!is_known(key)) continue;
        if (is_second(key)) settings[key] = number === null ? ids_in(value)[1] : String(number);
        else if (levers.includes(key) && ids_in(value).includes(word_for(key))) forget([key]);
        else if (levers.includes(key) && number !== null) settings[key] = allowed(key, number);
      }
    }
    const { rights } = /** @type {Story['eras'][0]} */ (story.eras.find(({ id }) => id === settings.era));
    forget(facts.filter((key) => Number(settings[key]) === (rights[key]?.strength ?? 1) * 100));
    return settings;
  }

  /**
   * The nearest value that is allowed.
   * @param {string} key
   * @param {number} number
   */
  function allowed(key, number) {
    const [most, scale] = key === 'seed' ? [most_seed, 1] : [100, 100];
    return String(Math.min(most, Math.max(0, Math.round(number * scale) / scale)));
  }

  return {
    /**
     * @param {string} query  of the page's address
     * @param {string} hash
     * @returns {{at: number, exact: boolean}}  the scenario's index in the list
     */
    find(query, hash) {
      const wanted = read([query, hash]);
      const same = known.findIndex((settings) => alike(settings, wanted));
      if (same >= 0) return { at: same, exact: true };
      const bare = known.findIndex((settings) => alike(settings, { era: wanted.era }));
      return { at: Math.max(bare, 0), exact: false };
    },
    /**
     * The text that means the scenario when it is read over the query; "" if nothing has to be said.
     * @param {string} query
     * @param {number} at
     */
    text(query, at) {
      const base = read([query]);
      const wanted = known[at];
      if (base.era !== wanted.era) for (const key of facts) delete base[key];
      const gone = Object.keys(base).filter((key) => !(key in wanted));
      const back = gone.filter((key) => !is_second(key)).map((key) => `${key}=${word_for(key)}`);
      const set = Object.entries(wanted).filter(([key, value]) => base[key] !== value).map((pair) => pair.join('='));
      return [...set, ...back, ...(gone.some(is_second) ? ['vs=none'] : [])].join('&');
    },
  };

  /** The value with which a link says that a key isn't set. @param {string} key */
  function word_for(key) {
    if (key === 'seed') return '1';
    return inputs.includes(key) ? 'range' : 'fact';
  }
}

/** @param {Settings} a @param {Settings} b */
function alike(a, b) {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
