// Which cases of a stage run, and the command that runs one alone.

/** For bash. @param {string} text */
export const quoted = (text) => (/^[\w./*=:-]+$/.test(text) && !text.includes('*') ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`);

const in_pattern = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
const in_filter = (text) => text.replaceAll(/[\\,]/g, String.raw`\$&`).replaceAll('"', '?');  // doctest's own rules

/** @typedef {{text?: string, names?: string[]}} Choice  cases that hold a text, or by their names; else all */

/**
 * Words to add to the stage's command. node matches a name with those of its suites before it, or without.
 * @param {'node' | 'doctest' | 'plain'} kind
 * @param {Choice} choice
 */
export function words_for(kind, { text, names }) {
  if (text === undefined && names === undefined) return [];
  if (kind === 'doctest') return [`--test-case=${names ? names.map(in_filter).join(',') : `*${in_filter(text)}*`}`];
  return names ? names.map((name) => `--test-name-pattern=${in_pattern(name)}$`) : [`--test-name-pattern=${in_pattern(text)}`];
}

/**
 * @param {import('./stages.mjs').Stage} stage
 * @param {import('./outcome.mjs').Case} one
 */
export function alone(stage, { name, file }) {
  const words = words_for(stage.kind, { names: [name] }).map(quoted).join(' ');
  if (stage.kind === 'doctest') return `${stage.run.split(' && ').at(-1).replace(/ --source-file\S*/, '')} ${words}`;
  const tests = file?.endsWith('.test.mjs') ? file : stage.tests.join(' ');  // node names the file that calls it()
  return name === file ? `node --test ${tests}` : `node --test ${words} ${tests}`;
}

/**
 * @param {import('./outcome.mjs').Case[]} cases
 * @param {number} count
 */
export const slowest_of = (cases, count) =>
  cases.filter(({ outcome }) => outcome !== 'skipped').sort((a, b) => b.ms - a.ms).slice(0, count);
