// What a change concerns: tests/check.sh --changed builds and tests that alone. A test is concerned where one can get from
// it to a changed file by includes and imports; a header leads to the .cpp of its name too.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

import { quoted } from './choose.mjs';
import { UsageError } from './options.mjs';

/** Files with changes that aren't committed, from the root of the tree. @returns {string[]} */
export function changed_files() {
  const git = (/** @type {string[]} */ ...words) => execFileSync('git', words, { encoding: 'utf8' }).split('\n').filter(Boolean);
  try {
    return [...new Set([...git('diff', '--name-only', 'HEAD'), ...git('ls-files', '--others', '--exclude-standard')])].sort();
  } catch {
    throw new UsageError('--changed asks git what has changed, and there is no git or no repository');
  }
}

/** @param {string} folder @returns {string[]} */
function files_in(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : files_in(path);
    return [path];
  });
}

/**
 * The files that a file names: includes, and in scripts and styles any path in quotes that begins with a dot.
 * @param {string} path @param {string} text @param {(path: string) => boolean} exists @returns {string[]}
 */
export function named_in(path, text, exists) {
  if (/\.(cpp|h)$/.test(path)) {
    const included = [...text.matchAll(/^\s*#\s*include\s*"([^"]+)"/gm)].flatMap(([, name]) =>
      [`src/${name}`, `tests/${name}`, join(dirname(path), name)].filter(exists));
    const own = path.replace(/\.h$/, '.cpp');
    return own !== path && exists(own) ? [...included, own] : included;
  }
  return [...text.matchAll(/['"](\.{1,2}\/[^'"\n]+)['"]/g)]
    .map(([, name]) => normalize(join(dirname(path), name))).filter(exists);
}

/** For each source, what it names. @returns {Map<string, string[]>} */
export function read_sources() {
  const sources = ['src', 'web', 'tests'].flatMap(files_in).filter((path) => /\.(cpp|h|mjs|js|css|json|html)$/.test(path));
  const known = new Set(sources);
  const exists = (/** @type {string} */ path) => known.has(path);
  return new Map(sources.map((path) => [path, named_in(path, readFileSync(path, 'utf8'), exists)]));
}

/** The changed files and all from which one gets to them. @param {string[]} changed @param {Map<string, string[]>} sources */
export function concerned_by(changed, sources) {
  /** @type {Map<string, string[]>} */
  const users = new Map();
  for (const [path, named] of sources) for (const one of named) users.set(one, [...users.get(one) ?? [], path]);
  const found = new Set(changed), waiting = [...changed];
  while (waiting.length > 0)
    for (const user of users.get(/** @type {string} */ (waiting.pop())) ?? [])
      if (!found.has(user)) {
        found.add(user);
        waiting.push(user);
      }
  return found;
}

const story_and_words = /^assets\/.*\.json$/;
const takes_too_long = ['tests/browser/', 'tests/page/', 'tests/model/', 'tests/bench/', 'tests/golden/screens'];
const program = 'src/platform/cli/cli_main.cpp';
const native = 'build/native/tests';
// Logs and times of a part are kept beside those of the whole stage.
const named = (/** @type {string} */ name) => `changed-${name}`;

/**
 * The stages of a change, and the names of those that it concerns too but that take longer.
 * @param {string[]} changed @param {Map<string, string[]>} sources
 * @returns {{stages: import('./stages.mjs').Stage[], later: string[]}}
 */
export function stages_of(changed, sources) {
  const there = changed.filter(existsSync);
  const concerned = [...concerned_by(changed, sources)].sort();
  const all_data = changed.some((path) => story_and_words.test(path));
  const matching = (/** @type {RegExp} */ pattern) => concerned.filter((path) => pattern.test(path));
  const data_or = (/** @type {RegExp} */ pattern) =>
    (all_data ? [...sources.keys()].filter((path) => pattern.test(path)) : matching(pattern));
  const core = data_or(/^tests\/core\/.*test_\w+\.cpp$/), ui = data_or(/^tests\/ui\/test_\w+\.cpp$/);
  const draws = all_data || concerned.includes(program) || changed.some((path) => path.startsWith('tests/golden/'));
  const of_story = all_data ? [...sources.keys()].filter((path) => /^tests\/story\/.*\.test\.mjs$/.test(path)) : [];
  const scripts = [...new Set([...matching(/^tests\/.*\.test\.mjs$/), ...of_story])];
  const quick = scripts.filter((path) => !takes_too_long.some((start) => path.startsWith(start)) && path !== 'tests/golden/golden.test.mjs');

  /** @type {import('./stages.mjs').Stage[]} */
  const stages = [];
  const add = (/** @type {string} */ name, /** @type {Partial<import('./stages.mjs').Stage>} */ stage) =>
    stages.push({ name: named(name), kind: 'plain', needs: [], browser: false, once: false, threads: 1, takes: 5, env: {}, ...stage });
  const plain = (/** @type {string} */ name, /** @type {string} */ run) => add(name, { run: `${run} && echo '1 passed, 0 failed'` });
  const listed = (/** @type {RegExp} */ pattern) => there.filter((path) => pattern.test(path)).map(quoted).join(' ');

  const targets = [...(core.length > 0 ? ['core_tests'] : []), ...(ui.length > 0 ? ['ui_tests'] : []), ...(draws ? ['channelmap'] : [])];
  if (targets.length > 0) {
    const copy = draws ? ' && cp build/native/src/platform/channelmap dist/bin/channelmap' : '';
    add('build', { run: `cmake --build build/native --target ${targets.join(' ')}${copy} && echo '1 passed, 0 failed'`, threads: 4, takes: 20 });
  }
  // Cases of a second and more wait for the whole check, but where the tests themselves have changed.
  const leaves_long = (/** @type {string[]} */ files) => files.length > 0 && !files.some((file) => changed.includes(file));
  const doctest = (/** @type {string} */ name, /** @type {string[]} */ files) => {
    const but_long = leaves_long(files) ? ' --test-suite-exclude=long' : '';
    const run = `${native}/${name}_tests ${quoted(`--source-file=${files.map((file) => `*${file.split('/').at(-1)}`).join(',')}`)}${but_long}`;
    add(name, { kind: 'doctest', needs: [named('build')], run });
  };
  if (core.length > 0) doctest('core', core);
  if (ui.length > 0) doctest('ui', ui);
  if (draws) add('goldens', { kind: 'node', needs: [named('build')], tests: ['tests/golden/golden.test.mjs'] });
  if (quick.length > 0) add('scripts', { kind: 'node', tests: quick });
  const [cpp, js, sh] = [/^(src|tests)\/.*\.(cpp|h)$/, /^(web|tests)\/.*\.m?js$/, /\.sh$/].map(listed);
  if (cpp) plain('format', `clang-format-14 --dry-run -Werror ${cpp}`);
  if (js) plain('eslint', `node tests/node_modules/eslint/bin/eslint.js --config tests/lint/eslint.config.mjs ${js}`);
  if (/(^| )web\/(?!build)/.test(js)) plain('types', 'node tests/node_modules/typescript/bin/tsc --project tests/lint/tsconfig.page.json --incremental --tsBuildInfoFile build/check/page.tsbuildinfo');
  if (/(^| )web\/build/.test(js)) plain('build-types', 'node tests/node_modules/typescript/bin/tsc --project tests/lint/tsconfig.build.json --incremental --tsBuildInfoFile build/check/build.tsbuildinfo');
  if (sh) plain('shellcheck', `shellcheck ${sh}`);
  if (changed.length > 0) add('layers', { kind: 'node', tests: ['tests/layers/layers.test.mjs'] });

  const in_page = changed.some((path) => /^(web|src\/(core|ui|app|platform)|assets)\//.test(path));
  const later = [
    ...(leaves_long(core) ? ['long cases of core'] : []), ...(leaves_long(ui) ? ['long cases of ui'] : []),
    ...(matching(/^tests\/proof\//).length > 0 ? ['proof'] : []), ...(draws ? ['model'] : []),
    ...(in_page ? ['page', 'screens', 'chromium'] : scripts.some((path) => path.startsWith('tests/browser/')) ? ['chromium'] : []),
  ];
  return { stages, later };
}
