// The table of faults in tests/README.md is whole: each fault has cases and a row, no cell is empty, and each case with a
// fault has a row.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';

import { cases } from './all_cases.mjs';
import { faults } from './faults.mjs';
import { committed, readme, titles_of } from './faults_table.mjs';

test('each fault has a case, and each case with a fault a row', () => {
  for (const fault of Object.keys(faults)) assert.ok(titles_of(fault).length > 0, `“${fault}” has no case`);
  assert.deepEqual([...new Set(cases.flatMap(({ fault }) => fault ?? []))].filter((fault) => !(fault in faults)), []);
});

test('the committed table has each fault, and no empty cell', async () => {
  const rows = committed(await readFile(readme, 'utf8'));
  const remedy = 'run the three browsers, then: node tests/browser/faults_table.mjs';
  assert.deepEqual(rows.map(([fault, sees, count]) => [fault, sees, count]),
    Object.entries(faults).map(([fault, sees]) => [fault, sees, String(titles_of(fault).length)]), remedy);
  for (const [fault, ...cells] of rows) {
    assert.equal(cells.length, 5, fault);
    for (const cell of cells) assert.match(cell, /\S/, `“${fault}” has an empty cell; ${remedy}`);
  }
});
