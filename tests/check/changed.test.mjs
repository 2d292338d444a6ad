// What tests/check.sh --changed finds that a change concerns.
import assert from 'node:assert/strict';
import test from 'node:test';

import { concerned_by, named_in, read_sources, stages_of } from './changed.mjs';

const sources = read_sources();
const stage = (changed, name) => stages_of([changed], sources).stages.find((one) => one.name === `changed-${name}`);
const names = (changed) => stages_of([changed], sources).stages.map(({ name }) => name.replace('changed-', ''));

test('a file names what it includes or imports, and a header the source of its name', () => {
  const exists = (path) => ['src/core/a.h', 'src/core/a.cpp', 'tests/core/b.h', 'web/base/dom.js', 'web/x.css'].includes(path);
  assert.deepEqual(named_in('src/core/a.h', '#include <vector>\n#include "core/b.h"\n#include "core/none.h"', exists), ['tests/core/b.h', 'src/core/a.cpp']);
  assert.deepEqual(named_in('web/app/x.js', "import '../base/dom.js';\nconst t = import('../x.css');\nf('./none.js', 'dom.js')", exists), ['web/base/dom.js', 'web/x.css']);
});

test('who uses what uses it is concerned too', () => {
  const chain = new Map([['a', ['b']], ['b', ['c']], ['c', ['a']], ['d', []]]);
  assert.deepEqual([...concerned_by(['c'], chain)].sort(), ['a', 'b', 'c']);
  assert.deepEqual([...concerned_by(['d'], chain)], ['d']);
});

test('a source of the layout concerns its tests, the goldens and what is built on it, but no script', () => {
  const found = names('src/core/layout/place_down.cpp');
  for (const name of ['build', 'core', 'goldens', 'format', 'layers']) assert.ok(found.includes(name), name);
  assert.ok(!found.includes('scripts'));
  assert.match(stage('src/core/layout/place_down.cpp', 'core').run, /\*test_layout\.cpp/);
  assert.doesNotMatch(stage('src/core/layout/place_down.cpp', 'core').run, /\*test_link\.cpp/);
  assert.ok(stages_of(['src/core/layout/place_down.cpp'], sources).later.includes('proof'));
});

test('cases that take long wait for the whole check, but where their own file has changed', () => {
  for (const name of ['core', 'ui']) assert.match(stage('src/core/base/decimal.cpp', name).run, /--test-suite-exclude=long/);
  assert.deepEqual(stages_of(['src/core/base/decimal.cpp'], sources).later.slice(0, 2), ['long cases of core', 'long cases of ui']);
  assert.doesNotMatch(stage('tests/core/scenario/test_damaged_links.cpp', 'core').run, /exclude/);
  assert.ok(!stages_of(['tests/ui/test_raster.cpp'], sources).later.some((one) => one.startsWith('long')));
});

test('a module of the page concerns the tests that import it, by whatever way, and no compiler', () => {
  const found = names('web/address/link.js');
  assert.deepEqual(found, ['scripts', 'eslint', 'types', 'layers']);
  const tests = stage('web/address/link.js', 'scripts').tests;
  assert.ok(tests.includes('tests/web/address/link.test.mjs'));
  assert.ok(!tests.includes('tests/web/canvas/surface.test.mjs'));
  assert.ok(!tests.some((path) => path.startsWith('tests/browser/')));
});

test('the story concerns all that reads it', () => {
  const found = names('assets/story.json');
  for (const name of ['core', 'ui', 'goldens']) assert.ok(found.includes(name), name);
});

test('nothing changed, nothing to do', () => assert.deepEqual(stages_of([], sources), { stages: [], later: [] }));
