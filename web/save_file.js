// @ts-check
// Files for the reader: a name that every system takes, and the browser's own way of saving.

const kept_ms = 60_000;
const longest = 80;

/**
 * "channel-map-memo.png"
 * @param {string} story  its id
 * @param {{id: string, chosen: boolean}[]} presets
 * @param {string} query  the whole scenario as a link's text
 * @param {string} ending
 */
export function file_name(story, presets, query, ending) {
  const scenario = presets.find(({ chosen }) => chosen)?.id ?? query.replace(/^era=/, '');
  const name = `${story}-${scenario}`.replace(/[^A-Za-z0-9.]+/g, '-').slice(0, longest).replace(/[-.]+$/, '');
  return `${name || 'map'}.${ending}`;
}

/**
 * Hands a file to the browser. Whether it is saved, a page can't know: a frame may be forbidden to, and some apps'
 * own browsers do nothing.
 * @param {Window & typeof globalThis} window
 * @param {Blob} blob
 * @param {string} name
 */
export function save_file(window, blob, name) {
  const link = window.document.createElement('a');
  link.href = window.URL.createObjectURL(blob);
  link.download = name;
  link.click();
  window.setTimeout(() => window.URL.revokeObjectURL(link.href), kept_ms);
}

/**
 * A frame whose page has no origin is a sandbox, where files are most often forbidden too.
 * @param {Window} window
 */
export function is_sandboxed(window) {
  return window.parent !== window && window.origin === 'null';
}
