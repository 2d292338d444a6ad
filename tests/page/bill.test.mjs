// The list of what ships, for programs.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test from 'node:test';

const web = fileURLToPath(new URL('../../dist/web/', import.meta.url));
const read = (name) => readFileSync(web + name);
const bill = JSON.parse(read('bill.cdx.json').toString());

test('the list of what ships is CycloneDX, about the very files beside it, without a day', () => {
  assert.deepEqual([bill.bomFormat, bill.specVersion, bill.version], ['CycloneDX', '1.5', 1]);
  assert.equal(bill.metadata.timestamp, undefined);
  assert.deepEqual(bill.metadata.component.components.map(({ name }) => name), ['index.html', 'embed.js']);
  for (const { name, hashes: [{ alg, content }] } of bill.metadata.component.components)
    assert.deepEqual([alg, content], ['SHA-256', createHash('sha256').update(read(name)).digest('hex')], name);
});

test('everything that licences.txt names is in it, with version and licence', () => {
  const text = read('licences.txt').toString();
  for (const { name, version, licenses: [{ license, expression }], copyright } of bill.components) {
    if (!/^stb_/.test(name)) assert.match(version, /^\d+(\.\d+)+\w?$/, name);
    assert.match(license?.id ?? expression, /^(MIT|Zlib|OFL-1\.1|Apache-2\.0 WITH LLVM-exception)$/, name);
    assert.ok(text.includes(copyright), name);
  }
  const named = text.slice(0, text.indexOf('-'.repeat(72))).split('\n\n').filter((work) => /^Licence: /m.test(work));
  assert.equal(new Set(bill.components.map(({ copyright }) => copyright)).size, named.length - 1, 'all but our own');
});
