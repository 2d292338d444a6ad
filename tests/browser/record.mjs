// Keeps which hosts, restrictions and faults the page came through, for the tables in web/README.md and tests/README.md. A
// case with a `host` or a `fault` is a part of that row; a row has passed when all its cases have.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @param {string} folder
 * @param {string} name  the browser's
 */
export function record_of(folder, name) {
  let version = '';
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
    /** @param {string} of_the_browser */
    version(of_the_browser) {
      version = of_the_browser;
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
