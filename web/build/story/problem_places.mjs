// @ts-check
// Where on the page something of the story stands, as a CSS selector by its JSON pointer: for the problems that --serve
// shows there.

/**
 * @param {Record<string, any>} story  as it is, which may be anything
 * @param {string} pointer
 * @returns {string}  several with the best first; "" where the page has no place for it
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
    platforms: in_rows('#table'), multi: in_rows('#table'), presets: '#stage',  // the canvas draws its button; the table of scenarios is hidden while the map is live
    channels: in_rows('table.offers'), products: in_rows('table.offers'),
    facts: fact_place(story?.facts?.[Number(index)]?.id),
  };
  return (index === '' || nth > 0 || part === 'words' || part === 'multi' ? places[/** @type {keyof typeof places} */ (part)] : '') ?? '';
}

/** A row with its name (names_of); where there is none, below the map, which shows it. @param {string} table */
const in_rows = (table) => `${table} tbody tr, #table tbody tr, #stage`;

/** @param {unknown} id */
const fact_place = (id) => (typeof id === 'string' && /^[a-z0-9._-]+$/.test(id) ? `[id="fact-${id}"]` : '');

const named_parts = ['platforms', 'channels', 'products'];

/**
 * What the place is called, where a table has rows by names: of all that place_of() finds, the first with such a cell.
 * @param {Record<string, any>} story
 * @param {string} pointer
 * @returns {string[]}  none where the place needs no name
 */
export function names_of(story, pointer) {
  const [, part = '', index = ''] = pointer.split('/');
  const one = part === 'multi' ? story?.multi : named_parts.includes(part) ? story?.[part]?.[index] : undefined;
  return [one?.label, one?.short].filter((name) => typeof name === 'string' && name !== '');
}
