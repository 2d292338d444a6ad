// What the build prints for readers, searched for what must not be there.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { false_in } from '../story/false_sentences.mjs';

const dist = fileURLToPath(new URL('../../dist/web/', import.meta.url));
const pages = readdirSync(dist).filter((name) => name.endsWith('.html'));

test('the page, the article and the pages of the presets print no false sentence', () => {
  assert.ok(pages.includes('index.html') && pages.includes('article.html') && pages.length > 5, 'build the page first: ./build-wasm.sh');
  for (const name of pages) assert.deepEqual(false_in(readFileSync(dist + name, 'utf8')), [], name);
});
