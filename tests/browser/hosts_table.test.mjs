// The table of hosts and browsers in web/README.md is whole: each of its rows has cases, each case with a host a row.
// What the cases found is the browsers' own business: a case that fails fails there.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';

import { cases } from './all_cases.mjs';
import { committed, not_tried_in, readme, rows_of, table_of } from './hosts_table.mjs';

const marked = (table) => `before\n<!-- hosts: written by tests/browser/hosts_table.mjs -->\n\n${table}\n\n<!-- end of hosts -->`;
const some = [
  { name: 'a', host: 'A' }, { name: 'b', host: 'A', needs: 'touch' }, { name: 'c', host: 'B', needs: 'touch' }, { name: 'no host' },
];
const record = (name, version, b) => ({ name, version, rows: { A: [{ title: 'a', result: 'passed' }, { title: 'b', result: b }], B: [{ title: 'c', result: b }] } });
const three = [record('chromium', 'Chrome/156.0.8078.79', 'failed'), record('firefox', 'firefox/153.7.0', 'not tried: it can’t'), record('webkit', 'WebKitGTK 2.50.6', 'not tried: it can’t')];

test('a row is a host, with its cases and what each driver can’t try', () => {
  assert.deepEqual(rows_of(some).map(({ host, titles }) => [host, titles]), [['A', ['a', 'b']], ['B', ['c']]]);
  assert.deepEqual(rows_of(some)[0].not_tried, { chromium: 0, firefox: 1, webkit: 1 });
});

test('the table says what was recorded, and says it back', () => {
  const text = table_of(rows_of(some), three);
  assert.match(text, /\| Chromium 156 \| Firefox 153\.7 \| WebKitGTK 2\.50 \|/);
  assert.deepEqual(committed(marked(text)), {
    A: { cases: '2', chromium: '1 of 2 failed', firefox: 'passed, 1 not tried', webkit: 'passed, 1 not tried' },
    B: { cases: '1', chromium: '1 of 1 failed', firefox: 'not tried', webkit: 'not tried' },
  });
  assert.deepEqual(['passed', 'passed, 1 not tried', 'not tried'].map((cell) => not_tried_in(cell, 3)), [0, 1, 3]);
});

test('a record of other cases than today’s is not written', () => {
  assert.throws(() => table_of(rows_of([...some, { name: 'd', host: 'B' }]), three), /the record of chromium has other cases of “B”/);
});

test('each row of the committed table has cases, and each case with a host a row', async () => {
  const table = committed(await readFile(readme, 'utf8'));
  const rows = rows_of(cases);
  const remedy = 'run the three browsers, then: node tests/browser/hosts_table.mjs';
  assert.deepEqual(Object.keys(table).sort(), rows.map(({ host }) => host).sort(), remedy);
  for (const { host, titles, not_tried } of rows) {
    assert.equal(table[host].cases, String(titles.length), `the cases of “${host}”; ${remedy}`);
    for (const [engine, count] of Object.entries(not_tried)) {
      assert.match(table[host][engine] ?? 'no column', /^(passed|not tried|\d+ of \d+ failed)/, `“${host}” in ${engine}`);
      assert.equal(not_tried_in(table[host][engine], titles.length), count, `“${host}”: what the driver of ${engine} can’t try`);
    }
  }
});
