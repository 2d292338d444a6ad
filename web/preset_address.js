// @ts-check
// Where a preset's page leads.

/**
 * The map at `scenario`, relative to the page. The scenario goes into the query, as if an author had set it: what else
 * the page's query says comes after it, a reader's hash is read over both.
 * @param {{search: string, hash: string}} location  of the preset's page
 * @param {string} scenario  a link's text
 */
export function map_address({ search, hash }, scenario) {
  const query = [scenario, search.replace(/^\?/, '')].filter((text) => text !== '').join('&');
  return `index.html${query && `?${query}`}${hash}`;
}
