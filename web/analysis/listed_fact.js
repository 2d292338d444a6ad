// @ts-check
// What the page's list of sources (web/build/sources.mjs) tells of a fact. The engine doesn't know it, so that the page says it
// only once.

/**
 * @param {Document} document
 * @param {string} id
 * @returns {{text: string, urls: string[]}}  urls: in the order of the fact's sources
 */
export function listed_fact(document, id) {
  const item = document.getElementById(`fact-${id}`);
  const links = item ? [...item.querySelectorAll('.reading a')] : [];
  return { text: item?.childNodes[1]?.textContent?.trim() ?? '', urls: links.map((link) => link.getAttribute('href') ?? '') };
}
