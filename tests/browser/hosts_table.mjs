// Writes the table "Where it was tried" in web/README.md: its rows from the list of cases, its results from the records
// of the last full run in each browser.
//
//   node tests/browser/hosts_table.mjs
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { cases as all_cases } from './all_cases.mjs';
import { libraries } from './cases/heights.mjs';
import { abilities } from './driver/driver.mjs';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const records = join(root, 'build/check/hosts');
export const readme = join(root, 'web/README.md');
const marks = ['<!-- hosts: written by tests/browser/hosts_table.mjs -->', '<!-- end of hosts -->'];
export const names = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' };

/** @typedef {{name: string, version: string, rows: Record<string, {title: string, result: string}[]>}} Record */
/** @typedef {{host: string, titles: string[], not_tried: Record<string, number>}} Row  not_tried: by browser, what its driver can't do */

/**
 * The rows that the table must have: hosts with a library or a protocol first, then restrictions, as they are tried.
 * @param {{name: string, host?: string, needs?: string}[]} cases
 * @returns {Row[]}
 */
export function rows_of(cases) {
  const hosted = cases.filter(({ host }) => host);
  const first = libraries.map(({ host }) => host).filter((host) => hosted.some((one) => one.host === host));
  return [...new Set([...first, ...hosted.map(({ host }) => host)])].map((host) => {
    const own = hosted.filter((one) => one.host === host);
    const beyond = (engine) => own.filter(({ needs }) => needs && !abilities[engine][needs]).length;
    return {
      host,
      titles: own.map(({ name }) => name),
      not_tried: Object.fromEntries(Object.keys(names).map((engine) => [engine, beyond(engine)])),
    };
  });
}

/** @returns {Promise<Record[]>} in the order of the columns */
export async function read_records(folder = records) {
  const files = await readdir(folder).catch(() => []);
  const all = await Promise.all(files.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8'))));
  return Object.keys(names).flatMap((name) => all.filter((record) => record.name === name));
}

/** @param {{result: string}[] | undefined} cases */
export function cell(cases = []) {
  const count = (wanted) => cases.filter(({ result }) => result.startsWith(wanted)).length;
  const [passed, failed, not_tried] = ['passed', 'failed', 'not tried'].map(count);
  if (passed + failed === 0) return 'not tried';
  const tried = failed > 0 ? `${failed} of ${failed + passed} failed` : 'passed';
  return not_tried > 0 ? `${tried}, ${not_tried} not tried` : tried;
}

/** A record of other cases than today's says nothing of today's. @param {Row} row @param {Record} record */
function recorded(row, { name, rows }) {
  const own = rows[row.host] ?? [];
  const titles = (list) => [...list].sort().join('\n');
  if (titles(own.map(({ title }) => title)) !== titles(row.titles))
    throw new Error(`the record of ${name} has other cases of “${row.host}”: tests/check.sh --only ${name}`);
  return own;
}

/** @param {Row[]} rows @param {Record[]} all */
export function table_of(rows, all) {
  const head = ['host or restriction', 'cases', ...all.map(({ name, version }) => `${names[name]} ${version.match(/\d+(\.\d+)?/)[0].replace(/\.0$/, '')}`)];
  const line = (cells) => `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    line(head), line(head.map(() => '---')),
    ...rows.map((row) => line([row.host, String(row.titles.length), ...all.map((record) => cell(recorded(row, record)))])),
  ].join('\n');
}

/** The cells of the committed table by host: {host: {cases, chromium, firefox, webkit}}. @param {string} text */
export function committed(text) {
  const [, after] = text.split(marks[0]);
  if (after === undefined) throw new Error(`${readme} has no place for the table`);
  const lines = after.split(marks[1])[0].trim().split('\n').filter((line) => line.startsWith('|'));
  const [head = [], , ...rows] = lines.map((line) => line.slice(2, -2).split(' | '));
  const column = (name) => head.findIndex((title) => title.startsWith(name));
  return Object.fromEntries(rows.map((row) => [row[0], {
    cases: row[1],
    ...Object.fromEntries(Object.entries(names).map(([engine, name]) => [engine, row[column(name)]])),
  }]));
}

/** How many cases a cell says were not tried. @param {string} cell @param {number} cases */
export const not_tried_in = (cell, cases) => (cell === 'not tried' ? cases : Number(/(\d+) not tried$/.exec(cell)?.[1] ?? 0));

async function main() {
  const all = await read_records();
  const missing = Object.keys(names).filter((name) => !all.some((record) => record.name === name));
  if (missing.length > 0) throw new Error(`no record of a full run in ${missing.join(', ')}: tests/check.sh --only ${missing.join(' --only ')}`);
  const text = await readFile(readme, 'utf8');
  const [before, rest] = text.split(marks[0]);
  const [, after] = (rest ?? '').split(marks[1]);
  if (after === undefined) throw new Error(`${readme} has no place for the table`);
  await writeFile(readme, `${before}${marks[0]}\n\n${table_of(rows_of(all_cases), all)}\n\n${marks[1]}${after}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
