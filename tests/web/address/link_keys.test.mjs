// The reserved keys of links are written twice, in JavaScript and in C++: both say the same.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { bench_keys, frame_keys, look_keys, scenario_keys, second_prefix, version_keys } from '../../../web/address/link_keys.js';
import { read_locks } from '../../../web/address/locks.js';

const source = ['../../../src/core/scenario/link.cpp', '../../../src/core/scenario/link_pairs.h']
  .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8')).join('\n');

/** The texts of `constexpr std::string_view NAME…= …;` */
function texts_of(name) {
  const [, value] = new RegExp(`constexpr std::string_view ${name}(?:\\[\\])? ?= ?([^;]*);`).exec(source) ?? [];
  assert.ok(value, `link.cpp and link_pairs.h have no ${name}`);
  return [...value.matchAll(/"([^"]*)"/g)].map(([, text]) => text);
}

test('the scenario’s own keys and the second scenario’s prefix are those of the engine', () => {
  assert.deepEqual([...scenario_keys].sort(), texts_of('own_keys').sort());
  assert.deepEqual([second_prefix], texts_of('versus_prefix'));
});

test('what stands beside a scenario in a query is what the engine passes over', () => {
  assert.deepEqual([...version_keys, ...look_keys, ...frame_keys, ...bench_keys].sort(), texts_of('other_keys').sort());
});

test('what an author locks is what a frame may set', () => {
  const { form, bare, ...locks } = read_locks('');  // parts of what "ui" says
  assert.deepEqual([form, bare], ['full', false]);
  assert.deepEqual(Object.keys(locks).sort(), [...look_keys, ...frame_keys].sort());
});
