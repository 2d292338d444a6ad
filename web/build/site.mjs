// Where the built folder will be on the web, as --url says it. What must be an absolute address in a page is made
// here; without --url there is none of it.

/** @typedef {{url: string, name: string, origin: string}} Site  url: the folder, with "/" at its end; name: its host */

/**
 * @param {string | undefined} text
 * @returns {Site | null} nothing without --url
 */
export function read_site(text) {
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`--url ${JSON.stringify(text)} is no web address: give the folder's, as in --url https://news.example/map/`);
  }
  if (url.search || url.hash || url.username || url.password) {
    throw new Error(`--url ${JSON.stringify(text)} must be the folder's address alone, without "?", "#" or a name and password`);
  }
  url.pathname = url.pathname.replace(/\/index\.html$/, '/').replace(/\/*$/, '/');
  return { url: url.href, name: url.host, origin: url.origin };
}

/**
 * @param {Site} site
 * @param {string} path  of a file in dist/web; "" for the folder, which is index.html
 */
export function address_in(site, path) {
  return site.url + path;
}
