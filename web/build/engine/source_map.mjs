// The source map of a debug engine, which browsers read beside the page: our own sources by their paths in the repository,
// with their text, since the server has none of them.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** @param {string} path  of emcc's map @param {string} root  the repository  @returns {string} JSON */
export function source_map(path, root) {
  const map = JSON.parse(readFileSync(path, 'utf8'));
  /** @type {{name: string, text: string | null}[]} */
  const files = map.sources.map((/** @type {string} */ source) => {
    const file = resolve(dirname(path), source);
    const ours = file.slice(file.lastIndexOf('/src/') + 1);  // the compiler notes paths from the root, emcc reads them from where it is
    return ours !== file && existsSync(join(root, ours))
      ? { name: ours, text: readFileSync(join(root, ours), 'utf8') }
      : { name: `libraries/${file.split('/').slice(-3).join('/')}`, text: null };
  });
  return JSON.stringify({ ...map, sources: files.map(({ name }) => name), sourcesContent: files.map(({ text }) => text) });
}
