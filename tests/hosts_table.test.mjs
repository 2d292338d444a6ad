// The table of hosts and browsers in web/README.md says what the last full runs found.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';

import { committed, read_records, readme, recorded, table_of } from './browser/hosts_table.mjs';

const record = (name, version, rows) => ({ name, version, rows });
const passed = { title: 'a', result: 'passed' };
const failed = { title: 'b', result: 'failed' };
const skipped = { title: 'c', result: 'not tried: it can’t' };

test('the table says what was recorded, and says it back', () => {
  const all = [
    record('chromium', 'Chrome/156.0.8078.79', { 'A | B': [passed, skipped], AMP: [passed] }),
    record('webkit', 'WebKitGTK 2.50.6', { 'A | B': [failed, passed], AMP: [skipped] }),
  ];
  const text = table_of(all);
  assert.match(text, /\| Chromium 156 \| WebKitGTK 2\.50 \|/);
  assert.match(text, /\| AMP \| 1 \| passed \| not tried \|/);
  assert.match(text, /\| 2 \| passed, 1 not tried \| 1 of 2 failed \|/);
});

test('the committed table says what the last full runs found', async (context) => {
  const all = await read_records();
  if (all.length === 0) return context.skip('no browser has run the whole list yet');
  const there = committed(await readFile(readme, 'utf8'));
  for (const [engine, rows] of Object.entries(recorded(all)))
    assert.deepEqual(there[engine], rows, `${engine}: node tests/browser/hosts_table.mjs writes the table anew`);
});
