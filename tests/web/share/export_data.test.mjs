// The numbers as tables, and what a PNG says of its size.
import assert from 'node:assert/strict';
import test from 'node:test';
import { crc32 } from 'node:zlib';

import { csv_text, numbers_text, spreadsheet_text } from '../../../web/share/export_data.js';
import { with_size } from '../../../web/share/png_size.js';

/** A fake table with as much as csv_text() needs. */
const table_of = (rows) => ({ querySelectorAll: () => rows.map((row) => ({ cells: row.map((textContent) => ({ textContent })) })) });

test('a table becomes CSV as RFC 4180 has it, readable by spreadsheets', () => {
  assert.equal(csv_text(table_of([['From', 'To, say'], ['On “AWS”', 'A "quoted"\nname'], ['', '<1']]), ''), '\ufeffFrom,"To, say"\r\nOn “AWS”,"A ""quoted""\nname"\r\n,<1\r\n');
});

test('the head of the CSV says how its values are rounded, and every row has as many cells', () => {
  const [head, ...rows] = csv_text(table_of([['From', 'To', 'Of 100', 'Range'], ['A', 'B', '33', '30–36'], ['A', 'C', '68', '60–70']]), 'Rounded, each by itself.').split('\r\n');
  assert.equal(head, '\ufeffFrom,To,"Of 100 (Rounded, each by itself.)",Range');
  assert.deepEqual(rows, ['A,B,33,30–36', 'A,C,68,60–70', '']);
});

test('no text of a table is a formula to a spreadsheet, and what is a number stays one', () => {
  const texts = ['=1+1', '+cmd|x', '-2+3+cmd|’ /C calc’!D2', '@SUM(A1)', '\tx', '=HYPERLINK("x")'];
  const csv = csv_text(table_of([['Head'], ...texts.map((text) => [text])]), '').slice(1);
  for (const line of csv.trim().split('\r\n').slice(1)) assert.match(line, /^"?'/, line);
  for (const text of ['+5', '-3', '+5 (3–7)', '−2', '<1', '0', '-0.5'])
    assert.equal(csv_text(table_of([['Head'], [text]]), ''), `\ufeffHead\r\n${text}\r\n`);
});

const few = {
  nodes: [{ id: 'buyer.a', label: 'On A; B' }, { id: 'channel.b', label: '=B' }],
  flows: [
    { from: 'buyer.a', to: 'channel.b', value: { central: 34.99999999999999, p5: 0.6699999999999998, p95: 40 }, status: 'available' },
    { from: 'buyer.a', to: 'channel.b', value: { central: 0.00012344 }, status: 'barred' },
  ],
};

test('programs get the flows as numbers, whatever is hidden as nothing', () => {
  assert.equal(numbers_text(few, () => true, { separator: '\t', point: '.' }),
    "from\tto\tcentral\tlow\thigh\tstatus\r\nOn A; B\t'=B\t35\t0.67\t40\tavailable\r\nOn A; B\t'=B\t0.0001234\t\t\tbarred\r\n");
  assert.match(numbers_text(few, () => false, { separator: '\t', point: '.' }), /^On A; B\t'=B\t\t\t\tavailable\r$/m);
});

test('a spreadsheet gets the separators of the reader’s language', () => {
  assert.match(spreadsheet_text(few, () => true, 'en'), /^\ufefffrom,to,central,low,high,status\r\nOn A; B,'=B,35,0\.67,40,available\r\n/);
  for (const language of ['de', 'fr', 'pl', 'es-ES'])
    assert.match(spreadsheet_text(few, () => true, language), /^\ufefffrom;to;central;low;high;status\r\n"On A; B";'=B;35;0,67;40;available\r\n/, language);
});

test('a PNG says its physical size', () => {
  const chunk = (name, data) => [0, 0, 0, data.length, ...Buffer.from(name), ...data, 1, 2, 3, 4];
  const head = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...chunk('IHDR', new Array(13).fill(7))];
  const rest = [...chunk('IDAT', [5, 6]), ...chunk('IEND', [])];
  const size = [0, 0, 0, 9, ...Buffer.from('pHYs'), 0, 0, 0x1d, 0x87, 0, 0, 0x1d, 0x87, 1];  // 7559 pixels a metre
  for (const before of [[], chunk('pHYs', new Array(9).fill(1))]) {
    const made = Buffer.from(with_size(new Uint8Array([...head, ...before, ...rest]), 2));
    assert.deepEqual([...made.subarray(0, head.length + size.length)], [...head, ...size]);
    assert.deepEqual([...made.subarray(head.length + size.length + 4)], rest);
    assert.equal(made.readUInt32BE(head.length + size.length), crc32(made.subarray(head.length + 4, head.length + size.length)));
  }
  assert.deepEqual([...with_size(new Uint8Array([1, 2, 3]), 2)], [1, 2, 3]);
});
