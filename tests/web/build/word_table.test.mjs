// The table of words in assets/README.md names every key whose sentence speaks of the story's subject.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (name) => readFileSync(new URL(`../../../assets/${name}`, import.meta.url), 'utf8');
const subject = /\b(buyers?|buys?|bought|sell(s|ers?|ing)?|sold|on sale|unmet|demand|clouds?|contracts?|barred|rights?)\b/i;
const other_senses = /on demand|right button/gi;

test('the table of words names every key that speaks of buying, selling, rights or unmet demand', () => {
  const section = read('README.md').split('\n## Words\n')[1].split('\n## ')[0];
  const rows = section.split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split('|')[1]);
  const named = rows.flatMap((cell) => {
    const [from, to] = /`(method)\.1` to `method\.(\d)`/.exec(cell)?.slice(1) ?? [];
    if (from) return Array.from({ length: Number(to) }, (_, i) => `${from}.${i + 1}`);
    return [...cell.matchAll(/`([^`]+)`/g)].map(([, key]) => key);
  });
  const patterns = named.map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replace('*', '.+')}$`));
  const missing = [];
  for (const file of ['words.en.json', 'words.page.en.json'])
    for (const [key, text] of Object.entries(JSON.parse(read(file)))) {
      const speaks = subject.test(String(text).replace(/\{\w+\}/g, '').replace(other_senses, ''));
      if (speaks && !patterns.some((pattern) => pattern.test(key))) missing.push(key);
    }
  assert.deepEqual(missing, []);
});

test('every key in the table is one of a sentence', () => {
  const section = read('README.md').split('\n## Words\n')[1].split('\n## ')[0];
  const keys = ['words.en.json', 'words.page.en.json'].flatMap((file) => Object.keys(JSON.parse(read(file))));
  const cells = section.split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split('|')[1]);
  for (const [, key] of cells.join().matchAll(/`([^`]+)`/g)) {
    const pattern = new RegExp(`^${key.replaceAll('.', '\\.').replace('*', '.+')}$`);
    assert.ok(keys.some((one) => pattern.test(one)), key);
  }
});
