// The source map of a debug engine, which browsers read beside the page: our own sources by their paths in the repository,
// with their text, since the server has none of them.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

/** @param {string} path  of emcc's map @param {string} root  the repository  @returns {string} JSON */
export function source_map(path, root) {
  const map = JSON.parse(readFileSync(path, 'utf8'));
  const files = map.sources.map((/** @type {string} */ source) => resolve(dirname(path), source));
  const is_ours = (/** @type {string} */ file) => file.startsWith(`${root}/src/`) && existsSync(file);
  return JSON.stringify({
    ...map,
    sources: files.map((/** @type {string} */ file) => (is_ours(file) ? relative(root, file) : `libraries/${file.split('/').slice(-3).join('/')}`)),
    sourcesContent: files.map((/** @type {string} */ file) => (is_ours(file) ? readFileSync(file, 'utf8') : null)),
  });
}
