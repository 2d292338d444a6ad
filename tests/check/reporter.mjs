// A reporter of `node --test` that writes what tests/check.sh counts: a line of JSON for each case.
import { isAbsolute, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = process.cwd();

/** As seen from the root; node 18 gives an address. @param {string} file */
const path_of = (file) => relative(root, file.startsWith('file:') ? fileURLToPath(file) : file);

/** Where in the tests it failed: "tests/browser/cases_ask.mjs:21", or the step of it where no case is named. @param {string} stack */
function place_in(stack) {
  const places = stack.split('\n').flatMap((line) => {
    const [, path, row] = /(?:file:\/\/)?(\/[^():]+):(\d+):\d+\)?$/.exec(line) ?? [];
    return path && /\/tests\//.test(path) && !path.includes('/node_modules/') ? [`${relative(root, path)}:${row}`] : [];
  });
  return places.find((place) => /\/cases_\w+\.mjs:|\.test\.mjs:/.test(place)) ?? places[0];
}

/** What a failed case says. Node wraps what was thrown. */
function told_by(error) {
  const thrown = error?.cause instanceof Object ? error.cause : error;
  const message = typeof error?.cause === 'string' ? error.cause : String(thrown?.message ?? thrown);
  return { message, place: place_in(String(thrown?.stack ?? '')) };
}

/**
 * @param {AsyncIterable<{type: string, data: any}>} events
 * @returns {AsyncGenerator<string>}
 */
export default async function* report(events) {
  for await (const { type, data } of events) {
    if (type === 'test:diagnostic') {
      const [, what, told] = /^(driver failure, tried again|slow): (.*)$/s.exec(data.message) ?? [];
      if (what) yield `${JSON.stringify({ type: what === 'slow' ? 'slow' : 'again', told })}\n`;
    }
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    const skipped = data.skip !== undefined && data.skip !== false;
    if (skipped && /does not match pattern/.test(data.skip)) continue;  // not chosen
    const failed = type === 'test:fail' && (data.todo === undefined || data.todo === false);
    yield `${JSON.stringify({
      type: 'case',
      name: isAbsolute(data.name) ? path_of(data.name) : data.name,  // a file that doesn't run
      file: data.file ? path_of(data.file) : undefined,
      ms: data.details?.duration_ms ?? 0,
      outcome: failed ? 'failed' : skipped ? 'skipped' : 'passed',
      ...(failed ? told_by(data.details?.error) : {}),
    })}\n`;
  }
}
