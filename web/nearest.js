// @ts-check
// Which of the scenarios that the page keeps as pictures a link means, where no engine reads it; and the link's text
// for one of them.

/** @typedef {Record<string, string>} Settings  a scenario's key to its value, "era" always among them */
/** @typedef {{start: string, eras: {id: string}[], rights: {id: string}[], inputs: {id: string}[], renamed?: Record<string, string>}} Story */

const not_set = ['fact', 'range', 'none'];

/** Of the second scenario, with which the first is compared. @param {string} key */
const is_second = (key) => key.startsWith('vs.');

/**
 * @param {Story} story  as in assets/story.json
 * @param {string[]} scenarios  each as a link's text
 */
export function create_nearest(story, scenarios) {
  const levers = new Set([...story.rights, ...story.inputs].map(({ id }) => id).concat('rollout', 'seed', 'era', 'vs'));
  const eras = story.eras.map(({ id }) => id);
  /** An id of former days is the present one. @param {string} id */
  const present = (id) => story.renamed?.[id] ?? id;
  const known = scenarios.map((text) => read([text]));

  /**
   * Later texts over earlier ones; what isn't a scenario's is passed over.
   * @param {string[]} texts
   * @returns {Settings}
   */
  function read(texts) {
    /** @type {Settings} */
    const settings = { era: story.start };
    for (const text of texts) {
      const pairs = pairs_in(text);
      if (pairs.vs === 'none') for (const key of Object.keys(settings).filter(is_second)) delete settings[key];
      Object.assign(settings, pairs);
    }
    for (const [key, value] of Object.entries(settings))
      if (not_set.includes(value) || (key === 'seed' && value === '1')) delete settings[key];
    return settings;
  }

  /** @param {string} text @returns {Settings} */
  function pairs_in(text) {
    const pairs = new URLSearchParams(text.replace(/^[?#]/, '').replace(/&amp;/g, '&'));
    return Object.fromEntries([...pairs].map(([key, value]) => [present(key), present(value.replace(/[^\w-]+$/, ''))])
      .filter(([key, value]) => (key === 'era' ? eras.includes(value) : levers.has(key) || is_second(key))));
  }

  return {
    /**
     * @param {string} query  of the page's address
     * @param {string} hash
     * @returns {{at: number, exact: boolean}}  the scenario's place in the list
     */
    find(query, hash) {
      const wanted = read([query, hash]);
      const same = known.findIndex((settings) => alike(settings, wanted));
      if (same >= 0) return { at: same, exact: true };
      const bare = known.findIndex((settings) => alike(settings, { era: wanted.era }));
      return { at: Math.max(bare, 0), exact: false };
    },
    /**
     * What has to be written over the query to mean a scenario; "" for nothing.
     * @param {string} query
     * @param {number} at
     */
    text(query, at) {
      const base = read([query]);
      const wanted = known[at];
      const gone = Object.keys(base).filter((key) => !(key in wanted));
      const back = gone.filter((key) => !is_second(key)).map((key) => `${key}=${word_for(key)}`);
      const set = Object.entries(wanted).filter(([key, value]) => base[key] !== value).map((pair) => pair.join('='));
      return [...set, ...back, ...(gone.some(is_second) ? ['vs=none'] : [])].join('&');
    },
  };

  /** How a link says that something is not set. @param {string} key */
  function word_for(key) {
    if (key === 'seed') return '1';
    return story.inputs.some(({ id }) => id === key) ? 'range' : 'fact';
  }
}

/** @param {Settings} a @param {Settings} b */
function alike(a, b) {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
