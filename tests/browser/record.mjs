// Keeps which hosts and restrictions the page came through, for the table in web/README.md. A case with a `host`
// is a part of that row; a row has passed when all its cases have.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @param {string} folder
 * @param {{name: string, version: string}} engine
 */
export function record_of(folder, { name, version }) {
  /** @type {Map<string, {title: string, result: string}[]>} */
  const rows = new Map();

  return {
    /** @param {string} host  a row's name  @param {string} title  @param {string | false} skip  why it is not tried */
    expect(host, title, skip) {
      rows.set(host, [...(rows.get(host) ?? []), { title, result: skip ? `not tried: ${skip}` : 'failed' }]);
    },
    passed(host, title) {
      const one = rows.get(host).find((each) => each.title === title);
      one.result = 'passed';
    },
    /** Only what was tried as a whole says something: a run of chosen cases leaves the record as it was. */
    async write() {
      const chosen = [...process.execArgv, ...process.argv].some((word) => /test-(name|skip)-pattern|test-only/.test(word));
      if (chosen || rows.size === 0) return;
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${name}.json`), JSON.stringify({ name, version, rows: Object.fromEntries(rows) }, null, 1));
    },
  };
}
