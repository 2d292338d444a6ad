// Reads what a stage came to, from its log and from what reporter.mjs wrote.

/**
 * @typedef {{name: string, file?: string, ms: number, outcome: 'passed' | 'failed' | 'skipped', message?: string,
 *            place?: string, why?: string}} Case  why: why it is slow
 * @typedef {{passed: number, failed: number, skipped: number, cases: Case[], again: string[], notes: string[]}} Outcome
 *          again: driver failures after which a case was tried again; notes: what else the stage wants to be told
 */

/** @param {string} events lines of JSON @returns {{cases: Case[], again: string[]}} */
export function read_events(events) {
  /** @type {Case[]} */
  const cases = [];
  const again = [], slow = [];
  for (const line of events.split('\n').filter(Boolean)) {
    const { type, told, ...one } = JSON.parse(line);
    if (type === 'again') again.push(told);
    else if (type === 'slow') slow.push(told);
    else cases.push(one);
  }
  for (const told of slow) {
    const [one] = cases.filter(({ name }) => told.startsWith(`${name}: `)).sort((a, b) => b.name.length - a.name.length);
    if (one) one.why = told.slice(one.name.length + 2);
  }
  return { cases, again };
}

// eslint-disable-next-line no-control-regex -- colours begin with that character
const no_colours = (text) => text.replaceAll(/\u001b\[[0-9;]*m/g, '');

/** What doctest prints with --duration: a line for each case, and the failed ones at length. @param {string} log */
export function read_doctest(log) {
  const lines = no_colours(log).split('\n');
  const failed = new Map();
  let name = '', heads = false;
  lines.forEach((line, i) => {
    if (/^={40,}$/.test(line)) heads = true;
    const [, title] = (heads && /^TEST CASE: {2}(.*)$/.exec(line)) || [];
    if (title !== undefined) [name, heads] = [title, false];
    const [, place] = /^(\S+:\d+): (?:FATAL )?ERROR: /.exec(line) ?? [];
    if (!place || failed.has(name)) return;
    const end = lines.findIndex((later, j) => j > i && later.trim() === '');
    failed.set(name, { message: lines.slice(i, end < 0 ? i + 4 : end).map((one) => one.replace(`${place}: `, '')).join('\n'), place });
  });
  const timed = new Map(lines.flatMap((line) => {
    const [, seconds, title] = /^(\d+\.\d+) s: (.*)$/.exec(line) ?? [];
    return title === undefined ? [] : [[title, Number(seconds) * 1000]];
  }));
  const names = new Set([...timed.keys(), ...failed.keys()]);
  const cases = [...names].map((one) =>
    ({ name: one, ms: timed.get(one) ?? 0, outcome: failed.has(one) ? 'failed' : 'passed', ...failed.get(one) }));
  const sums = lines.flatMap((line) => {
    const [, good, bad] = /^\[doctest\] test cases: +\d+ \| +(\d+) passed \| +(\d+) failed/.exec(line) ?? [];
    return good === undefined ? [] : [[Number(good), Number(bad)]];
  });
  const sum = (i) => sums.reduce((all, each) => all + each[i], 0);
  return { cases, passed: sum(0), failed: sum(1) };
}

/** The "N passed, N failed" of anything else; of several the sum. @param {string} log */
export function read_plain(log) {
  const sums = [...no_colours(log).matchAll(/^(\d+) passed, (\d+) failed$/gm)];
  const sum = (i) => sums.reduce((all, each) => all + Number(each[i]), 0);
  return { cases: [], passed: sum(1), failed: sum(2) };
}

const counted = (cases, outcome) => cases.filter((one) => one.outcome === outcome).length;

/**
 * @param {'node' | 'doctest' | 'plain'} kind
 * @param {{log: string, events: string, status: number | null}} found  status: the exit code; null if it was killed
 * @returns {Outcome}
 */
export function read_outcome(kind, { log, events, status }) {
  const notes = [...log.matchAll(/^note: (.*)$/gm)].map(([, note]) => note);
  if (status === 77) return { passed: 0, failed: 0, skipped: 1, cases: [], again: [], notes };
  /** @type {{cases: Case[], again?: string[], passed?: number, failed?: number}} */
  const { cases, again = [], ...sums } =
    kind === 'node' ? read_events(events) : kind === 'doctest' ? read_doctest(log) : read_plain(log);
  const passed = sums.passed ?? counted(cases, 'passed');
  const failed = sums.failed ?? counted(cases, 'failed');
  const skipped = counted(cases, 'skipped');
  if (failed > 0 || (status === 0 && passed > 0)) return { passed, failed, skipped, cases, again, notes };
  // A runner that fails, or runs nothing, is a failure even if it counts none.
  notes.push(status === 0 ? 'it ran no test' : status === null ? 'it was killed' : `it ended with ${status}`);
  return { passed, failed: 1, skipped, cases, again, notes };
}
