// @ts-check
// The address to which a preset's own page (PRESET.html) sends the reader.

/**
 * The map with `scenario`, relative to the preset's page. The scenario goes into the query, before what the query of
 * the preset's page holds; the hash is kept. Later settings replace earlier ones, and the hash replaces the query's.
 * @param {{search: string, hash: string}} location  of the preset's page
 * @param {string} scenario  a link's text
 */
export function map_address({ search, hash }, scenario) {
  const query = [scenario, search.replace(/^\?/, '')].filter((text) => text !== '').join('&');
  return `index.html${query && `?${query}`}${hash}`;
}
