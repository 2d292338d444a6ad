// What is no C++: types of the JavaScript by tsc, its mistakes by ESLint, the shell scripts by shellcheck.
// The page's modules and its build are strict; of the tests only what runs them is read for types, since cases hand parts
// of objects around and functions to the browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { files_in, must_be_clean } from './run.mjs';

const module = (path) => `tests/node_modules/${path}`;

for (const part of ['page', 'build', 'tests'])
  test(`tsc finds no fault with the types of tests/lint/tsconfig.${part}.json`, () =>
    must_be_clean('node', [module('typescript/bin/tsc'), '--project', `tests/lint/tsconfig.${part}.json`]));

test('ESLint has no remarks', () =>
  must_be_clean('node', [module('eslint/bin/eslint.js'), '--config', 'tests/lint/eslint.config.mjs', '--max-warnings', '0', 'web', 'tests']));

test('shellcheck has no remarks', async () => {
  const scripts = [...files_in().filter((path) => path.endsWith('.sh')), '.ci/run'];
  assert.ok(scripts.length > 10, scripts.join());
  await must_be_clean('shellcheck', scripts);
});
