// @ts-check
// Where on the page something of the story stands, as a CSS selector by its JSON pointer: for the problems that --serve
// shows there.

/**
 * @param {Record<string, any>} story  as it is, which may be anything
 * @param {string} pointer
 * @returns {string}  "" where the page has no place for it
 */
export function place_of(story, pointer) {
  const [, part = '', index = ''] = pointer.split('/');
  const nth = Number(index) + 1;
  const places = {
    title: 'h1', standfirst: '.deck', method: '.sources h3 + p', contact: '.imprint', recheck: '.imprint', updated: '.imprint',
    hosting_note: '.hosting-note', words: '#result', unit: '#result',
    inputs: `table.inputs tbody tr:nth-child(${nth})`,
    rights: `table.rights tbody tr:nth-child(${nth})`,
    eras: `ol.eras li:nth-child(${nth})`,
    facts: fact_place(story?.facts?.[Number(index)]?.id),
  };
  return (index === '' || nth > 0 || part === 'words' ? places[/** @type {keyof typeof places} */ (part)] : '') ?? '';
}

/** @param {unknown} id */
const fact_place = (id) => (typeof id === 'string' && /^[a-z0-9._-]+$/.test(id) ? `[id="fact-${id}"]` : '');
