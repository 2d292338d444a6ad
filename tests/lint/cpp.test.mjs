// clang-tidy over src/, as .clang-tidy asks, a folder at a time (src/cmake/by_folder.cmake). The warnings of clang itself
// are errors in the stage `build-clang`, which must have run; those of GCC and emcc are in CI. What has not been compiled
// again since it was last clean isn't read again. src/platform's files for the page need emcc's headers and aren't read,
// nor are the tests, whose macros of doctest are no code that somebody wrote.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { test } from 'node:test';

import { root, run } from './run.mjs';

const build = 'build/clang';
const database = `${root}${build}/compile_commands.json`;
if (!existsSync(database)) throw new Error('what is to be read must be compiled first: tests/check.sh --only build-clang');

/** @type {{file: string, command: string}[]} */
const commands = JSON.parse(readFileSync(database, 'utf8'));
const ours = commands.filter(({ file }) => file.startsWith(`${root}src/`) || file.startsWith(`${root}${build}/src/`));

const time_of = (/** @type {string} */ path) => (existsSync(path) ? statSync(path).mtimeMs : 0);
const name_of = (/** @type {string} */ file) => file.replace(/^.*\/CMakeFiles\/(.*)\.dir\/Unity\/unity_in_?(.*)_cxx\.cxx$/, '$1 $2').replace(root, '').trim();

// One at a time, as many as there are cores, since a test that begins at once with all others would time them together.
const room = availableParallelism();
/** @type {Promise<unknown>[]} */
const places = Array.from({ length: room }, () => Promise.resolve());

/** @param {{file: string, command: string}} command */
async function tidy({ file, command }) {
  const object = `${root}${build}/${/ -o (\S+)/.exec(command)?.[1]}`;
  assert.ok(existsSync(object), `${object} isn't compiled`);
  const stamp = `${root}${build}/tidy/${name_of(file).replaceAll(/\W/g, '_')}`;
  if (time_of(stamp) > Math.max(time_of(object), time_of(`${root}.clang-tidy`))) return;
  const { said, status } = await run('clang-tidy-19', ['-p', build, '--quiet', file]);
  const remarks = said.replaceAll(root, '').split('\n').filter((line) => !/^\d+ warnings? (generated|treated)|^Suppressed|^Use -header/.test(line));
  assert.equal(status, 0, remarks.join('\n').slice(0, 8000));
  mkdirSync(`${root}${build}/tidy`, { recursive: true });
  writeFileSync(stamp, '');
}

test('there are folders to read', () => assert.ok(ours.length > 15, ours.map(({ file }) => name_of(file)).join()));

ours.forEach((command, i) => {
  const turn = places[i % room].then(() => tidy(command));
  places[i % room] = turn.catch(() => {});
  test(`clang-tidy: ${name_of(command.file)}`, () => turn);
});
