// What is written, by name. Presets name files, and a preset's name must not be another file's.

/**
 * @param {Record<string, string | Buffer>[]} lists
 * @returns {Record<string, string | Buffer>}
 */
export function together(...lists) {
  /** @type {Record<string, string | Buffer>} */
  const files = {};
  for (const [name, content] of lists.flatMap(Object.entries)) {
    if (name in files) throw new Error(`two files would be called ${name}; a preset with that id needs another one`);
    files[name] = content;
  }
  return files;
}
