// Writes the table "Bad days" in tests/README.md: a row for each fault, with what the reader sees, and what the last full
// run in each browser found.
//
//   node tests/browser/faults_table.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { cases as all_cases } from './all_cases.mjs';
import { faults } from './faults.mjs';
import { cell, names, read_records } from './hosts_table.mjs';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const records = join(root, 'build/check/faults');
export const readme = join(root, 'tests/README.md');
const marks = ['<!-- faults: written by tests/browser/faults_table.mjs -->', '<!-- end of faults -->'];

/** @typedef {import('./hosts_table.mjs').Record} Record */

/** The titles of the cases of a fault. @param {string} fault @param {{name: string, fault?: string}[]} cases */
export const titles_of = (fault, cases = all_cases) => cases.filter((one) => one.fault === fault).map(({ name }) => name);

/** @param {Record[]} all  in the order of the columns */
export function table_of(all) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  const version = (/** @type {Record} */ one) => `${names[one.name]} ${one.version.match(/\d+(\.\d+)?/)?.[0].replace(/\.0$/, '')}`;
  const head = ['fault', 'what the reader sees', 'cases', ...all.map(version)];
  return [
    line(head), line(head.map(() => '---')),
    ...Object.entries(faults).map(([fault, sees]) => line([fault, sees, String(titles_of(fault).length), ...all.map((one) => cell(one.rows[fault]))])),
  ].join('\n');
}

/** The rows of the committed table, as lists of cells. @param {string} text */
export function committed(text) {
  const table = text.split(marks[0])[1]?.split(marks[1])[0] ?? '';
  return table.trim().split('\n').filter((line) => line.startsWith('|')).slice(2).map((line) => line.slice(2, -2).split(' | '));
}

async function main() {
  const all = await read_records(records);
  const missing = Object.keys(names).filter((name) => !all.some((one) => one.name === name));
  if (missing.length > 0) throw new Error(`no record of the faults in ${missing.join(', ')}: CHANNELMAP_CASES=faults node --test tests/browser/${missing[0]}.test.mjs`);
  const text = await readFile(readme, 'utf8');
  const [before, rest] = text.split(marks[0]);
  const after = rest?.split(marks[1])[1];
  if (after === undefined) throw new Error(`${readme} has no place for the table`);
  await writeFile(readme, `${before}${marks[0]}\n\n${table_of(all)}\n\n${marks[1]}${after}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
