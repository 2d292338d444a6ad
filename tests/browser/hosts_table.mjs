// Writes the table "Where it was tried" in web/README.md from the records of the last full run in each browser:
//
//   node tests/browser/hosts_table.mjs
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { libraries } from './cases_heights.mjs';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const records = join(root, 'build/check/hosts');
export const readme = join(root, 'web/README.md');
const marks = ['<!-- hosts: written by tests/browser/hosts_table.mjs -->', '<!-- end of hosts -->'];
const names = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' };

/** @typedef {{name: string, version: string, rows: Record<string, {title: string, result: string}[]>}} Record */

/** @returns {Promise<Record[]>} in the order of the columns */
export async function read_records(folder = records) {
  const files = await readdir(folder).catch(() => []);
  const all = await Promise.all(files.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8'))));
  return Object.keys(names).flatMap((name) => all.filter((record) => record.name === name));
}

/** @param {{result: string}[] | undefined} cases */
function cell(cases = []) {
  const count = (wanted) => cases.filter(({ result }) => result.startsWith(wanted)).length;
  const [passed, failed, not_tried] = ['passed', 'failed', 'not tried'].map(count);
  if (failed > 0) return `${failed} of ${failed + passed} failed`;
  if (passed === 0) return 'not tried';
  return not_tried > 0 ? `passed, ${not_tried} not tried` : 'passed';
}

/** The rows: hosts with a library or a protocol first, then restrictions, as they were tried. @param {Record[]} all */
export function rows_of(all) {
  const hosts = new Set([...libraries.map(({ host }) => host), ...all.flatMap(({ rows }) => Object.keys(rows))]);
  return [...hosts].map((host) => [
    host,
    String(Math.max(...all.map(({ rows }) => rows[host]?.length ?? 0))),
    ...all.map(({ rows }) => cell(rows[host])),
  ]);
}

/** @param {Record[]} all */
export function table_of(all) {
  const head = ['host or restriction', 'cases', ...all.map(({ name, version }) => `${names[name]} ${version.match(/\d+(\.\d+)?/)[0].replace(/\.0$/, '')}`)];
  const line = (cells) => `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows_of(all).map(line)].join('\n');
}

/** The cells of the committed table by engine: {engine: {host: [cases, result]}}. @param {string} text */
export function committed(text) {
  const [, after] = text.split(marks[0]);
  if (after === undefined) throw new Error(`${readme} has no place for the table`);
  const lines = after.split(marks[1])[0].trim().split('\n').filter((line) => line.startsWith('|'));
  const cells = lines.map((line) => line.slice(2, -2).split(' | '));
  const [head = [], , ...rows] = cells;
  return Object.fromEntries(Object.entries(names).flatMap(([engine, name]) => {
    const column = head.findIndex((title) => title.startsWith(name));
    return column < 0 ? [] : [[engine, Object.fromEntries(rows.map((row) => [row[0], [row[1], row[column]]]))]];
  }));
}

/** What the table should say of an engine, as `committed` gives it. @param {Record[]} all */
export function recorded(all) {
  const rows = rows_of(all);
  return Object.fromEntries(all.map(({ name }, i) => [name, Object.fromEntries(rows.map((row) => [row[0], [row[1], row[2 + i]]]))]));
}

async function main() {
  const all = await read_records();
  const missing = Object.keys(names).filter((name) => !all.some((record) => record.name === name));
  if (missing.length > 0) throw new Error(`no record of a full run in ${missing.join(', ')}: tests/check.sh --only ${missing.join(' --only ')}`);
  const text = await readFile(readme, 'utf8');
  const [before, rest] = text.split(marks[0]);
  const [, after] = (rest ?? '').split(marks[1]);
  if (after === undefined) throw new Error(`${readme} has no place for the table`);
  await writeFile(readme, `${before}${marks[0]}\n\n${table_of(all)}\n\n${marks[1]}${after}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
